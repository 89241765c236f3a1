package dev.vlab.app.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.jobs.Job;
import dev.vlab.app.jobs.TestJobs;
import dev.vlab.engine.library.LibraryVideo;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class SearchExamplesTest {
    private final ObservableList<LibraryVideo> videos = FXCollections.observableArrayList(
            IntStream.range(10, 30).mapToObj(SearchExamplesTest::video).toList());
    private int described;
    private final ObjectProperty<Job<SearchExamples.Describe>> job = TestJobs.ready(video -> {
        described++;
        return "a thing of " + video.info().file() + ", then another";
    });
    private final SearchExamples examples = new SearchExamples(TestJobs.inline(), videos, job);

    private static LibraryVideo video(int id) {
        return new LibraryVideo(id, TestJobs.video(id + ".mp4"), "", Instant.EPOCH);
    }

    @Test
    void areWhatTheModelSaysOfVideosFarApart() {
        examples.refresh();
        assertEquals(
                IntStream.of(12, 16, 20, 24, 28)
                        .mapToObj(id -> "a thing of " + id + ".mp4")
                        .toList(),
                examples.all());
    }

    @Test
    void areDrawnAnewOnlyWhenLibraryOrModelChange() {
        examples.refresh();
        examples.refresh();
        assertEquals(5, described);
        videos.setAll(video(1));
        examples.refresh();
        assertEquals(List.of("a thing of 1.mp4"), examples.all());
        job.set(new Job.Missing<>("It cannot describe.", ""));
        examples.refresh();
        assertTrue(examples.all().isEmpty());
    }
}
