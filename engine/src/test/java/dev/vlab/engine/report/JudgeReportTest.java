package dev.vlab.engine.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vlab.engine.eval.judge.JudgeItem;
import dev.vlab.engine.eval.judge.JudgeSession;
import dev.vlab.engine.eval.judge.Judgement;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.TimeSpan;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeReportTest {
    @TempDir
    private Path folder;

    /** Two questions about a sample clip and one about a video that is not there. */
    private JudgeSession session() throws Exception {
        Path video;
        try (Stream<Path> files = Files.list(Path.of("../sample-videos"))) {
            video = files.filter(file -> file.toString().endsWith(".mp4"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
        Clip clip = new Clip(video, new TimeSpan(1_000_000, 3_000_000));
        Clip lost = new Clip(folder.resolve("lost.mp4"), new TimeSpan(0, 1));
        return new JudgeSession(
                        "s-1",
                        0,
                        List.of("new", "old"),
                        "clips",
                        "questions",
                        7,
                        List.of(
                                new JudgeItem(clip, "colour", "<b>what?</b>", "red", List.of("red", "blue"), true),
                                new JudgeItem(clip, "number", "how many?", "", List.of("one", "two"), false),
                                new JudgeItem(lost, "number", "and here?", "", List.of("=1+1", "two"), false)),
                        List.of())
                .with(new Judgement("ada", 0, 1, List.of("made up", "late"), "said \"so\", twice", 5))
                .with(new Judgement("ada", 1, 0, List.of(), "", 6))
                .with(new Judgement("bo", 2, 2, List.of(), "", 7));
    }

    @Test
    void thePageHoldsItsPicturesAndNeedsNothingElse() throws Exception {
        Path file = folder.resolve("report.html");
        JudgeReport.write(session(), file, Locale.ENGLISH, Progress.NONE);
        String page = Files.readString(file);
        Matcher pictures =
                Pattern.compile("src=\"data:image/jpeg;base64,([^\"]+)\"").matcher(page);
        int count = 0;
        while (pictures.find()) {
            BufferedImage picture =
                    ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(pictures.group(1))));
            assertTrue(picture.getWidth() > 100);
            count++;
        }
        assertEquals(4, count, "once for each clip that can be read");
        assertTrue(page.contains("No pictures: ") && page.contains("lost.mp4"));
        assertFalse(page.contains("<b>what"), "a question is no markup");
        assertTrue(page.contains("said &quot;so&quot;, twice"));
        assertTrue(page.contains("new is better"));
        assertFalse(Pattern.compile("(src|href)=\"(?!data:)").matcher(page).find());
    }

    @Test
    void thePageIsInTheLanguageThatIsAskedFor() throws Exception {
        Path file = folder.resolve("report.html");
        JudgeReport.write(session(), file, Locale.JAPANESE, Progress.NONE);
        String page = Files.readString(file);
        assertTrue(page.contains("<html lang=\"ja\">") && page.contains("new の方がよい"), page);
        assertFalse(Pattern.compile(">[^<]*\\b(judged|better|wins|counted|rated)\\b")
                .matcher(page)
                .find());
        JudgeReport.write(session(), file, Locale.GERMAN, Progress.NONE);
        assertTrue(Files.readString(file).contains("<html lang=\"en\">"));
    }

    @Test
    void aRowForEachItemAndRater() throws Exception {
        List<String> lines = JudgeTable.csv(session()).lines().toList();
        assertEquals(4, lines.size());
        assertTrue(lines.getFirst().startsWith("item,video,start,end,type,asked,truth,answer_1,answer_2,left,rater"));
        assertTrue(lines.get(1).contains(",1.0,3.0,colour,"));
        assertTrue(lines.get(1).contains("red,blue,old,ada,new,\"made up; late\",\"said \"\"so\"\", twice\""));
        assertTrue(lines.get(2).contains(",ada,same,"));
        assertTrue(lines.get(3).contains("\"'=1+1\",two,new,bo,old,"), "no spreadsheet runs it");
    }

    @Test
    void theSessionAsJsonHasItsResults() throws Exception {
        JsonNode json = new ObjectMapper().readTree(JudgeTable.json(session()));
        assertEquals(3, json.get("log").size());
        assertEquals(1, json.at("/results/all/share/met").asInt());
        assertEquals(2, json.at("/results/all/share/of").asInt());
        assertTrue(json.at("/results/low").asDouble() > 0.09
                && json.at("/results/high").asDouble() < 0.91);
    }
}
