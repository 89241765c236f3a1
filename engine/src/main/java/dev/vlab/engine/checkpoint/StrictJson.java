package dev.vlab.engine.checkpoint;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** JSON as checkpoints hold it: no key twice in an object, nothing after the document. */
public final class StrictJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /**
     * Reads a document.
     *
     * @throws CheckpointException if the file is missing or is no JSON
     */
    public static JsonNode read(Path file) throws IOException {
        return parse(file, Files.readAllBytes(ReadableFile.require(file)));
    }

    static JsonNode parse(Path file, byte[] json) throws IOException {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new CheckpointException(file, "not valid JSON: " + e.getOriginalMessage());
        } catch (CharConversionException e) {
            throw new CheckpointException(file, "not valid JSON: not in Unicode");
        }
    }
}
