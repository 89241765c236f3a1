package dev.vlab.engine.data.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.AnnotatedMoment;
import dev.vlab.engine.data.Dataset;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with the oddities of the real ones. */
class MomentBenchmarksTest {

    private static final String MOMENTS = ", \"clips\": \"moments\"";

    @TempDir
    private Path temporary;

    private BenchmarkFolder folder;

    @BeforeEach
    void empty() {
        folder = new BenchmarkFolder(temporary);
    }

    private BenchmarkFolder diDeMo() throws IOException {
        return folder.videos("12345@N00_1_a.mp4", "22_b.mov").file("test_data.json", """
                [{"annotation_id": 1, "description": "a cat jumps", "dl_link": "https://x.com/d/12345@N00_1_a.mov",
                  "num_segments": 6, "times": [[0, 0], [2, 3], [2, 3], [5, 5]], "video": "12345@N00_1_a.mov"},
                 {"annotation_id": 2, "description": "the cat sleeps", "num_segments": 6, "times": [[4, 4]],
                  "video": "12345@N00_1_a.mov"},
                 {"description": "a bell rings", "download_link": "https://x.com/d/22_b.avi", "times": [[1, 1], [0, 0]]},
                 {"description": "gone", "dl_link": "https://x.com/d/33_c.avi", "times": [[1, 1]]}]
                """);
    }

    @Test
    void diDeMoCountsSegmentsOfFiveSecondsAndAsksSeveralPeople() throws IOException {
        Dataset dataset = diDeMo().read("didemo", "test_data.json");
        AnnotatedClip clip = dataset.clips().getFirst();
        assertEquals(List.of("a cat jumps the cat sleeps"), clip.captions());
        AnnotatedMoment jump = clip.moments().getFirst();
        assertEquals(TimeSpan.ofSeconds(10, 20), jump.span());
        assertEquals(4, jump.spans().size());
        AnnotatedClip linked = dataset.clips().getLast();
        assertEquals(folder.video("22_b.mov"), linked.file());
        assertEquals(TimeSpan.ofSeconds(5, 10), linked.moments().getFirst().span());
        assertEquals(List.of("33_c.avi"), BenchmarkFolder.missing(dataset));
    }

    @Test
    void momentsCanBeClipsOfTheirOwn() throws IOException {
        Dataset dataset = diDeMo().read("didemo", "test_data.json", MOMENTS);
        assertEquals(3, dataset.clips().size());
        AnnotatedClip sleep = dataset.clips().get(1);
        assertEquals("12345@N00_1_a.mov#2", sleep.id());
        assertEquals(TimeSpan.ofSeconds(20, 25), sleep.span());
        assertEquals(List.of("the cat sleeps"), sleep.captions());
    }

    @Test
    void activityNetHasTimesTurnedAroundAndVideosOfTwoNames() throws IOException {
        Dataset dataset = folder.videos("v_QOlSCBRmfWY.mp4", "uqiMw7tQ1Cc.mkv")
                .file("val_1.json", """
                        {"v_QOlSCBRmfWY": {"duration": 82.73, "timestamps": [[0.83, 19.86], [60.4, 17.37], [5, 5]],
                           "sentences": ["A young woman is seen. ", " She dances.", "Nothing."]},
                         "v_uqiMw7tQ1Cc": {"duration": 55.15, "timestamps": [[0, 55.15]], "sentences": ["A weight."]},
                         "v_gone": {"duration": 5, "timestamps": [[0, 5]], "sentences": ["Gone."]}}
                        """)
                .read("activitynet-captions", "val_1.json");
        AnnotatedClip clip = dataset.clips().getFirst();
        assertEquals(List.of("A young woman is seen. She dances."), clip.captions());
        assertEquals(TimeSpan.ofSeconds(17.37, 60.4), clip.moments().getLast().span());
        assertEquals(folder.video("uqiMw7tQ1Cc.mkv"), dataset.clips().getLast().file());
        assertEquals(List.of("v_gone"), BenchmarkFolder.missing(dataset));
    }
}
