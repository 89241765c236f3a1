package dev.vlab.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code score} on files that any system could have written. */
class ScoreVerbTest {

    @TempDir
    private Path folder;

    private Run score(String task, String references, String predictions) throws IOException {
        Path right = Files.writeString(folder.resolve("references.json"), references);
        Path said = Files.writeString(folder.resolve("predictions.json"), predictions);
        return Run.vlab("score", "--task", task, "--references", right, "--predictions", said, "--json");
    }

    private JsonNode metrics(String task, String references, String predictions) throws IOException {
        Run run = score(task, references, predictions);
        assertEquals(0, run.exitCode(), run.err());
        return run.json().get("metrics");
    }

    private void refuses(String task, String references, String predictions, String reason) throws IOException {
        Run run = score(task, references, predictions);
        assertEquals(1, run.exitCode(), run.out());
        assertTrue(run.lastError().contains(reason), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }

    private static final String IMAGES = """
            {"images": [{"id": 7}, {"id": 3}],
             "annotations": [
               {"id": 1, "image_id": 3, "caption": "A brown dog's bowl."},
               {"id": 2, "image_id": 7, "caption": "Two cats sleep"},
               {"id": 3, "image_id": 7, "caption": "Two cats are asleep."}]}""";

    @Test
    void captionsInCocoFormat() throws IOException {
        Run run = score("caption", IMAGES, """
                [{"image_id": 3, "caption": "a brown dog 's bowl"}, {"image_id": 7, "caption": "two cats sleep"}]""");
        assertEquals(0, run.exitCode(), run.err());
        JsonNode metrics = run.json().get("metrics");
        assertEquals(1, metrics.get("Bleu_1").asDouble(), 1e-6);
        assertEquals(1, metrics.get("Bleu_4").asDouble(), 1e-6);
        assertEquals(1, metrics.get("ROUGE_L").asDouble(), 1e-6);
        // 3: all runs of 5 words; 7: one of two references word for word, but without runs of 4.
        assertTrue(metrics.get("CIDEr").asDouble() > 6, metrics.toString());
        assertTrue(metrics.get("METEOR").asDouble() > 0.5, metrics.toString());
        assertEquals(
                "exact, stem, synonym (WordNet 3.1); no paraphrases",
                run.json().get("meteor_stages").asText());
    }

    @Test
    void imagesThatOneFileLacksAreNamed() throws IOException {
        refuses("caption", IMAGES, "[{\"image_id\": 3, \"caption\": \"a\"}]", "lacks image 7");
        refuses("caption", IMAGES, """
                [{"image_id": 3, "caption": "a"}, {"image_id": 7, "caption": "a"}, {"image_id": "x", "caption": "a"}]""", "has image x");
        refuses(
                "caption",
                IMAGES,
                "[{\"image_id\": 3, \"caption\": \"a\"}, {\"image_id\": 3, \"caption\": \"b\"}]",
                "second caption for image 3");
        refuses("caption", IMAGES, "[{\"image_id\": 3}]", "predictions.json: [0].caption is missing");
        refuses("caption", IMAGES, "[{", "predictions.json: not valid JSON");
        refuses("caption", "{\"images\": [{\"id\": 1}], \"annotations\": []}", "[]", "image 1 has no caption");
        refuses("caption", "[]", "[]", "references.json: there is no image in it");
    }

    @Test
    void answersByType() throws IOException {
        JsonNode metrics = metrics("qa", """
                [{"question_id": 1, "question_type": "colour", "answer": "red"},
                 {"question_id": 2, "question_type": "count", "answer": "two"},
                 {"question_id": 3, "question_type": "count", "answers": ["one", {"answer": "three"}]}]""", """
                [{"question_id": 1, "answer": "Red"}, {"question_id": 2, "answer": "2"},
                 {"question_id": 3, "answer": "four"}]""");
        assertEquals(1 / 3.0, metrics.get("accuracy").asDouble(), 1e-12);
        assertEquals(2 / 3.0, metrics.get("vqa_accuracy").asDouble(), 1e-12);
        assertEquals(0, metrics.get("by_type").get("count").get("accuracy").asDouble());
        assertEquals(
                0.5, metrics.get("by_type").get("count").get("vqa_accuracy").asDouble());
        refuses(
                "qa",
                "[{\"question_id\": 1, \"answer\": \"red\"}]",
                "[{\"question_id\": 2, \"answer\": \"red\"}]",
                "lacks question 1");
    }

    private static final String TEXTS = """
            [{"text_id": "a1", "video_id": "a"}, {"text_id": "b1", "video_id": "b"}, {"text_id": "a2", "video_id": "a"}]""";

    @Test
    void retrievalInBothDirections() throws IOException {
        JsonNode metrics = metrics("retrieval", TEXTS, """
                {"texts": ["a1", "a2", "b1"], "videos": ["a", "b"],
                 "scores": [[0.9, 0.1], [0.3, 0.4], [0.9, 0.9]]}""");
        // a1 finds its video first; a2 second; b1 is even with the other one, which stands before it.
        assertEquals(1 / 3.0, metrics.get("text_to_video").get("r@1").asDouble(), 1e-12);
        assertEquals(5 / 3.0, metrics.get("text_to_video").get("mean_rank").asDouble(), 1e-12);
        assertEquals(
                Math.cbrt(1 / 3.0),
                metrics.get("text_to_video").get("geometric_mean").asDouble(),
                1e-12);
        // a: its best text is even with b1; b: its text is first.
        assertEquals(0.5, metrics.get("video_to_text").get("r@1").asDouble(), 1e-12);
        assertEquals(1.5, metrics.get("video_to_text").get("median_rank").asDouble(), 1e-12);
        assertEquals(2, metrics.get("gallery").asInt());
        refuses(
                "retrieval",
                TEXTS,
                "{\"texts\": [\"a1\", \"a2\", \"b1\"], \"videos\": [\"a\", \"b\"], \"scores\": [[1, 2], [1], [1, 2]]}",
                "scores[1] has 1 scores for 2 videos");
        refuses(
                "retrieval",
                TEXTS,
                "{\"texts\": [\"a1\"], \"videos\": [\"a\", \"b\"], \"scores\": [[1, 2]]}",
                "lacks texts b1, a2");
    }

    @Test
    void moments() throws IOException {
        JsonNode metrics = metrics(
                "moment",
                "[{\"query_id\": 1, \"moments\": [[0, 10]]}, {\"query_id\": \"q\", \"moments\": [[5, 8]]}]",
                "[{\"query_id\": 1, \"moments\": [[0, 6, 0.9], [0, 9, 0.5]]}, {\"query_id\": \"q\", \"moments\": []}]");
        assertEquals(0.5, metrics.get("r@1_iou@0.5").asDouble());
        assertEquals(0, metrics.get("r@1_iou@0.7").asDouble());
        assertEquals(0.5, metrics.get("r@5_iou@0.7").asDouble());
        assertEquals(0.3, metrics.get("mean_iou").asDouble(), 1e-12);
        refuses(
                "moment",
                "[{\"query_id\": 1, \"moments\": [[3, 2]]}]",
                "[]",
                "references.json: [0].moments[0] must begin at 0 or later and end after that");
    }

    @Test
    void aPersonReadsATable() throws IOException {
        Path right = Files.writeString(folder.resolve("r.json"), "[{\"query_id\": 1, \"moments\": [[0, 10]]}]");
        Run run = Run.vlab("score", "--task", "moment", "--references", right, "--predictions", right);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("R@1 100.0 %"), run.out());
        assertEquals(2, Run.vlab("score", "--task", "moment").exitCode());
    }
}
