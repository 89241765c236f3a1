package dev.vlab.engine.train;

import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.data.Level;
import dev.vlab.engine.data.QuestionAnswer;
import dev.vlab.engine.data.SampleWorld;
import dev.vlab.engine.data.Split;
import dev.vlab.engine.data.WorldClip;
import dev.vlab.engine.data.WorldRenderer;
import dev.vlab.engine.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Makes the batches of a run from the sample world. A batch depends on the seed, the stage and the step alone, so that
 * a run that goes on sees what it would have seen. A clip that has a temporal twin comes with it: each is the other's
 * hardest negative, and only their order tells them apart.
 */
final class BatchLoader {

    /** Share of clips with several things alike, among those with a single event. */
    private static final double COUNTS = 0.25;

    /** Share of clips with three events, among those with several. */
    private static final double TRIPLES = 0.3;

    /** Questions read for each clip of a batch. */
    private static final int QUESTIONS = 6;

    private static final int LARGEST_INDEX = 1 << 30;

    private final TrainConfig run;
    private final VlabConfig model;
    private final SampleWorld world;
    private final Tokenizer tokenizer;
    private final ThreadLocal<WorldRenderer> renderer = ThreadLocal.withInitial(WorldRenderer::new);

    BatchLoader(TrainConfig run, VlabConfig model, Tokenizer tokenizer) {
        this.run = run;
        this.model = model;
        this.world = new SampleWorld(run.worldSeed());
        this.tokenizer = tokenizer;
    }

    /** The batch of a step. Safe to call from several threads. */
    Batch load(int stageIndex, int step) {
        Stage stage = run.stages().get(stageIndex);
        var random = new SplittableRandom(((run.seed() * 31 + stageIndex) << 32) + step);
        List<WorldClip> clips = draw(stage, step, random);
        int frames = stage.kind() == StageKind.CONTRASTIVE_FRAMES ? 1 : run.frames();
        List<long[]> captions = new ArrayList<>();
        for (WorldClip clip : clips) {
            captions.add(tokenizer.encode(caption(clip, random), model.text().maxPositionEmbeddings()));
        }
        return new Batch(
                clips.size(),
                frames,
                pixels(clips, frames, random),
                pad(captions, 0),
                readings(clips, captions, random));
    }

    private List<WorldClip> draw(Stage stage, int step, RandomGenerator random) {
        List<WorldClip> clips = new ArrayList<>();
        while (clips.size() < stage.clips()) {
            Level level;
            if (random.nextDouble() < stage.sequences(step)) {
                level = random.nextDouble() < TRIPLES ? Level.TRIPLE : Level.SEQUENCE;
            } else {
                level = random.nextDouble() < COUNTS ? Level.COUNT : Level.SINGLE;
            }
            WorldClip clip = world.clip(Split.TRAIN, level, random.nextInt(LARGEST_INDEX));
            clips.add(clip);
            if (stage.kind() != StageKind.CONTRASTIVE_FRAMES && clips.size() < stage.clips()) {
                world.twin(clip).ifPresent(clips::add);
            }
        }
        return clips;
    }

    private byte[] pixels(List<WorldClip> clips, int frames, RandomGenerator random) {
        int size = model.vision().imageSize();
        int bytes = size * size * 3;
        byte[] pixels = new byte[clips.size() * frames * bytes];
        int offset = 0;
        for (WorldClip clip : clips) {
            for (int f = 0; f < frames; f++) {
                double seconds = clip.duration() * (f + random.nextDouble()) / frames;
                byte[] frame = renderer.get().renderSquare(clip, seconds, size);
                System.arraycopy(frame, 0, pixels, offset, bytes);
                offset += bytes;
            }
        }
        return pixels;
    }

    private Batch.Readings readings(List<WorldClip> clips, List<long[]> captions, RandomGenerator random) {
        var multimodal = Objects.requireNonNull(model.multimodal());
        var masking = new TokenMasking(multimodal.maskTokenId(), multimodal.vocabSize(), random);
        List<TokenMasking.Masked> masked = new ArrayList<>();
        List<Integer> prefixes = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            long[] caption = captions.get(i);
            masked.add(masking.hide(caption, 1, TokenMasking.MLM));
            prefixes.add(Integer.MAX_VALUE);
            masked.add(masking.hide(caption, 1, TokenMasking.UNILM));
            prefixes.add(0);
            for (int q = 0; q < QUESTIONS; q++) {
                QuestionAnswer asked = question(clips.get(i), random);
                long[] question = tokenizer.encode(asked.question(), multimodal.maxPositionEmbeddings() / 2);
                long[] answer = tokenizer.encode(asked.answer(), multimodal.maxPositionEmbeddings() / 2);
                masked.add(masking.hide(joined(question, answer), question.length, TokenMasking.ANSWER));
                prefixes.add(question.length);
            }
        }
        return padded(masked, prefixes);
    }

    /** {@code [question ; answer]}: the question with its start and end token, the answer with its end token. */
    static long[] joined(long[] question, long[] answer) {
        long[] both = Arrays.copyOf(question, question.length + answer.length - 1);
        System.arraycopy(answer, 1, both, question.length, answer.length - 1);
        return both;
    }

    private static Batch.Readings padded(List<TokenMasking.Masked> masked, List<Integer> prefixes) {
        long[][] ids = pad(masked.stream().map(TokenMasking.Masked::ids).toList(), 0);
        int rows = ids.length;
        int length = ids[0].length;
        long[][] attention = new long[rows][length];
        long[] prefixLength = new long[rows];
        long[][] mlm = ignored(rows, length);
        long[][] unilm = ignored(rows, length);
        long[][] answers = ignored(rows, length);
        for (int row = 0; row < rows; row++) {
            long[] labels = masked.get(row).labels();
            Arrays.fill(attention[row], 0, labels.length, 1);
            prefixLength[row] = Math.min(prefixes.get(row), length);
            long[][] kind = switch (row % (2 + QUESTIONS)) {
                case 0 -> mlm;
                case 1 -> unilm;
                default -> answers;
            };
            System.arraycopy(labels, 0, kind[row], 0, labels.length);
        }
        return new Batch.Readings(ids, attention, prefixLength, mlm, unilm, answers);
    }

    private static long[][] ignored(int rows, int length) {
        long[][] labels = new long[rows][length];
        for (long[] row : labels) {
            Arrays.fill(row, dev.vlab.engine.model.Objectives.IGNORED);
        }
        return labels;
    }

    private static long[][] pad(List<long[]> texts, long padding) {
        int length = texts.stream().mapToInt(t -> t.length).max().orElseThrow();
        long[][] padded = new long[texts.size()][length];
        for (int i = 0; i < padded.length; i++) {
            Arrays.fill(padded[i], padding);
            System.arraycopy(texts.get(i), 0, padded[i], 0, texts.get(i).length);
        }
        return padded;
    }

    /** A caption: the canonical one half of the time, so that the model has a way of its own to say things. */
    private static String caption(WorldClip clip, RandomGenerator random) {
        return random.nextBoolean() ? clip.captions().getFirst() : pick(clip.captions(), random);
    }

    /** A question; those about time are asked twice as often as those that one picture answers. */
    private static QuestionAnswer question(WorldClip clip, RandomGenerator random) {
        QuestionAnswer asked = pick(clip.questions(), random);
        return asked.type().needsTime() ? asked : pick(clip.questions(), random);
    }

    private static <T> T pick(List<T> choices, RandomGenerator random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
