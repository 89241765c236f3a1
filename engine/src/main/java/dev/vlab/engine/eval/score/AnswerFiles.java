package dev.vlab.engine.eval.score;

import dev.vlab.engine.eval.AnswerMetrics;
import dev.vlab.engine.eval.answer.JudgedAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers to questions.
 *
 * <p>References are {@code [{"question_id": …, "question_type": "…", "answer": "…"}]}, or with {@code "answers": ["…",
 * …]} of several people instead, each a text or, as in VQA, {@code {"answer": "…"}}; the list may stand under
 * {@code "annotations"}, and the type may be left out. Predictions are {@code [{"question_id": …, "answer": "…"}]}, one
 * for each question.
 */
public final class AnswerFiles {

    private static final String ID = "question_id";
    private static final String TYPE = "question_type";
    private static final String ANSWER = "answer";
    private static final String ANSWERS = "answers";

    private AnswerFiles() {}

    private record Question(String type, List<String> expected) {}

    /**
     * Scores predictions.
     *
     * @throws ScoreFileException if a file is not as described, or the two are not about the same questions
     * @throws IOException if a file cannot be read
     */
    public static AnswerMetrics score(Path references, Path predictions) throws IOException {
        Map<String, Question> right = references(references);
        Map<String, String> predicted = predictions(predictions);
        Matching.require("question", references, right.keySet(), predictions, predicted.keySet());
        return AnswerMetrics.ofJudged(right.entrySet().stream()
                .map(entry -> new JudgedAnswer(
                        entry.getValue().type(),
                        predicted.get(entry.getKey()),
                        entry.getValue().expected()))
                .toList());
    }

    private static Map<String, Question> references(Path file) throws IOException {
        Map<String, Question> questions = new LinkedHashMap<>();
        for (Entry entry : Entry.read(file).listOr("annotations")) {
            String id = entry.get(ID).id();
            String type = entry.has(TYPE) ? entry.get(TYPE).text() : "all";
            if (questions.put(id, new Question(type, expected(entry))) != null) {
                throw entry.wrong("is a second question " + id);
            }
        }
        return questions;
    }

    private static List<String> expected(Entry question) throws ScoreFileException {
        if (!question.has(ANSWERS)) {
            return List.of(question.get(ANSWER).text());
        }
        List<String> expected = new ArrayList<>();
        for (Entry answer : question.get(ANSWERS).list()) {
            expected.add((answer.has(ANSWER) ? answer.get(ANSWER) : answer).text());
        }
        if (expected.isEmpty()) {
            throw question.get(ANSWERS).wrong("is empty");
        }
        return expected;
    }

    private static Map<String, String> predictions(Path file) throws IOException {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Entry entry : Entry.read(file).list()) {
            String id = entry.get(ID).id();
            if (answers.put(id, entry.get(ANSWER).text()) != null) {
                throw entry.wrong("is a second answer to question " + id);
            }
        }
        return answers;
    }
}
