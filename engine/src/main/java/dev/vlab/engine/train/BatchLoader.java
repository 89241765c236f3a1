package dev.vlab.engine.train;

import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.text.ClipVocabulary;
import dev.vlab.engine.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Makes the batches of a run. A batch depends on the seed, the stage and the step alone, so that a run that goes on
 * sees what it would have seen: this is all the random state that a run has once it has begun.
 */
final class BatchLoader {

    private final TrainConfig run;
    private final VlabConfig model;
    private final Tokenizer tokenizer;
    private final SourceMix sources;

    BatchLoader(TrainConfig run, VlabConfig model, Tokenizer tokenizer, SourceMix sources) {
        this.run = run;
        this.model = model;
        this.tokenizer = tokenizer;
        this.sources = sources;
    }

    /** The batch of a step. Safe to call from several threads. */
    Batch load(int stageIndex, int step) {
        Stage stage = run.stages().get(stageIndex);
        var random = new SplittableRandom(((run.seed() * 31 + stageIndex) << 32) + step);
        ExampleSource source = sources.choose(random);
        int frames = source.frames(stage.frames());
        List<Example> clips = source.draw(stage, step, frames, random);
        int longest = model.multimodal() == null
                ? model.text().maxPositionEmbeddings()
                : Math.min(
                        model.text().maxPositionEmbeddings(), model.multimodal().maxPositionEmbeddings());
        List<long[]> captions = new ArrayList<>();
        for (Example clip : clips) {
            captions.add(tokenizer.encode(caption(clip.captions(), random), longest));
        }
        byte[] pixels = pixels(clips, frames, random);
        Readings readings = stage.readsTexts() ? readings(stage, clips, captions, random) : null;
        return new Batch(source.name(), clips.size(), frames, pixels, padded(captions), readings);
    }

    private Readings readings(Stage stage, List<Example> clips, List<long[]> captions, RandomGenerator random) {
        var maker = new ReadingMaker(Objects.requireNonNull(model.multimodal()), tokenizer);
        return maker.make(stage, clips, captions, random);
    }

    private byte[] pixels(List<Example> clips, int frames, RandomGenerator random) {
        int size = model.vision().imageSize();
        int bytes = frames * size * size * 3;
        byte[] pixels = new byte[clips.size() * bytes];
        for (int i = 0; i < clips.size(); i++) {
            System.arraycopy(clips.get(i).pixels(frames, size, random), 0, pixels, i * bytes, bytes);
        }
        return pixels;
    }

    private static long[][] padded(List<long[]> texts) {
        int length = texts.stream().mapToInt(t -> t.length).max().orElseThrow();
        long[][] padded = new long[texts.size()][length];
        for (int i = 0; i < padded.length; i++) {
            Arrays.fill(padded[i], ClipVocabulary.PAD_TOKEN_ID);
            System.arraycopy(texts.get(i), 0, padded[i], 0, texts.get(i).length);
        }
        return padded;
    }

    /** A caption: the canonical one half of the time, so that the model has a way of its own to say things. */
    private static String caption(List<String> captions, RandomGenerator random) {
        if (captions.isEmpty()) {
            return ""; // nothing is learned from it
        }
        return random.nextBoolean() ? captions.getFirst() : captions.get(random.nextInt(captions.size()));
    }
}
