package dev.vlab.app.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the file of a story is called. */
class StoryNamesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What it sees | What it sees.vlab-story",
                "Cars: red/blue? | Cars red blue.vlab-story",
                "'' | story.vlab-story",
                "... | story.vlab-story",
                "赤い車 | 赤い車.vlab-story"
            })
    void aTitleIsTheNameAsFarAsEverySystemTakesIt(String title, String name) {
        assertEquals(name, StoryNames.fileOf(title, "story"));
    }
}
