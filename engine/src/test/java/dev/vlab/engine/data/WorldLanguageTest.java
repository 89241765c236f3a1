package dev.vlab.engine.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorldLanguageTest {

    private static final int CLIPS = 1500;
    private final SampleWorld world = new SampleWorld(17);

    @Test
    void everyWordThatIsSaidIsListed() {
        Set<String> said = new HashSet<>();
        for (Split split : Split.values()) {
            for (Level level : Level.values()) {
                SampleWorldTest.clips(world, split, level, CLIPS / 3)
                        .flatMap(WorldLanguageTest::texts)
                        .flatMap(text -> Stream.of(
                                text.replace(",", " ,").replace("?", " ?").split(" ")))
                        .forEach(said::add);
            }
        }
        said.removeAll(new HashSet<>(SampleWorld.words()));
        assertEquals(Set.of(), said);
    }

    @Test
    void textsAreLowerCaseAndAnswersShort() {
        for (Level level : Level.values()) {
            SampleWorldTest.clips(world, Split.TRAIN, level, 300).forEach(clip -> {
                assertEquals(5, clip.captions().size());
                texts(clip).forEach(text -> assertTrue(text.matches("[a-z]+(,? [a-z]+)*\\??"), text));
                for (QuestionAnswer asked : clip.questions()) {
                    assertTrue(asked.question().endsWith("?"));
                    assertTrue(asked.answer().split(" ").length <= 6, asked.answer());
                }
            });
        }
    }

    @Test
    void aPersonWouldSayItThisWay() {
        Set<String> captions = new HashSet<>();
        for (Level level : List.of(Level.SINGLE, Level.COUNT)) {
            SampleWorldTest.clips(world, Split.TRAIN, level, 6000)
                    .map(clip -> clip.captions().getFirst())
                    .forEach(captions::add);
        }
        assertTrue(captions.containsAll(List.of(
                "a red car drives left",
                "an orange bird flies right",
                "two blue balloons go up",
                "three pink fish vanish",
                "four turquoise stars blink",
                "a brown robot turns upside down",
                "a white robot marches left",
                "a green cat vanishes",
                "a yellow kite bounces")));
    }

    /** A thing is "it" while it goes on acting, and "the car" when it acts again after something else. */
    @Test
    void threeEventsNameEachThingOnce() {
        Set<String> captions = SampleWorldTest.clips(world, Split.TRAIN, Level.TRIPLE, CLIPS)
                .map(clip -> clip.captions().getFirst())
                .collect(Collectors.toSet());
        String one = "an? [a-z]+ [a-z]+ [a-z ]+";
        assertTrue(captions.stream().allMatch(caption -> caption.matches(one + ", then [a-z ]+, then [a-z ]+")));
        for (String way : List.of(
                one + ", then it [a-z ]+, then it [a-z ]+",
                one + ", then it [a-z ]+, then " + one,
                one + ", then " + one + ", then it [a-z ]+",
                one + ", then " + one + ", then the [a-z ]+")) {
            assertTrue(captions.stream().anyMatch(caption -> caption.matches(way)), way);
        }
    }

    /** In a film of three events "after" and "before" have one answer each, and it is what the moments say. */
    @Test
    void answersAboutOrderFollowTheMoments() {
        SampleWorldTest.clips(world, Split.TRAIN, Level.TRIPLE, CLIPS).forEach(clip -> {
            List<Scene.Part> parts = clip.scene().parts();
            clip.questions().stream()
                    .filter(asked -> asked.question().startsWith("what happens right"))
                    .forEach(asked -> {
                        String named = asked.question().replaceFirst("what happens right (after|before) ", "");
                        int step = asked.question().contains("right after") ? 1 : -1;
                        long fitting = Stream.of(0, 1, 2)
                                .filter(event -> event + step >= 0 && event + step < 3)
                                .filter(event -> named.contains(Wording.does(
                                        parts.get(event).actor(),
                                        parts.get(event).beat().action())))
                                .filter(event -> asked.answer()
                                        .endsWith(Wording.does(
                                                parts.get(event + step).actor(),
                                                parts.get(event + step).beat().action())))
                                .count();
                        assertTrue(
                                fitting >= 1, asked + " of " + clip.captions().getFirst());
                    });
        });
    }

    /** Who always gives the commonest answer to a type of question must not do well. */
    @Test
    void noAnswerIsASafeBet() {
        Map<QuestionType, Double> ceiling = Map.of(
                QuestionType.OBJECT, 0.2,
                QuestionType.COLOUR, 0.2,
                QuestionType.COUNT, 0.4,
                QuestionType.PLACE, 0.27,
                QuestionType.EVENT, 0.25,
                QuestionType.DIRECTION, 0.35,
                QuestionType.ORDER, 0.2,
                QuestionType.AFTER, 0.2,
                QuestionType.COMPARE, 0.2);
        Map<QuestionType, Map<String, Long>> answers = Stream.of(Level.values())
                .flatMap(level -> SampleWorldTest.clips(world, Split.TRAIN, level, CLIPS))
                .flatMap(clip -> clip.questions().stream())
                .collect(Collectors.groupingBy(
                        QuestionAnswer::type, Collectors.groupingBy(QuestionAnswer::answer, Collectors.counting())));
        assertEquals(Set.of(QuestionType.values()), answers.keySet());
        answers.forEach((type, counts) -> {
            double all = counts.values().stream().mapToLong(Long::longValue).sum();
            double commonest =
                    counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
            assertTrue(commonest / all <= ceiling.getOrDefault(type, 0.0), type + ": " + counts);
        });
    }

    private static Stream<String> texts(WorldClip clip) {
        return Stream.concat(
                clip.captions().stream(),
                clip.questions().stream().flatMap(asked -> Stream.of(asked.question(), asked.answer())));
    }
}
