package dev.vlab.engine.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.checkpoint.Checkpoint;
import dev.vlab.engine.checkpoint.Precision;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.data.Split;
import dev.vlab.engine.data.WorldWriter;
import dev.vlab.engine.task.Capability;
import dev.vlab.engine.task.LoadedModel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Learning from real video files and pictures, from a model that exists. */
class FileSourcesTest {

    private static final String RETRIEVAL = "{\"kind\": \"integrated_tuning\", \"steps\": 2, \"clips\": 2,"
            + " \"objectives\": [\"vtc\"], \"learning_rate\": 0.001}";

    @TempDir
    static Path data;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeFiles() throws IOException {
        new WorldWriter(data.resolve("videos"), 5, List.of(Split.TRAIN), (video, done, total) -> true).write(3, 0);
        Path images = Files.createDirectories(data.resolve("images"));
        var lines = new StringBuilder();
        for (Color colour : List.of(Color.RED, Color.BLUE, Color.GREEN)) {
            var image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(colour);
            graphics.fillRect(0, 0, 40, 30);
            graphics.dispose();
            String name = "c" + colour.getRGB() + ".png";
            ImageIO.write(image, "png", images.resolve(name).toFile());
            lines.append("{\"file\": \"")
                    .append(name)
                    .append("\", \"captions\": [\"plain ")
                    .append(colour.getRed());
            lines.append("\"]}\n");
        }
        Files.writeString(images.resolve("list.jsonl"), lines);
    }

    private static JsonNode sources() throws IOException {
        return TinyRuns.node("[{\"kind\": \"videos\", \"path\": \"%s\"}, {\"kind\": \"images\", \"path\": \"%s\"}]"
                .formatted(data.resolve("videos"), data.resolve("images/list.jsonl")));
    }

    @Test
    void eachStepLearnsFromOneSource() throws IOException {
        ObjectNode json =
                TinyRuns.json(folder.resolve("mixed"), TinyRuns.TUNING.replace("\"steps\": 2", "\"steps\": 8"));
        json.set("sources", sources());
        TrainConfig config = TrainConfig.of(json);
        List<Float> losses = TinyRuns.losses(config);
        assertEquals(losses, TinyRuns.losses(config), "one seed, one course");
        var sources = new TreeSet<String>();
        for (JsonNode step : TinyRuns.log(config.output())) {
            String source = step.get("source").asText();
            sources.add(source);
            assertEquals(source.endsWith("videos"), step.has("qa"), "the pictures have no questions");
        }
        assertEquals(2, sources.size());
    }

    @Test
    void readsThePixelsThatArePainted() throws IOException {
        FileClip red = ImageList.read(data.resolve("images/list.jsonl")).getFirst();
        byte[] pixels = new FramePixels(16).read(red, 1, new SplittableRandom(1));
        assertEquals(16 * 16 * 3, pixels.length);
        assertEquals((byte) 255, pixels[0]);
        assertEquals(0, pixels[1]);
        assertEquals(0, pixels[2]);
    }

    @Test
    void aModelGoesOnLearningForOneTask() throws IOException {
        Path whole = TinyRuns.run(
                TinyRuns.config(folder.resolve("start"), TinyRuns.TUNING), false, new ArrayList<>(), () -> false);
        ObjectNode json = TinyRuns.json(folder.resolve("tuned"), RETRIEVAL);
        json.remove("model");
        json.put("start", whole.toString()).set("sources", sources());
        Path tuned = TinyRuns.run(TrainConfig.of(json), false, new ArrayList<>(), () -> false);
        assertEquals(VlabConfig.read(whole), VlabConfig.read(tuned));
        for (JsonNode step : TinyRuns.log(folder.resolve("tuned"))) {
            assertTrue(step.has("vtc") && !step.has("unilm"), step.toString());
        }
        try (LoadedModel loaded = LoadedModel.load(tuned)) {
            assertFalse(loaded.info().sampleWorldOnly(), "it has seen something else by now");
        }
    }

    @Test
    void aPlainClipGetsAdaptersAndAnEncoderWhereItLearnsToSpeak() throws IOException {
        Path clip = plainClip();
        ObjectNode json = TinyRuns.json(folder.resolve("spoken"), TinyRuns.TRANSFER);
        json.remove("model");
        json.put("start", clip.toString()).set("encoder", TinyRuns.node("{\"layers\": 2, \"max_frames\": 2}"));
        Path spoken = TinyRuns.run(TrainConfig.of(json), false, new ArrayList<>(), () -> false);
        try (LoadedModel loaded = LoadedModel.load(spoken)) {
            assertTrue(loaded.info().capabilities().contains(Capability.CAPTION));
        }
        json.put("output", folder.resolve("found").toString());
        json.putArray("stages").add(TinyRuns.node(RETRIEVAL));
        Path found = TinyRuns.run(TrainConfig.of(json), false, new ArrayList<>(), () -> false);
        try (LoadedModel loaded = LoadedModel.load(found)) {
            assertFalse(loaded.info().capabilities().contains(Capability.CAPTION), "it was not taught to speak");
        }
    }

    /** The CLIP within a model from nothing. */
    private Path plainClip() throws IOException {
        Path whole = TinyRuns.run(
                TinyRuns.config(folder.resolve("whole"), TinyRuns.FRAMES), false, new ArrayList<>(), () -> false);
        VlabConfig config = VlabConfig.read(whole);
        var plain = new VlabConfig(
                VlabConfig.CLIP, config.projectionDim(), config.vision().withAdapter(null), config.text(), null);
        Path clip = Files.createDirectory(folder.resolve("clip"));
        try (NDManager manager = Libtorch.newManager()) {
            Map<String, NDArray> parameters = Checkpoint.load(whole, config, manager);
            parameters.keySet().removeIf(key -> !StageLoop.isClip(key));
            Checkpoint.save(clip, plain, parameters, Precision.F32);
        }
        Files.copy(whole.resolve(Checkpoint.TOKENIZER), clip.resolve(Checkpoint.TOKENIZER));
        return clip;
    }

    @Test
    void whatIsNotThereIsNamedBeforeAnythingStarts() throws IOException {
        Path run = folder.resolve("run");
        ObjectNode json = TinyRuns.json(run, TinyRuns.TUNING);
        json.set("sources", TinyRuns.node("[{\"kind\": \"images\", \"path\": \"nowhere.jsonl\"}]"));
        refused(json, "nowhere.jsonl: no such file");
        json.set("sources", sources());
        json.set("stages", TinyRuns.node("[" + RETRIEVAL.replace("vtc", "qa") + "]"));
        refused(json, "list.jsonl: has nothing of what stages[0] learns from");
        json.remove("model");
        refused(json.put("start", "no-model"), "no-model");
        assertFalse(Files.exists(run));
    }

    private static void refused(ObjectNode json, String reason) throws IOException {
        TrainConfig config = TrainConfig.of(json);
        String message =
                assertThrows(IOException.class, () -> TinyRuns.losses(config)).getMessage();
        assertTrue(message.contains(reason), message);
    }

    @Test
    void anUnreadableFileIsLeftOut() throws IOException {
        Path images = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(images.resolve("no.png"), "this is no picture");
        Files.copy(ImageList.read(data.resolve("images/list.jsonl")).getFirst().file(), images.resolve("yes.png"));
        Path list = images.resolve("list.jsonl");
        String bad = "{\"file\": \"no.png\", \"captions\": [\"nothing\"]}\n";
        Files.writeString(list, bad + "{\"file\": \"yes.png\", \"captions\": [\"plain red\"]}\n");
        ObjectNode json = TinyRuns.json(folder.resolve("run"), TinyRuns.FRAMES);
        json.set("sources", TinyRuns.node("[{\"kind\": \"images\", \"path\": \"" + list + "\"}]"));
        assertEquals(2, TinyRuns.losses(TrainConfig.of(json)).size());
        Files.writeString(list, bad);
        refused(json, "no.png: is no picture");
    }
}
