package dev.vlab.app.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.settings.Shipped;
import dev.vlab.engine.story.Step;
import dev.vlab.engine.story.Story;
import dev.vlab.engine.story.StoryClip;
import dev.vlab.engine.story.StoryFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShippedStoryTest {
    @Test
    void theShippedStoryHasEveryKindOfStepAndItsClipsAreThere() throws IOException {
        Story story = StoryFile.read(Shipped.sampleStory().orElseThrow());
        assertEquals(
                4,
                story.steps().stream()
                        .map(step -> step.task().getClass())
                        .collect(Collectors.toSet())
                        .size());
        for (Step step : story.steps()) {
            StoryClip clip = step.clip();
            assertTrue(
                    clip == null || Files.isRegularFile(clip.file()),
                    () -> clip + " is not there; app/DECISIONS.md says how the story is refreshed");
            assertNotNull(step.stored());
        }
    }
}
