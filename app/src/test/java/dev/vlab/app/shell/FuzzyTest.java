package dev.vlab.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Names are found by a few of their letters, and what a person means comes first. */
class FuzzyTest {
    private static void better(String query, String first, String second) {
        assertTrue(Fuzzy.fit(query, first) > Fuzzy.fit(query, second), query + ": " + first + " before " + second);
    }

    @Test
    void theBeginningOfANameIsBetterThanOfAWordAndThatThanItsInside() {
        better("play", "Play or pause", "Add to the playlist");
        better("list", "List of runs", "A list");
        better("list", "A list", "Add to the playlist");
        better("list", "Add to the playlist", "Look into this"); // letters in order only
    }

    @Test
    void wordsCountInAnyOrderAndAllOfThemMustFit() {
        assertTrue(Fuzzy.fit("library open", "Open the library") > 0);
        assertEquals(0, Fuzzy.fit("library close", "Open the library"));
    }

    @Test
    void japaneseIsFoundByItsCharacters() {
        better("学習", "学習を開始", "モデルの学習");
        assertTrue(Fuzzy.fit("ライブラ", "ライブラリを開く") > 0);
    }
}
