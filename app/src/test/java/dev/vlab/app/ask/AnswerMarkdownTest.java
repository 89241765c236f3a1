package dev.vlab.app.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.task.Answer;
import dev.vlab.engine.task.Answer.Alternative;
import dev.vlab.engine.task.Answer.Evidence;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.video.TimeSpan;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerMarkdownTest {
    private static final Clip CLIP = new Clip(Path.of("clips", "a_b.mp4"), TimeSpan.ofSeconds(1, 3));

    private static Exchange exchange(String question, String answer) {
        return new Exchange(
                new Answer(
                        CLIP,
                        question,
                        answer,
                        0.8,
                        List.of(new Alternative("blue", 0.15)),
                        List.of(new Evidence(1_500_000, 1))),
                "tiny",
                0);
    }

    @Test
    void saysEverythingOldestFirst() {
        String text = AnswerMarkdown.of(List.of(exchange("and then?", "it *stops*"), exchange("what color?", "red")));
        assertTrue(text.startsWith("# a\\_b.mp4\n"), text);
        assertTrue(text.indexOf("## what color?") < text.indexOf("## and then?"), text);
        assertTrue(text.contains("**red** – 80 % sure\n"), text);
        assertTrue(text.contains("**it \\*stops\\***"), text);
        assertEquals(2, text.split("0:01.0 – 0:03.0", -1).length - 1, text);
        assertTrue(text.contains("blue (15 %)"), text);
        assertTrue(text.contains("0:01.5 (100 %)"), text);
        assertTrue(text.contains("tiny"), text);
    }
}
