package dev.vlab.engine.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.checkpoint.CheckpointException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipVocabularyTest {

    @TempDir
    Path folder;

    @Test
    void everyGivenWordIsOneToken() throws IOException {
        // These share beginnings, middles and ends, so that one word's merges get in another's way.
        List<String> words =
                List.of("banana", "an", "ana", "na", "nan", "car", "cart", "art", "what", "a", "nanana", "ü", "2");
        Path json = folder.resolve("tokenizer.json");
        ClipVocabulary.ofWords(words).write(json);
        try (Tokenizer tokenizer = Tokenizer.load(json)) {
            for (String word : words) {
                assertEquals(3, tokenizer.encode(word, 77).length, word);
            }
            assertEquals("a zebra!", tokenizer.decode(tokenizer.encode("a zebra!", 77)), "other words go by bytes");
        }
    }

    @Test
    void wordsInAnyOrderGiveTheSameFile() throws IOException {
        ClipVocabulary.ofWords(List.of("left", "leaf", "right", "left")).write(folder.resolve("1.json"));
        ClipVocabulary.ofWords(List.of("Right", "left", "leaf")).write(folder.resolve("2.json"));
        assertEquals(-1, Files.mismatch(folder.resolve("1.json"), folder.resolve("2.json")));
    }

    @Test
    void readsCompressedMergesToo() throws IOException {
        String merges = "\"bpe_simple_vocab_16e6.txt#version: 0.2\nc a\nca t</w>\n";
        Path plain = Files.writeString(folder.resolve("merges.txt"), merges);
        Path compressed = folder.resolve("merges.txt.gz");
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(compressed))) {
            stream.write(merges.getBytes(StandardCharsets.UTF_8));
        }
        ClipVocabulary.ofMerges(plain).write(folder.resolve("1.json"));
        ClipVocabulary.ofMerges(compressed).write(folder.resolve("2.json"));
        assertEquals(-1, Files.mismatch(folder.resolve("1.json"), folder.resolve("2.json")));
        try (Tokenizer tokenizer = Tokenizer.load(folder.resolve("2.json"))) {
            assertArrayEquals(new long[] {514, 513, 515}, tokenizer.encode("cat", 77));
        }
    }

    @Test
    void refusesWhatIsNoListOfMerges() throws IOException {
        assertRefused("", "holds no merges");
        assertRefused("c a\nca t x\n", "line 2");
        assertRefused("c a\nca at\n", "'at' is no symbol");
        assertRefused("c a\nc a\n", "makes a token that exists");
        assertRefused("x".repeat(5000), "line 1");
        Path binary = Files.write(folder.resolve("b"), new byte[] {(byte) 0xC3, (byte) 0x28, 1});
        assertThrows(CheckpointException.class, () -> ClipVocabulary.ofMerges(binary));
        Path broken = Files.write(folder.resolve("g"), new byte[] {0x1f, (byte) 0x8b, 0, 0, 0, 0, 0, 0, 0, 0});
        assertThrows(CheckpointException.class, () -> ClipVocabulary.ofMerges(broken));
        assertThrows(CheckpointException.class, () -> ClipVocabulary.ofMerges(folder.resolve("none")));
    }

    private void assertRefused(String merges, String reason) throws IOException {
        Path file = Files.writeString(folder.resolve("merges.txt"), merges);
        String message = assertThrows(CheckpointException.class, () -> ClipVocabulary.ofMerges(file))
                .getMessage();
        assertTrue(message.contains(file.toString()) && message.contains(reason), message);
    }
}
