package dev.vlab.engine.train;

import dev.vlab.engine.data.AnnotatedQuestion;
import dev.vlab.engine.data.Level;
import dev.vlab.engine.data.SampleWorld;
import dev.vlab.engine.data.Split;
import dev.vlab.engine.data.WorldClip;
import dev.vlab.engine.data.WorldRenderer;
import dev.vlab.engine.data.WorldSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/**
 * Clips of the sample world, drawn as they are needed. A clip that has a temporal twin comes with it: each is the
 * other's hardest negative, and only their order tells them apart.
 */
final class WorldExamples implements ExampleSource {

    /** Share of clips with several things alike, among those with a single event. */
    private static final double COUNTS = 0.35;

    /** Share of clips with three events, among those with several. */
    private static final double TRIPLES = 0.3;

    private static final int ENDLESS = 1 << 30;

    private final SampleWorld world;
    private final WorldSize size;
    private final int clipsOfLevel;
    private final ThreadLocal<WorldRenderer> renderer = ThreadLocal.withInitial(WorldRenderer::new);

    /** @param clips most different clips, 0 for endlessly many; their twins come on top */
    WorldExamples(long seed, WorldSize size, int clips) {
        this.world = new SampleWorld(seed, size);
        this.size = size;
        this.clipsOfLevel =
                clips == 0 ? ENDLESS : Math.max(1, clips / size.levels().size());
    }

    @Override
    public List<Example> draw(Stage stage, int step, int frames, RandomGenerator random) {
        List<Example> examples = new ArrayList<>();
        while (examples.size() < stage.clips()) {
            Level level = random.nextDouble() < stage.sequences(step)
                    ? either(Level.TRIPLE, TRIPLES, Level.SEQUENCE, random)
                    : either(Level.COUNT, COUNTS, Level.SINGLE, random);
            WorldClip clip = world.clip(Split.TRAIN, level, random.nextInt(clipsOfLevel));
            examples.add(new Drawn(clip));
            if (stage.frames() > 1 && examples.size() < stage.clips()) {
                world.twin(clip).map(Drawn::new).ifPresent(examples::add);
            }
        }
        return examples;
    }

    private Level either(Level rare, double share, Level usual, RandomGenerator random) {
        return random.nextDouble() < share && size.levels().contains(rare) ? rare : usual;
    }

    @Override
    public boolean teaches(Stage stage) {
        return true;
    }

    @Override
    public List<String> words() {
        return SampleWorld.words();
    }

    @Override
    public String name() {
        return DataSource.WORLD.name();
    }

    private final class Drawn implements Example {

        private final WorldClip clip;

        Drawn(WorldClip clip) {
            this.clip = clip;
        }

        @Override
        public List<String> captions() {
            return clip.captions();
        }

        @Override
        public List<AnnotatedQuestion> questions() {
            return clip.questions().stream()
                    .map(asked -> new AnnotatedQuestion(
                            asked.type().name().toLowerCase(Locale.ROOT), asked.question(), asked.answer()))
                    .toList();
        }

        @Override
        public byte[] pixels(int frames, int size, RandomGenerator random) {
            int bytes = size * size * 3;
            byte[] pixels = new byte[frames * bytes];
            for (int f = 0; f < frames; f++) {
                double seconds = clip.duration() * (f + random.nextDouble()) / frames;
                byte[] frame = renderer.get().renderSquare(clip, seconds, size);
                System.arraycopy(frame, 0, pixels, f * bytes, bytes);
            }
            return pixels;
        }
    }
}
