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
                "a green cat vanishes",
                "a yellow kite bounces")));
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
                QuestionType.COMPARE, 0.55);
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
