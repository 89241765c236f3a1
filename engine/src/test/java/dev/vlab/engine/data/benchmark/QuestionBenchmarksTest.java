package dev.vlab.engine.data.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.AnnotatedQuestion;
import dev.vlab.engine.data.AnnotationException;
import dev.vlab.engine.data.Dataset;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with the oddities of the real ones. */
class QuestionBenchmarksTest {

    @TempDir
    private Path temporary;

    private BenchmarkFolder folder;

    @BeforeEach
    void empty() {
        folder = new BenchmarkFolder(temporary);
    }

    @Test
    void msrVttQaNumbersItsVideosOrNamesThem() throws IOException {
        folder.videos("video7010.mp4").file("test_qa.json", """
                        [{"category_id": 14, "video_id": 7010, "answer": "couch", "question": "what are three people on?", "id": 1},
                         {"category_id": 14, "video_id": 7010, "answer": "three", "question": "Who many?", "id": 2},
                         {"category_id": 14, "video_id": 7011, "answer": "a", "question": "is it?", "id": 3}]
                        """).file("test.jsonl", """
                        {"answer": "couch", "question": "what are three people on?", "video_id": "video7010"}
                        {"answer": "three", "question": "Who many?", "video_id": "video7010"}

                        {"answer": "a", "question": "is it?", "video_id": "video7011"}
                        """);
        for (String file : List.of("test_qa.json", "test.jsonl")) {
            Dataset dataset = folder.read("msrvtt-qa", file);
            assertEquals(
                    List.of(
                            new AnnotatedQuestion("what", "what are three people on?", "couch"),
                            new AnnotatedQuestion("who", "Who many?", "three")),
                    dataset.clips().getFirst().questions());
            assertEquals(List.of("video7011"), BenchmarkFolder.missing(dataset));
        }
    }

    @Test
    void msvdQaKnowsItsClipsByAnotherName() throws IOException {
        Dataset dataset = folder.videos("vid1.avi", "a_b_1_5.avi", "c_d.mp4")
                .file("youtube_mapping.txt", "x_0_2 vid1\na_b_1_5 vid2\nc_d_3_9 vid3\n")
                .file("test_qa.json", """
                        [{"answer": "run", "question": "what do they do?", "id": 1, "video_id": 1},
                         {"answer": "cat", "question": "what is it?", "id": 2, "video_id": 2},
                         {"answer": "dog", "question": "what is it?", "id": 3, "video_id": 3},
                         {"answer": "dog", "question": "what is it?", "id": 4, "video_id": 4}]
                        """)
                .read("msvd-qa", "test_qa.json", ", \"mapping\": \"youtube_mapping.txt\"");
        assertEquals(
                List.of(folder.video("vid1.avi"), folder.video("a_b_1_5.avi"), folder.video("c_d.mp4")),
                dataset.clips().stream().map(AnnotatedClip::file).toList());
        assertEquals(TimeSpan.ofSeconds(3, 9), dataset.clips().getLast().span());
        assertEquals(List.of("vid4"), BenchmarkFolder.missing(dataset));
    }

    @Test
    void tgifQasCsvFilesAreSeparatedByTabs() throws IOException {
        folder.videos("tumblr_a1.gif")
                .file("Test_frameqa_question.csv", """
                        gif_name\tquestion\tanswer\ttype\tvid_id\tdescription
                        tumblr_a1\twhat, is it?\tcat\t0\tID1\ta cat, black
                        tumblr_a1\twhat colour?\tblack\t2\tID1\ta cat, black
                        tumblr_zz\twhat is it?\tdog\t0\tID2\ta dog
                        """)
                .file("Test_action_question.csv", """
                        gif_name\tquestion\ta1\ta2\ta3\ta4\ta5\tanswer\tvid_id\tkey
                        tumblr_a1\twhat does it do 3 times ?\tjump\tblink\tnod\tlick\tsit\t3\tID1\t4
                        """)
                .file("Test_count_question.csv", """
                        gif_name\tquestion\tanswer\tvid_id\tkey
                        tumblr_a1\thow many times?\t4\tID1\t5
                        """);
        Dataset dataset = folder.read(
                "tgif-qa", "Test_frameqa_question.csv\", \"Test_action_question.csv\", \"Test_count_question.csv");
        assertEquals(
                List.of(
                        new AnnotatedQuestion("object", "what, is it?", "cat"),
                        new AnnotatedQuestion("color", "what colour?", "black"),
                        new AnnotatedQuestion(
                                "action",
                                "what does it do 3 times ?",
                                "lick",
                                List.of("jump", "blink", "nod", "lick", "sit")),
                        new AnnotatedQuestion("count", "how many times?", "4")),
                dataset.clips().getFirst().questions());
        assertEquals(List.of("tumblr_zz"), BenchmarkFolder.missing(dataset));
    }

    @Test
    void activityNetQaKeepsAnswersApart() throws IOException {
        folder.videos("v_1QIUV7WYKXg.mp4").file("test_q.json", """
                [{"video_name": "1QIUV7WYKXg", "question": "is the athlete wearing trousers", "question_id": "1QIUV7WYKXg_3"}]
                """);
        Dataset dataset =
                folder.file("test_a.json", """
                        [{"answer": "yes", "type": 3, "question_id": "1QIUV7WYKXg_3"}]
                        """).read("activitynet-qa", "test_q.json", ", \"answers\": \"test_a.json\"");
        assertEquals(
                List.of(new AnnotatedQuestion("yes/no", "is the athlete wearing trousers", "yes")),
                dataset.clips().getFirst().questions());
        var error = assertThrows(AnnotationException.class, () -> folder.read("activitynet-qa", "test_q.json"));
        assertTrue(error.getMessage().contains("test_q.json, line 1: \"answers\" has none"), error.getMessage());
    }
}
