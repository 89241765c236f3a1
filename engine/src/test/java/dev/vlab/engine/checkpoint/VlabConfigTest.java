package dev.vlab.engine.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VlabConfigTest {

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        for (VlabConfig config :
                new VlabConfig[] {SmallModels.clip(), SmallModels.eva(), SmallModels.vlab(true), SmallModels.vlab(false)
                }) {
            config.write(folder);
            assertEquals(config, VlabConfig.read(folder));
        }
    }

    @Test
    void usualValuesAreNotWritten() throws IOException {
        SmallModels.clip().write(folder);
        String json = Files.readString(folder.resolve("config.json"));
        assertFalse(json.contains("pre_layernorm") || json.contains("_bias") || json.contains("adapter"), json);
        SmallModels.eva().write(folder);
        assertTrue(Files.readString(folder.resolve("config.json")).contains("\"pre_layernorm\" : false"));
    }

    @Test
    void derivedSizes() {
        assertEquals(3, SmallModels.clip().vision().gridSize());
        assertEquals(10, SmallModels.clip().vision().positions());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"model_type\" : \"vlab\" | \"model_type\" : \"bert\" | model_type: must be vlab or clip, is 'bert'",
                "\"model_type\" : \"vlab\" | \"model_type\" : \"clip\" | vision_config.adapter: a model of type clip",
                "\"patch_size\" : 4, | '' | vision_config.patch_size: missing",
                "\"patch_size\" : 4 | \"patch_size\" : 5 | vision_config.patch_size: must divide image_size 12, is 5",
                "\"kernel_size\" : 3 | \"kernel_size\" : 2 | vision_config.adapter.kernel_size: must be odd, is 2",
                "\"image_size\" : 12 | \"image_size\" : -12 | vision_config.image_size: must be from 1",
                "\"image_size\" : 12 | \"image_size\" : 12.5 | vision_config.image_size: must be a whole number",
                "\"image_size\" : 12 | \"image_size\" : \"12\" | vision_config.image_size: must be a whole number",
                "\"hidden_act\" : \"gelu\" | \"hidden_act\" : \"relu\" | must be quick_gelu or gelu, is 'relu'",
                "\"layer_norm_eps\" : 1.0E-5 | \"layer_norm_eps\" : 0 | layer_norm_eps: must be a number between",
                "\"eos_token_id\" : 29 | \"eos_token_id\" : 30 | text_config.eos_token_id: must be from 0 to 29, is 30",
                "\"blending\" : \"stack\" | \"blending\" : \"mix\" | blending: must be stack, parallel, image or video, is 'mix'",
                "\"max_frames\" : 8 | \"max_frames\" : 8, \"max_frames\" : 9 | Duplicate field 'max_frames'",
                "\"share_cross_attention\" : true | \"share_cross_attention\" : 1 | must be true or false, is 1",
                "\"num_hidden_layers\" : 2 | \"num_hidden_layers\" : 2000000000 | num_hidden_layers: must be from 1",
                "\"num_attention_heads\" : 2 | \"num_attention_heads\" : 3 | must divide hidden_size 8, is 3",
            })
    void refusesWithFileAndKey(String right, String wrong, String reason) throws IOException {
        SmallModels.vlab(true).write(folder);
        Path file = folder.resolve("config.json");
        String json = Files.readString(file);
        assertTrue(json.contains(right), right + " is not in " + json);
        Files.writeString(file, json.replace(right, wrong));

        String message = assertThrows(CheckpointException.class, () -> VlabConfig.read(folder))
                .getMessage();

        assertTrue(message.startsWith(file + ": ") && message.contains(reason), message);
    }

    @Test
    void refusesWhatIsNoConfiguration() throws IOException {
        assertTrue(assertThrows(CheckpointException.class, () -> VlabConfig.read(folder))
                .getMessage()
                .endsWith("config.json: does not exist"));
        for (String text : new String[] {"", "[]", "{", "null", "{} x"}) {
            Files.writeString(folder.resolve("config.json"), text);
            assertThrows(CheckpointException.class, () -> VlabConfig.read(folder), text);
        }
    }

    @Test
    void leavesUnknownKeysAlone() throws IOException {
        SmallModels.clip().write(folder);
        Path file = folder.resolve("config.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"patch_size\"", "\"dropout\" : 0.0, \"patch_size\"")
                        .replace("\"model_type\"", "\"torch_dtype\" : \"float32\", \"model_type\""));
        assertEquals(SmallModels.clip(), VlabConfig.read(folder));
    }
}
