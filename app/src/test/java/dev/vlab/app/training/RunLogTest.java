package dev.vlab.app.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.chart.Band;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that is read while it is being written. */
class RunLogTest {
    @TempDir
    private Path folder;

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve("log.jsonl"), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String line(String stage, int index, int step, String losses) {
        return String.format(
                "{\"stage\":\"%s\",\"stage_index\":%d,\"step\":%d,%s,\"learning_rate\":1.0E-4,\"seconds\":0.5}%n",
                stage, index, step, losses);
    }

    @Test
    void aLineThatIsStillBeingWrittenWaits() throws IOException {
        RunLog log = new RunLog(folder);
        String second = line("frames", 0, 1, "\"vtc\":2.5,\"loss\":2.5");
        write(line("frames", 0, 0, "\"vtc\":3.5,\"loss\":3.5") + second.substring(0, 20));
        assertEquals(List.of(0), log.more().stream().map(StepPoint::step).toList());
        write(second.substring(20));
        List<StepPoint> more = log.more();
        assertEquals(1, more.size());
        assertEquals(2.5f, more.getFirst().loss(Loss.VTC));
        assertTrue(Float.isNaN(more.getFirst().loss(Loss.MLM)));
        assertEquals(List.of(), log.more());
    }

    @Test
    void stagesFollowEachOtherOnOneAxis() throws IOException {
        write(line("contrastive_frames", 0, 0, "\"vtc\":3,\"loss\":3")
                + line("contrastive_frames", 0, 1, "\"vtc\":2,\"loss\":2")
                + line("integrated_tuning", 1, 0, "\"vtc\":1,\"mlm\":6,\"loss\":7"));
        RunCourse course = new RunCourse(folder);
        course.add(new RunLog(folder).more());
        assertEquals(3, course.done());
        assertEquals(
                List.of(new Band("contrastive frames", 0, 2), new Band("integrated tuning", 2, 3)), course.stages());
        assertEquals(2, course.loss(Loss.MLM).steps()[0]);
        String csv = CurvesCsv.of(List.of(course));
        assertEquals(4, csv.lines().count());
        assertTrue(csv.contains(",2,integrated tuning,1.00000,6.00000,,,7.00000,"), csv);
    }
}
