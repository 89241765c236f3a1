package dev.vlab.engine.train;

import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.model.Objectives;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** A batch of noise, as large as a real one: for a step that is to show that it can be done, and what it takes. */
final class MadeUpBatch {

    /** Tokens of every text. */
    private static final int LENGTH = 32;

    private final VlabConfig model;
    private final SplittableRandom random;

    MadeUpBatch(VlabConfig model, long seed) {
        this.model = model;
        this.random = new SplittableRandom(seed);
    }

    Batch of(Stage stage) {
        int size = model.vision().imageSize();
        byte[] pixels = new byte[stage.clips() * stage.frames() * size * size * 3];
        random.nextBytes(pixels);
        return new Batch(
                "made up",
                stage.clips(),
                stage.frames(),
                pixels,
                texts(stage.clips(), Math.min(LENGTH, model.text().maxPositionEmbeddings())),
                stage.readsTexts() ? readings(stage) : null);
    }

    /** Texts that begin and end as texts do. */
    private long[][] texts(int count, int length) {
        long[][] texts = new long[count][length];
        for (long[] text : texts) {
            for (int i = 0; i < length; i++) {
                text[i] = random.nextInt(model.text().vocabSize());
            }
            text[0] = model.text().bosTokenId();
            text[length - 1] = model.text().eosTokenId();
        }
        return texts;
    }

    private Readings readings(Stage stage) {
        var encoder = Objects.requireNonNull(model.multimodal());
        int length = Math.min(LENGTH, encoder.maxPositionEmbeddings());
        int ofClip = stage.objectives().stream().mapToInt(stage::texts).sum();
        int rows = stage.clips() * ofClip;
        long[][] ids = texts(rows, length);
        long[][] attention = new long[rows][length];
        long[] prefix = new long[rows];
        Map<Objective, long[][]> labels = new EnumMap<>(Objective.class);
        for (Objective objective : stage.objectives()) {
            if (objective.readsTexts()) {
                labels.put(objective, new long[rows][length]);
            }
        }
        for (int row = 0; row < rows; row++) {
            Objective served = served(stage, row % ofClip);
            for (int i = 0; i < length; i++) {
                attention[row][i] = 1;
                boolean predicted = i > 0 && random.nextDouble() < share(served, length);
                for (var entry : labels.entrySet()) {
                    entry.getValue()[row][i] = predicted && entry.getKey() == served ? ids[row][i] : Objectives.IGNORED;
                }
            }
        }
        return new Readings(ids, attention, prefix, labels);
    }

    private static Objective served(Stage stage, int text) {
        int last = 0;
        for (Objective objective : stage.objectives()) {
            last += stage.texts(objective);
            if (text < last) {
                return objective;
            }
        }
        throw new IllegalArgumentException("a clip has " + last + " texts, not " + text);
    }

    private static double share(Objective objective, int length) {
        return switch (objective) {
            case VTC -> 0;
            case MLM -> TokenMasking.MLM;
            case UNILM -> TokenMasking.UNILM;
            case QA -> 4.0 / length;
        };
    }
}
