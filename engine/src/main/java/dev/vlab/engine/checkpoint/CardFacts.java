package dev.vlab.engine.checkpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a model card tells, as far as its Markdown can be understood: this program's own cards, and others that follow
 * the same customs (front matter, a title, "Licence: …", tables under a heading that speaks of results).
 *
 * @param title its first heading; null if there is none
 * @param data what the model learned from; null if the card does not say
 * @param licence null if the card does not say
 * @param metrics what was measured, in the card's order
 * @param text the whole card, empty if there is none
 */
public record CardFacts(
        @Nullable String title,
        @Nullable String data,
        @Nullable String licence,
        List<CardMetric> metrics,
        String text) {

    private static final Pattern FRONT = Pattern.compile("\\A---\\R(.*?)\\R---\\R", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("(?m)^# +(.+)$");
    private static final Pattern LICENCE = Pattern.compile("(?m)^[*_]{0,2}Licen[cs]e[*_]{0,2} *: *(.+)$");
    private static final Pattern DATA =
            Pattern.compile("(?ms)^\\*\\*(?:Training )?[Dd]ata\\*\\*: *(.+?)(?:\\R *\\R|\\z|^\\*\\*)");
    private static final Pattern DATA_SECTION =
            Pattern.compile("(?mis)^#{2,4} +(?:training )?data(?:sets?)?\\s*$\\s*(.+?)(?:\\R *\\R|\\z)");

    /** Reads a card; a file that is missing gives an empty one. */
    public static CardFacts read(Path card) throws IOException {
        return of(Files.isRegularFile(card) ? new String(Files.readAllBytes(card), StandardCharsets.UTF_8) : "");
    }

    /** Understands a card's Markdown. */
    public static CardFacts of(String markdown) {
        Matcher front = FRONT.matcher(markdown);
        String matter = front.find() ? front.group(1) : "";
        String body = markdown.substring(matter.isEmpty() ? 0 : front.end());
        return new CardFacts(
                first(TITLE, body),
                firstOf(entry("datasets", matter), first(DATA, body), first(DATA_SECTION, body)),
                firstOf(entry("license", matter), first(LICENCE, body)),
                CardMetric.in(body),
                markdown);
    }

    private static @Nullable String firstOf(@Nullable String... found) {
        return Stream.of(found).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static @Nullable String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? sentence(found.group(1)) : null;
    }

    /** A front matter's entry: a value, or a list with a dash before each. */
    private static @Nullable String entry(String key, String matter) {
        Matcher found =
                Pattern.compile("(?m)^" + key + ": *(.*)$((?:\\R *- .*)*)").matcher(matter);
        if (!found.find()) {
            return null;
        }
        List<String> values = new ArrayList<>(List.of(found.group(1)));
        found.group(2).lines().map(line -> line.replaceFirst("^ *- ", "")).forEach(values::add);
        String all = values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? null : all;
    }

    private static String sentence(String markdown) {
        String plain = plain(markdown);
        return plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain;
    }

    /** A line without Markdown's marks for emphasis, code and links. */
    static String plain(String markdown) {
        return markdown.replaceAll("\\[([^\\]]*)]\\([^)]*\\)", "$1")
                .replaceAll("[*`]+", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
