package dev.vlab.engine.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Picks clips so that even a few of them show every thing, colour, action and place. */
final class Selection {

    private static final int CANDIDATES = 40;
    /** One clip in so many is followed by its twin. */
    private static final int TWIN_EVERY = 7;

    private static final List<Level> LEVELS =
            List.of(Level.SINGLE, Level.SEQUENCE, Level.COUNT, Level.TRIPLE, Level.SINGLE, Level.SEQUENCE);
    private static final int STORY_SHOTS = 7;

    private final SampleWorld world;
    private final List<Split> splits;
    private final Map<Object, Integer> shown = new HashMap<>();
    private final long[] next = new long[Level.values().length];

    /** @param splits which to take clips from, by turns */
    Selection(SampleWorld world, List<Split> splits) {
        this.world = world;
        this.splits = List.copyOf(splits);
    }

    List<WorldClip> clips(int count) {
        var clips = new ArrayList<WorldClip>();
        for (int pick = 0; clips.size() < count; pick++) {
            boolean paired = pick % TWIN_EVERY == 0 && clips.size() + 1 < count;
            WorldClip clip = pick(
                    splits.get((pick + pick / LEVELS.size()) % splits.size()),
                    LEVELS.get(pick % LEVELS.size()),
                    paired);
            clips.add(clip);
            if (paired) {
                world.twin(clip).ifPresent(clips::add);
            }
        }
        return clips;
    }

    List<Story> stories(int count) {
        var stories = new ArrayList<Story>();
        for (int number = 1; number <= count; number++) {
            Split split = splits.get(number % splits.size());
            var shots = new ArrayList<WorldClip>();
            for (int shot = 0; shot < STORY_SHOTS; shot++) {
                shots.add(pick(split, LEVELS.get((shot + number) % LEVELS.size()), false));
            }
            stories.add(new Story("story-" + number, split, List.copyOf(shots)));
        }
        return stories;
    }

    private WorldClip pick(Split split, Level level, boolean paired) {
        long first = next[level.ordinal()];
        next[level.ordinal()] += CANDIDATES;
        WorldClip best = Stream.iterate(first, index -> index + 1)
                .limit(CANDIDATES)
                .map(index -> world.clip(split, level, index))
                .filter(clip -> !paired || clip.twin() != null)
                .min(Comparator.comparingInt(clip -> traits(clip.scene())
                        .mapToInt(trait -> shown.getOrDefault(trait, 0))
                        .sum()))
                .orElseThrow();
        traits(best.scene()).forEach(trait -> shown.merge(trait, 1, Integer::sum));
        return best;
    }

    private static Stream<Object> traits(Scene scene) {
        Stream<Object> ofScene = Stream.of(scene.place(), scene.light());
        Stream<Object> ofParts = scene.parts().stream()
                .flatMap(part -> Stream.of(
                        part.actor().thing(),
                        part.actor().colour(),
                        part.beat().action(),
                        List.of(part.actor().thing(), part.actor().colour())));
        return Stream.concat(ofScene, ofParts);
    }
}
