package dev.vlab.engine.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.checkpoint.CheckpointException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {

    /** Five merges make the ids 512 to 516; the specials follow. */
    private static final String MERGES = "#version: 0.2\na t</w>\nc at</w>\nt h\nth e</w>\n' s</w>\n";

    private static final int START = 517;
    private static final int END = 518;

    @TempDir
    static Path folder;

    private static Tokenizer tokenizer;

    @BeforeAll
    static void load() throws IOException {
        Path merges = Files.writeString(folder.resolve("merges.txt"), MERGES);
        ClipVocabulary.ofMerges(merges).write(folder.resolve("tokenizer.json"));
        tokenizer = Tokenizer.load(folder.resolve("tokenizer.json"));
    }

    @AfterAll
    static void close() {
        tokenizer.close();
    }

    @Test
    void idsFollowTheOrderOfClip() {
        // In CLIP too, "a", "," and "!" at a word's end are 320, 267 and 256.
        assertArrayEquals(ids(320, 513, 267, 515, 513, 516, 256), tokenizer.encode("A cat, the CAT's!", 77));
        assertEquals(519, tokenizer.size());
        assertEquals(START, tokenizer.startId());
        assertEquals(END, tokenizer.endId());
    }

    @Test
    void wordsThatAreNotInTheVocabularyAreToldApart() {
        assertEquals(List.of("cats", "dog"), tokenizer.inPieces("A cat, the Cats! the dog, a dog"));
        assertEquals(List.of(), tokenizer.inPieces("the cat's at a"));
    }

    @Test
    void truncationKeepsTheEnd() {
        assertArrayEquals(ids(320, 513), tokenizer.encode("a cat the cat the cat", 4));
        assertArrayEquals(ids(), tokenizer.encode("a cat", 2));
        assertArrayEquals(ids(), tokenizer.encode("   ", 77));
        assertThrows(IllegalArgumentException.class, () -> tokenizer.encode("a cat", 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a  cat | a&nbsp;&#10; cat",
                "a & b | a &amp;amp; b",
                "\"it's\" | “it’s”",
                "café | cafe\u0301",
                "cat 5 | ｃａｔ ５",
                "été | &Eacute;t&#233;",
                "é ÿ | &#xE9; &yuml;",
                "&unheard; | &amp;unheard;",
                "fine | ﬁne",
            })
    void textsThatMeanTheSameHaveTheSameIds(String plain, String other) {
        assertArrayEquals(tokenizer.encode(plain, 77), tokenizer.encode(other, 77));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a man is playing guitar, and it's great!",
                "pre-training in 2023",
                "it costs $3.50 (or 10:30)? \"quoted\" yes",
                "日本語 ünïcode 😀",
                "they'll go: left; right",
            })
    void decodingGivesTheTextBack(String text) {
        assertEquals(text, tokenizer.decode(tokenizer.encode(text, 200)));
    }

    @Test
    void decodingSkipsWhatIsNoText() {
        assertEquals("cat", tokenizer.decode(new long[] {START, 513, tokenizer.maskId(), -1, 100_000, END}));
    }

    @Test
    void piecesNameEveryId() {
        assertEquals(
                List.of("⟨start⟩", "the", "cat", "'s", "⟨mask⟩", "⟨end⟩"),
                tokenizer.pieces(new long[] {START, 515, 513, 516, tokenizer.maskId(), END}));
    }

    @Test
    void noTextProducesTheMask() {
        assertEquals(187, ClipVocabulary.maskTokenId());
        assertEquals(187, tokenizer.maskId());
        StringBuilder everyCharacter = new StringBuilder();
        for (int c = 0; c < 0x11000; c++) {
            everyCharacter.appendCodePoint(c).append(c % 3 == 0 ? " " : "");
        }
        assertFalse(LongStream.of(tokenizer.encode(everyCharacter.toString(), 10_000_000))
                .anyMatch(id -> id == 187));
    }

    @Test
    void refusesWhatIsNoTokenizer() throws IOException {
        assertRefused(folder.resolve("none.json"), "does not exist");
        assertRefused(Files.writeString(folder.resolve("a.json"), "{"), "not valid JSON");
        assertRefused(Files.writeString(folder.resolve("b.json"), "{\"model\": {\"vocab\": {\"a\": 0}}}"), "no token");
        assertRefused(Files.writeString(folder.resolve("c.json"), "{\"model\": {\"vocab\": {\"a\": -1}}}"), "id: -1");
        String whole = Files.readString(folder.resolve("tokenizer.json"));
        assertRefused(
                Files.writeString(folder.resolve("d.json"), whole.replace("\"BPE\"", "\"Rule\"")), "not a tokenizer");
    }

    private static void assertRefused(Path file, String reason) {
        String message = assertThrows(CheckpointException.class, () -> Tokenizer.load(file))
                .getMessage();
        assertTrue(message.contains(file.toString()) && message.contains(reason), message);
    }

    private static long[] ids(long... words) {
        return LongStream.concat(LongStream.concat(LongStream.of(START), LongStream.of(words)), LongStream.of(END))
                .toArray();
    }
}
