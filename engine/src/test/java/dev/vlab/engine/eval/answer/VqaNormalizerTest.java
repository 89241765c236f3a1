package dev.vlab.engine.eval.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VqaNormalizerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                " The red car | red car",
                "Two | 2",
                "none | 0",
                "A dog and an ox | dog and ox",
                "dont | don't",
                "couldnt've | couldn't've",
                "yes. | yes",
                "2.5 | 2.5",
                "1,000 | 1000",
                "red, blue | red blue",
                "red/blue | red blue",
                "t-shirt | t shirt",
                "wait what?! | wait what",
                "U.S. | us",
            })
    void answersThatMeanTheSameBecomeTheSame(String answer, String normal) {
        assertEquals(normal, VqaNormalizer.normalize(answer));
    }

    @Test
    void fewExpectedAnswersAreChoices() {
        assertEquals(1, AnswerAccuracy.strict(" Red", List.of("blue", "red")));
        assertEquals(0, AnswerAccuracy.strict("the red", List.of("red")));
        assertEquals(1, AnswerAccuracy.normalized("the red", List.of("red")));
    }

    @Test
    void ofManyPeopleThreeOthersAreEnough() {
        List<String> people = List.of("a", "a", "x", "x", "x", "x", "x", "x", "x", "x");
        // "a": without one of the two who said so 1/3, without one of the other eight 2/3.
        assertEquals((2 / 3.0 + 8 * 2 / 3.0) / 10, AnswerAccuracy.strict("a", people), 1e-12);
        assertEquals(1, AnswerAccuracy.strict("x", people), 1e-12);
        assertEquals(1, AnswerAccuracy.strict("x", Collections.nCopies(10, "x")), 1e-12);
    }
}
