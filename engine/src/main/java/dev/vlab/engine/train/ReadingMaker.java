package dev.vlab.engine.train;

import dev.vlab.engine.checkpoint.MultimodalConfig;
import dev.vlab.engine.data.AnnotatedQuestion;
import dev.vlab.engine.data.QuestionType;
import dev.vlab.engine.model.Objectives;
import dev.vlab.engine.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Makes the multimodal encoder's texts of captions and questions, with tokens hidden as the objectives want it. */
final class ReadingMaker {

    private final MultimodalConfig model;
    private final Tokenizer tokenizer;

    ReadingMaker(MultimodalConfig model, Tokenizer tokenizer) {
        this.model = model;
        this.tokenizer = tokenizer;
    }

    /** A text, which objective it serves, and how many of its tokens see each other in full. */
    private record Row(Objective objective, TokenMasking.Masked masked, int prefix) {}

    /**
     * Makes them.
     *
     * @param captions token ids, one text for each clip
     */
    Readings make(Stage stage, List<Example> clips, List<long[]> captions, RandomGenerator random) {
        var masking = new TokenMasking(model.maskTokenId(), model.vocabSize(), random);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            long[] caption = captions.get(i);
            for (Objective objective : stage.objectives()) {
                switch (objective) {
                    case VTC -> {}
                    case MLM ->
                        rows.add(new Row(objective, masking.hide(caption, 1, TokenMasking.MLM), Integer.MAX_VALUE));
                    case UNILM -> rows.add(new Row(objective, masking.hide(caption, 1, TokenMasking.UNILM), 0));
                    case QA -> questions(stage, clips.get(i).questions(), caption, masking, random, rows);
                }
            }
        }
        return padded(stage.objectives(), rows);
    }

    private void questions(
            Stage stage,
            List<AnnotatedQuestion> all,
            long[] caption,
            TokenMasking masking,
            RandomGenerator random,
            List<Row> rows) {
        List<AnnotatedQuestion> questions = stage.frames() > 1
                ? all
                : all.stream()
                        .filter(asked -> !QuestionType.isOfTime(asked.type()))
                        .toList();
        for (int q = 0; q < stage.questions(); q++) {
            if (questions.isEmpty()) {
                // Each clip has as many rows; of this one nothing is learned.
                rows.add(new Row(Objective.QA, TokenMasking.nothing(caption), Integer.MAX_VALUE));
                continue;
            }
            AnnotatedQuestion asked = pick(questions, random);
            long[] question = tokenizer.encode(asked.question(), model.maxPositionEmbeddings() / 2);
            long[] answer = tokenizer.encode(asked.answer(), model.maxPositionEmbeddings() / 2);
            rows.add(new Row(
                    Objective.QA,
                    masking.hide(joined(question, answer), question.length, TokenMasking.ANSWER),
                    question.length));
        }
    }

    /** A question; those about time are asked twice as often as those that one picture answers. */
    private static AnnotatedQuestion pick(List<AnnotatedQuestion> questions, RandomGenerator random) {
        AnnotatedQuestion asked = questions.get(random.nextInt(questions.size()));
        return QuestionType.isOfOnePicture(asked.type()) ? questions.get(random.nextInt(questions.size())) : asked;
    }

    /** {@code [question ; answer]}: the question with its start and end token, the answer with its end token. */
    static long[] joined(long[] question, long[] answer) {
        long[] both = Arrays.copyOf(question, question.length + answer.length - 1);
        System.arraycopy(answer, 1, both, question.length, answer.length - 1);
        return both;
    }

    private static Readings padded(List<Objective> objectives, List<Row> rows) {
        int length =
                rows.stream().mapToInt(row -> row.masked.ids().length).max().orElseThrow();
        long[][] ids = new long[rows.size()][length];
        long[][] attention = new long[rows.size()][length];
        long[] prefixLength = new long[rows.size()];
        Map<Objective, long[][]> labels = new EnumMap<>(Objective.class);
        objectives.stream()
                .filter(Objective::readsTexts)
                .forEach(objective -> labels.put(objective, ignored(rows.size(), length)));
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int tokens = row.masked.ids().length;
            System.arraycopy(row.masked.ids(), 0, ids[i], 0, tokens);
            Arrays.fill(attention[i], 0, tokens, 1);
            prefixLength[i] = Math.min(row.prefix, length);
            System.arraycopy(row.masked.labels(), 0, labels.get(row.objective)[i], 0, tokens);
        }
        return new Readings(ids, attention, prefixLength, labels);
    }

    private static long[][] ignored(int rows, int length) {
        long[][] labels = new long[rows][length];
        for (long[] row : labels) {
            Arrays.fill(row, Objectives.IGNORED);
        }
        return labels;
    }
}
