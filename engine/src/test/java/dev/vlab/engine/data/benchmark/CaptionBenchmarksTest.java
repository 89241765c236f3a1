package dev.vlab.engine.data.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.Dataset;
import dev.vlab.engine.data.Split;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with the oddities of the real ones. */
class CaptionBenchmarksTest {

    @TempDir
    private Path temporary;

    private BenchmarkFolder folder;

    @BeforeEach
    void empty() {
        folder = new BenchmarkFolder(temporary);
    }

    private static String sentences(String video, int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        "{\"caption\": \"%s says %%d\", \"video_id\": \"%s\", \"sen_id\": 1}".formatted(video, video)
                                ::formatted)
                .collect(Collectors.joining(",\n"));
    }

    private static String video(String id, String url, String split) {
        return """
                {"category": 9, "url": "https://www.youtube.com/watch?v=%s", "video_id": "%s",
                 "start time": 137.72, "end time": 149.44, "split": "%s", "id": 1}""".formatted(url, id, split);
    }

    private BenchmarkFolder msrVtt() throws IOException {
        return folder.file("data.json", """
                {"info": {"year": "2016"},
                 "videos": [%s, %s, %s, %s],
                 "sentences": [%s, %s, %s, %s]}
                """.formatted(
                        video("video0", "aa-_0", "train"),
                        video("video6513", "bb", "validate"),
                        video("video7010", "cc", "test"),
                        video("video7011", "dd_-d", "test"),
                        sentences("video0", 20),
                        sentences("video6513", 19),
                        sentences("video7010", 20),
                        sentences("video7011", 20)));
    }

    @Test
    void msrVttHasSplitsAndVideosWithNineteenCaptions() throws IOException {
        Dataset dataset =
                msrVtt().videos("video0.mp4", "video6513.mp4", "video7010.mp4").read("msrvtt", "data.json");
        assertEquals(List.of("video0", "video6513", "video7010"), BenchmarkFolder.ids(dataset));
        assertEquals(
                List.of(20, 19, 20),
                dataset.clips().stream().map(clip -> clip.captions().size()).toList());
        assertEquals(
                List.of("video6513"),
                dataset.of(Split.VALIDATION).stream().map(AnnotatedClip::id).toList());
        assertEquals(List.of("video7011"), BenchmarkFolder.missing(dataset));
    }

    @Test
    void msrVttTimesCountWhereTheClipWasNotCutYet() throws IOException {
        Dataset dataset = msrVtt().videos("video7010.mp4", "cc.mp4", "dd_-d.webm")
                .read("msrvtt", "data.json", ", \"split\": \"test\"");
        assertEquals(List.of(), dataset.missing());
        assertNull(dataset.clips().getFirst().span());
        assertEquals(folder.video("video7010.mp4"), dataset.clips().getFirst().file());
        assertEquals(
                TimeSpan.ofSeconds(137.72, 149.44), dataset.clips().getLast().span());
        assertEquals(folder.video("dd_-d.webm"), dataset.clips().getLast().file());
    }

    @Test
    void msrVttsListHasASplitOfItsOwn() throws IOException {
        Dataset dataset = msrVtt().videos("video0.mp4", "video6513.mp4")
                .file("train.9k.csv", "video_id\nvideo6513\n")
                .read("msrvtt", "data.json", ", \"list\": \"train.9k.csv\", \"split\": \"train\"");
        assertEquals(List.of("video6513"), BenchmarkFolder.ids(dataset));
        assertEquals(Split.TRAIN, dataset.clips().getFirst().split());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key,vid_key,video_id,sentence\nret0,msr9770,video9770,\"a person, connecting\"\nret1,msr9,video9,a dog\n",
                "key;vid_key;video_id;sentences\nret0;msr9770;video9770;a person, connecting\nret1;msr9;video9;a dog\n",
                "\uFEFFKey,vid_key,video_id ,sentence\r\nret0,msr9770,video9770,\"a person, connecting\"\r\n\r\n"
                        + "ret1,msr9,video9,a dog"
            })
    void oneKAIsWrittenInSeveralWays(String table) throws IOException {
        Dataset dataset =
                folder.videos("all/video9770.mp4").file("1ka.csv", table).read("msrvtt-1ka", "1ka.csv");
        assertEquals(List.of("a person, connecting"), dataset.clips().getFirst().captions());
        assertEquals(List.of("video9"), BenchmarkFolder.missing(dataset));
    }

    @Test
    void msvdNamesAreReadFromTheRight() throws IOException {
        Dataset dataset = folder.videos("-4wsuPC_DBc_5_15.avi", "mv89_psg6zh4.mp4")
                .file("AllVideoDescriptions.txt", """
                        # captions after names

                        -4wsuPC_DBc_5_15 a squirrel is eating a peanut in it's shell
                        -4wsuPC_DBc_5_15 a chipmunk is eating
                        mv89_psg6zh4_33_46 a bird is bathing
                        xxHx6s_DbUo_1_5 a man is doing something
                        """)
                .read("msvd", "AllVideoDescriptions.txt");
        AnnotatedClip cut = dataset.clips().getFirst();
        assertEquals(List.of("a squirrel is eating a peanut in it's shell", "a chipmunk is eating"), cut.captions());
        assertNull(cut.span());
        AnnotatedClip longer = dataset.clips().getLast();
        assertEquals(folder.video("mv89_psg6zh4.mp4"), longer.file());
        assertEquals(TimeSpan.ofSeconds(33, 46), longer.span());
        assertEquals(List.of("xxHx6s_DbUo_1_5"), BenchmarkFolder.missing(dataset));
    }

    @Test
    void msvdsTableHasManyLanguagesAndAListNamesTheSplit() throws IOException {
        Dataset dataset = folder.videos("a_b_1_2.avi", "c_3_4.avi")
                .file("corpus.csv", """
                        VideoID,Start,End,WorkerID,Source,AnnotationTime,Language,Description
                        a_b,1,2,7,clean,30,English,a cat sits
                        a_b,1,2,8,clean,30,German,eine Katze sitzt
                        a_b,1,2,9,clean,30,English,
                        c,3,4,7,clean,30,English,a dog runs
                        """)
                .file("test_list.txt", "a_b_1_2\n")
                .read("msvd", "corpus.csv", ", \"list\": \"test_list.txt\"");
        assertEquals(List.of("a_b_1_2"), BenchmarkFolder.ids(dataset));
        assertEquals(List.of("a cat sits"), dataset.clips().getFirst().captions());
    }

    @Test
    void vatexNamesAreReadFromTheRightToo() throws IOException {
        Dataset dataset = folder.videos("Ptf_2VRj-V0.mp4", "G9zN5T__uY_000012_000022.mp4")
                .file("vatex_validation.json", """
                        [{"videoID": "Ptf_2VRj-V0_000122_000132", "enCap": ["a man swims", "he swims"], "chCap": ["他"]},
                         {"videoID": "G9zN5T__uY_000012_000022", "enCap": ["a girl sings"]}]
                        """)
                .read("vatex", "vatex_validation.json");
        AnnotatedClip longer = dataset.clips().getFirst();
        assertEquals(TimeSpan.ofSeconds(122, 132), longer.span());
        assertEquals(List.of("a man swims", "he swims"), longer.captions());
        assertEquals(Split.VALIDATION, longer.split());
        assertNull(dataset.clips().getLast().span());
    }

    @Test
    void webVidIsSortedInFoldersOrNot() throws IOException {
        Dataset dataset = folder.videos("118351_118400/1028243006.mp4", "21179416.mp4")
                .file("results_2M_train.csv", """
                        videoid,contentUrl,duration,page_dir,name
                        1028243006,https://x/1.mp4,PT00H00M13S,118351_118400,"Aerial shot, ""winter"" forest"
                        21179416,https://x/2.mp4,PT00H00M11S,006001_006050,Senior couple
                        1,https://x/3.mp4,PT00H00M11S,006001_006050,Gone
                        """)
                .read("webvid", "results_2M_train.csv");
        assertEquals(List.of("1028243006", "21179416"), BenchmarkFolder.ids(dataset));
        assertEquals(
                List.of("Aerial shot, \"winter\" forest"),
                dataset.clips().getFirst().captions());
        assertEquals(Split.TRAIN, dataset.clips().getFirst().split());
        assertEquals(List.of("1"), BenchmarkFolder.missing(dataset));
    }
}
