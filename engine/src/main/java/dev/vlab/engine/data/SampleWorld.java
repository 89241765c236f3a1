package dev.vlab.engine.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * A procedural world in which time matters. One seed gives one world: the same arguments give equal clips, always and
 * everywhere. Thread-safe.
 */
public final class SampleWorld {

    private static final String TWIN = "-twin";
    private static final int SAMPLED_CLIPS = 400;

    private final long seed;
    private final WorldSize size;

    public SampleWorld(long seed) {
        this(seed, WorldSize.FULL);
    }

    public SampleWorld(long seed, WorldSize size) {
        this.seed = seed;
        this.size = size;
    }

    /**
     * One clip of endlessly many.
     *
     * @param index which, 0 or more
     */
    public WorldClip clip(Split split, Level level, long index) {
        long clipSeed = mix(mix(mix(seed, split.ordinal()), level.ordinal()), index);
        var random = new SplittableRandom(clipSeed);
        var choreography = new Choreography(size, random);
        Scene scene = choreography.scene(level);
        while (Combination.of(scene).split() != split) {
            scene = choreography.scene(level);
        }
        String id = "%s-%s-%06d".formatted(split, level, index).toLowerCase(Locale.ROOT);
        return WorldClip.of(id, split, level, scene, twinOf(id, scene).orElse(null), mix(seed, id.hashCode()));
    }

    /**
     * The clip that differs only in time: the same pictures in the opposite order. Empty where that shows the same
     * event again, as when a single thing bounces.
     */
    public Optional<WorldClip> twin(WorldClip clip) {
        String twin = clip.twin();
        if (twin == null) {
            return Optional.empty();
        }
        return Optional.of(WorldClip.of(
                twin, clip.split(), clip.level(), clip.scene().reversed(), clip.id(), mix(seed, twin.hashCode())));
    }

    private static Optional<String> twinOf(String id, Scene scene) {
        boolean sameAgain = Captions.of(scene, new SplittableRandom(0))
                .getFirst()
                .equals(Captions.of(scene.reversed(), new SplittableRandom(0)).getFirst());
        return sameAgain ? Optional.empty() : Optional.of(id + TWIN);
    }

    /** Every word of every caption, question and answer, and the punctuation marks, sorted. */
    public static List<String> words() {
        var words = new TreeSet<String>();
        for (Thing thing : Thing.values()) {
            words.addAll(List.of(thing.noun(), thing.plural()));
            for (Action action : Action.values()) {
                for (String manner : Wording.manners(thing, action)) {
                    words.addAll(split(manner));
                    words.addAll(split(Wording.thirdPerson(manner)));
                }
            }
        }
        Arrays.stream(Colour.values()).map(Colour::word).forEach(words::add);
        Arrays.stream(Place.values()).map(Place::phrase).map(SampleWorld::split).forEach(words::addAll);
        // The sentences around them: each of the few patterns is met many times.
        var world = new SampleWorld(0);
        for (Level level : Level.values()) {
            for (int index = 0; index < SAMPLED_CLIPS; index++) {
                WorldClip clip = world.clip(Split.TRAIN, level, index);
                clip.captions().forEach(caption -> words.addAll(split(caption)));
                clip.questions().forEach(question -> {
                    words.addAll(split(question.question()));
                    words.addAll(split(question.answer()));
                });
            }
        }
        return List.copyOf(words);
    }

    private static List<String> split(String text) {
        return List.of(text.replace(",", " ,").replace("?", " ?").split(" "));
    }

    private static long mix(long a, long b) {
        return new SplittableRandom(a * 0x9E3779B97F4A7C15L + b + 1).nextLong();
    }
}
