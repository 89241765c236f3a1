package dev.vlab.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleWorldTest {

    @Test
    void aSmallWorldHasAFewOfEach() {
        var small = new SampleWorld(3, WorldSize.SMALL);
        Set<Thing> things = new HashSet<>();
        Set<Action> actions = new HashSet<>();
        for (Level level : WorldSize.SMALL.levels()) {
            for (int index = 0; index < 200; index++) {
                small.clip(Split.TRAIN, level, index).scene().parts().forEach(part -> {
                    things.add(part.actor().thing());
                    actions.add(part.beat().action());
                });
            }
        }
        assertEquals(Set.copyOf(WorldSize.SMALL.things()), things);
        assertEquals(Set.copyOf(WorldSize.SMALL.actions()), actions);
    }

    private final SampleWorld world = new SampleWorld(3);

    @Test
    void oneSeedGivesOneWorld() {
        for (Level level : Level.values()) {
            WorldClip clip = world.clip(Split.TEST, level, 5);
            assertEquals(clip, new SampleWorld(3).clip(Split.TEST, level, 5));
            assertNotEquals(
                    clip.scene(), new SampleWorld(4).clip(Split.TEST, level, 5).scene());
            assertNotEquals(clip.scene(), world.clip(Split.TEST, level, 6).scene());
        }
    }

    @Test
    void splitsShareNoCombinationWhateverTheSeed() {
        Set<String> train = combinations(world, Split.TRAIN);
        for (Split heldOut : List.of(Split.VALIDATION, Split.TEST)) {
            Set<String> others = combinations(new SampleWorld(99), heldOut);
            others.retainAll(train);
            assertEquals(Set.of(), others);
        }
    }

    @Test
    void trainingSequencesHoldNoPartThatIsTested() {
        Set<String> tested = clips(world, Split.TEST, Level.SINGLE, 400)
                .map(WorldClip::combination)
                .collect(Collectors.toSet());
        assertTrue(clips(world, Split.TRAIN, Level.SEQUENCE, 400)
                .flatMap(clip -> Stream.of(clip.combination().split(" \\+ ")))
                .noneMatch(tested::contains));
    }

    @ParameterizedTest
    @EnumSource(Split.class)
    void everySplitShowsEverything(Split split) {
        Set<Object> shown = new HashSet<>();
        clips(world, split, Level.SINGLE, 600).forEach(clip -> {
            Scene.Part part = clip.scene().parts().getFirst();
            shown.addAll(List.of(
                    part.actor().thing(), part.actor().colour(), part.beat().action()));
            shown.add(clip.scene().place());
        });
        assertTrue(shown.containsAll(List.of(Thing.values())));
        assertTrue(shown.containsAll(List.of(Colour.values())));
        assertTrue(shown.containsAll(List.of(Action.values())));
        assertTrue(shown.containsAll(List.of(Place.values())));
    }

    @Test
    void theTwinOfATwinIsTheClip() {
        WorldClip clip = withTwin(Level.SEQUENCE);
        WorldClip twin = world.twin(clip).orElseThrow();
        assertEquals(twin.id(), clip.twin());
        assertEquals(clip.id(), twin.twin());
        assertEquals(clip.combination(), twin.combination());
        assertNotEquals(clip.captions().getFirst(), twin.captions().getFirst());
        assertEquals(clip.captions(), world.twin(twin).orElseThrow().captions());
    }

    @Test
    void whatLooksTheSameBackwardsHasNoTwin() {
        WorldClip bouncing = clips(world, Split.TRAIN, Level.SINGLE, 200)
                .filter(clip -> clip.combination().endsWith("bouncing"))
                .findFirst()
                .orElseThrow();
        assertTrue(world.twin(bouncing).isEmpty());
    }

    @Test
    void everythingHappensInsideTheClip() {
        for (Level level : Level.values()) {
            clips(world, Split.TRAIN, level, 200).forEach(clip -> {
                assertTrue(clip.duration() >= 4 && clip.duration() <= 8);
                int events = Map.of(Level.SEQUENCE, 2, Level.TRIPLE, 3).getOrDefault(level, 1);
                assertEquals(events, clip.moments().size());
                double before = 0;
                for (WorldMoment moment : clip.moments()) {
                    assertTrue(moment.span().startSeconds() > before);
                    before = moment.span().endSeconds();
                }
                assertTrue(before < clip.duration());
            });
        }
    }

    private WorldClip withTwin(Level level) {
        return clips(world, Split.TRAIN, level, 50)
                .filter(clip -> clip.twin() != null)
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> combinations(SampleWorld world, Split split) {
        return Stream.of(Level.values())
                .flatMap(level -> clips(world, split, level, 400))
                .map(WorldClip::combination)
                .collect(Collectors.toSet());
    }

    static Stream<WorldClip> clips(SampleWorld world, Split split, Level level, int count) {
        return Stream.iterate(0L, index -> index + 1).limit(count).map(index -> world.clip(split, level, index));
    }
}
