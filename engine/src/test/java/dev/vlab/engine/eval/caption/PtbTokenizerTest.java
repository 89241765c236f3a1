package dev.vlab.engine.eval.caption;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PtbTokenizerTest {

    private static void becomes(String caption, String tokens) {
        assertEquals(List.of(tokens), PtbTokenizer.tokenize(List.of(caption)), caption);
    }

    @Test
    void wordsAreInLowerCaseWithoutPunctuation() {
        becomes("A Man, a plan; a canal: Panama!", "a man a plan a canal panama");
        becomes("  two   dogs\tplay .", "two dogs play");
        becomes("Is it? Yes.", "is it yes");
        becomes("", "");
        becomes(" ... ", "");
        becomes("a line\nand another", "a line and another");
    }

    @Test
    void contractionsAreCut() {
        becomes("It doesn't, can't, won't.", "it does n't ca n't wo n't");
        becomes(
                "I'm sure they've said he'd go; we'll see, you're right",
                "i 'm sure they 've said he 'd go we 'll see you 're right");
        becomes("DON'T", "do n't");
        becomes("he shouldn't've", "he should n't 've");
        becomes("a man don’t", "a man do n't");
        becomes("cannot gonna gotta wanna lemme gimme", "can not gon na got ta wan na lem me gim me");
        becomes("cant dont", "cant dont");
        becomes("'tis 'twas", "'t is 't was");
        becomes("y'all", "y' all");
    }

    @Test
    void possessivesAreCut() {
        becomes("the man's dog", "the man 's dog");
        becomes("the boys' dogs’ bowl", "the boys dogs bowl");
        becomes("the man’s it's James's", "the man 's it 's james 's");
        becomes("a 1950's car and the '50s", "a 1950 's car and the '50s");
    }

    @Test
    void apostrophesWithinWordsStay() {
        becomes("five o'clock", "five o'clock");
        becomes("O'Neil and d'Artagnan, ma'am", "o'neil and d'artagnan ma'am");
        becomes("rock 'n' roll, rock'n'roll", "rock 'n' roll rock 'n' roll");
        becomes("get 'em 'til then", "get 'em 'til then");
    }

    @Test
    void abbreviationsKeepTheirDot() {
        becomes("Mr. Smith and Dr. Who", "mr. smith and dr. who");
        becomes("on St. John st.", "on st. john st.");
        becomes("balls, bats, etc.", "balls bats etc.");
        becomes("the U.S. and the u.k.", "the u.s. and the u.k.");
        becomes("at 8 a.m. or 5 p.m.", "at 8 a.m. or 5 p.m.");
        becomes("a t.v. and a tv.", "a t.v. and a tv");
        becomes("No. 5, no.", "no. 5 no");
        becomes("in Mass. and a mass. here", "in mass. and a mass here");
        becomes("the dog., and", "the dog. and");
    }

    @Test
    void aLetterWithADotBeforeASentenceIsNoAbbreviation() {
        becomes("J. Smith", "j. smith");
        becomes("plan B. The man", "plan b the man");
        becomes("plan b. the man", "plan b. the man");
        assertEquals(List.of("plan b", "the man"), PtbTokenizer.tokenize(List.of("Plan B.", "The man")));
        assertEquals(List.of("plan b.", "two men"), PtbTokenizer.tokenize(List.of("Plan B.", "Two men")));
    }

    @Test
    void hyphensAndSlashesWithinWordsStay() {
        becomes("a half-eaten, two-story T-shirt", "a half-eaten two-story t-shirt");
        becomes("a 10-year-old and/or his he/she", "a 10-year-old and/or his he/she");
        becomes("w/ cheese w/o ham", "w / cheese w/o ham");
        becomes("a dog - a cat -- a cow — an ox", "a dog a cat a cow an ox");
        becomes("dog--cat dog—cat", "dog cat dog cat");
    }

    @Test
    void moneyPercentTimesAndFractions() {
        becomes("$5 and $5.00, 10 cents", "$ 5 and $ 5.00 10 cents");
        becomes("£5 €5 5¢ US$5", "# 5 $ 5 5 cents us$ 5");
        becomes("50% of 2.5 %", "50 % of 2.5 %");
        becomes("7:30, 7:30pm", "7:30 7:30 pm");
        becomes("1,000 and 1.5", "1,000 and 1.5");
        becomes("½ or 1/2 or 24/7", "1/2 or 1/2 or 24/7");
        becomes("2 1/2 cups", "2\u00A01/2 cups");
        becomes("6'2\" and #1", "6 2 and # 1");
        becomes("1.5x 3d 2nd 80s", "1.5 x 3d 2nd 80s");
    }

    @Test
    void quotesGoAndEllipsesGo() {
        becomes("a sign says \"stop\"", "a sign says stop");
        becomes("a 'stop' sign, a “stop” sign, a ‘stop’ sign", "a stop sign a stop sign a stop sign");
        becomes("well... then…no", "well then no");
        becomes("well . . . then....", "well then");
    }

    @Test
    void bracketsStayByName() {
        becomes("a (brown) dog", "a -lrb- brown -rrb- dog");
        becomes("[a] {b}", "-lsb- a -rsb- -lcb- b -rcb-");
    }

    @Test
    void rowsOfMarksStay() {
        becomes("wow!!! what?!", "wow !!! what ?!");
        becomes("a * b ** c", "a * b ** c");
        becomes("fun :)", "fun :-rrb-");
    }

    @ParameterizedTest
    @CsvSource({
        "B&W,b&w",
        "b&w,b & w",
        "black & white,black & white",
        "street.The,street.the",
        "a<unk>b,a <unk> b",
        "www.dog.com,www.dog.com",
        "#dog @cat,#dog @cat",
        "café naïve,café naïve",
        "a 😀 b,a b",
        "a+b=c,a + b = c",
    })
    void oddOnes(String caption, String tokens) {
        becomes(caption, tokens);
    }
}
