package dev.vlab.engine.eval.answer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes answers alike that the VQA evaluation takes for the same (Antol et al., <i>VQA: Visual Question Answering</i>,
 * 2015).
 *
 * <p>A punctuation mark goes where it stands beside a space anywhere in the answer, or where a comma stands between
 * digits, and becomes a space elsewhere; a dot goes unless a digit follows. Then, in lower case, numbers up to ten
 * become digits, <i>none</i> becomes 0, the articles go, and contractions without their apostrophe get it back.
 */
public final class VqaNormalizer {

    private static final List<String> PUNCTUATION = List.of(
            ";", "/", "[", "]", "\"", "{", "}", "(", ")", "=", "+", "\\", "_", "-", ">", "<", "@", "`", ",", "?", "!");
    private static final Pattern COMMA_IN_NUMBER = Pattern.compile("\\d,\\d");
    private static final Pattern DOT = Pattern.compile("\\.(?!\\d)");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private static final Set<String> ARTICLES = Set.of("a", "an", "the");

    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("none", "0"),
            Map.entry("zero", "0"),
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"),
            Map.entry("ten", "10"));

    private static final Map<String, String> CONTRACTIONS = contractions(
            "ain't aren't can't could've couldn't couldn't've didn't doesn't don't hadn't hadn't've hasn't haven't",
            "he'd he'd've he's how'd how'll how's i'd've isn't it'd it'd've it'll ma'am mightn't mightn't've",
            "might've mustn't must've needn't not've o'clock oughtn't shan't she'd've should've shouldn't",
            "shouldn't've somebody'd somebody'd've somebody'll somebody's someone'd someone'd've someone'll",
            "someone's something'd something'd've something'll that's there'd there'd've there're there's they'd",
            "they'd've they'll they're they've 'twas wasn't we'd've we've weren't what'll what're what's what've",
            "when's where'd where's where've who'd who'd've who'll who's who've why'll why're why's won't would've",
            "wouldn't wouldn't've y'all y'all'll y'all'd've you'd you'd've you'll you're you've");

    private VqaNormalizer() {}

    /** The answer in the form in which answers are compared; it may be empty. */
    public static String normalize(String answer) {
        String text = DOT.matcher(
                        withoutPunctuation(SPACE.matcher(answer.strip()).replaceAll(" ")))
                .replaceAll("");
        return Arrays.stream(SPACE.split(text.toLowerCase(Locale.ROOT)))
                .map(word -> NUMBERS.getOrDefault(word, word))
                .filter(word -> !word.isEmpty() && !ARTICLES.contains(word))
                .map(word -> CONTRACTIONS.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }

    private static String withoutPunctuation(String answer) {
        boolean number = COMMA_IN_NUMBER.matcher(answer).find();
        String text = answer;
        for (String mark : PUNCTUATION) {
            boolean beside = answer.contains(mark + " ") || answer.contains(" " + mark);
            text = text.replace(mark, number || beside ? "" : " ");
        }
        return text;
    }

    /** Each contraction by every way of leaving one apostrophe out. */
    private static Map<String, String> contractions(String... right) {
        Map<String, String> contractions = new HashMap<>();
        for (String word : SPACE.splitAsStream(String.join(" ", right)).toList()) {
            for (int at = word.indexOf('\''); at >= 0; at = word.indexOf('\'', at + 1)) {
                contractions.put(word.substring(0, at) + word.substring(at + 1), word);
            }
        }
        return Map.copyOf(contractions);
    }
}
