package dev.vlab.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlab.app.text.SourceTexts.Use;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The window speaks two languages: every text is there in both, is used, and none is written in the code. */
class TextsTest {
    private static final Path CODE = Path.of("src/main/java");
    private static final Path WORDS = Path.of("src/main/resources");

    /** A quote is doubled in a message format, unless it guards a brace. */
    private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'('')*(?!['{])");

    private static final Pattern OF_CONSTANT = Pattern.compile("([A-Z][A-Za-z]*)\\.([A-Z_0-9]+)");

    /** What leads through the window speaks to the console, and the report to whoever mends the program. */
    private static final Pattern NOT_SHOWN =
            Pattern.compile("app/(tour/|(Album|Check|Smoothness|Tour)App|help/(Diagnostics|Report|PrivatePaths))");

    /** Names, folders, questions to a model that knows English only, and a line for the console. */
    private static final Pattern NO_TEXT = Pattern.compile(
            "VLAB Explorer|GPU |Inter(-.*otf)?|Headless|Library/Application Support|AppData/(Local|Roaming)"
                    + "|([Ww]hat|Where) .*\\?|There is no folder sample-videos.*");

    private static List<SourceTexts> sources;
    private static Map<Path, Map<String, String>> english;
    private static Map<Path, Map<String, String>> japanese;

    @BeforeAll
    static void read() throws IOException {
        sources = SourceTexts.read(CODE);
        english = bundles("messages.properties");
        japanese = bundles("messages_ja.properties");
    }

    /** The texts by package. */
    private static Map<Path, Map<String, String>> bundles(String name) throws IOException {
        Map<Path, Map<String, String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(WORDS)) {
            for (Path file : files.filter(f -> f.endsWith(name)).toList()) {
                Properties texts = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    texts.load(reader);
                }
                found.put(
                        WORDS.relativize(file.getParent()),
                        new TreeMap<>(texts.stringPropertyNames().stream()
                                .collect(Collectors.toMap(key -> key, texts::getProperty))));
            }
        }
        return found;
    }

    private static int arguments(String pattern) {
        return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    }

    @Test
    void everyTextIsThereInBothLanguagesWithTheSameArguments() {
        List<String> wrong = new ArrayList<>();
        assertEquals(english.keySet(), japanese.keySet());
        english.forEach((place, texts) -> {
            Map<String, String> other = japanese.getOrDefault(place, Map.of());
            Set<String> keys = new TreeSet<>(texts.keySet());
            keys.addAll(other.keySet());
            for (String key : keys) {
                String one = texts.getOrDefault(key, "");
                String two = other.getOrDefault(key, "");
                if (one.isBlank() || two.isBlank()) {
                    wrong.add(place + ": " + key + " is missing or empty");
                } else if (arguments(one) != arguments(two)) {
                    wrong.add(place + ": " + key + " takes other arguments in Japanese");
                } else if (LONE_QUOTE.matcher(one).find()
                        || LONE_QUOTE.matcher(two).find()) {
                    wrong.add(place + ": " + key + " has a single quote");
                }
            }
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyTextAskedForIsThereAndEveryOneIsAskedFor() {
        List<String> wrong = new ArrayList<>();
        Map<Path, Set<Use>> uses = sources.stream()
                .collect(Collectors.toMap(
                        source -> source.file().getParent(), SourceTexts::uses, (a, b) -> union(a, b), TreeMap::new));
        uses.forEach((place, asked) -> asked.forEach(use -> {
            Map<String, String> there = english.getOrDefault(place, Map.of());
            if (there.keySet().stream().noneMatch(use::means)) {
                wrong.add(place + ": " + use.key() + " is missing");
            } else if (use.whole() && arguments(there.get(use.key())) != use.arguments()) {
                wrong.add(place + ": " + use.key() + " is given " + use.arguments() + " arguments");
            }
        }));
        english.forEach((place, there) -> there.keySet().stream()
                .filter(key -> !OF_CONSTANT.matcher(key).matches())
                .filter(key -> uses.getOrDefault(place, Set.of()).stream().noneMatch(use -> use.means(key)))
                .forEach(key -> wrong.add(place + ": " + key + " is not used")));
        assertEquals(List.of(), wrong);
    }

    private static <T> Set<T> union(Set<T> a, Set<T> b) {
        return Stream.concat(a.stream(), b.stream()).collect(Collectors.toSet());
    }

    @Test
    void anEnumHasTextsForAllOfItsConstantsOrForNone() throws IOException {
        Map<String, List<Set<String>>> enums = Stream.concat(
                        sources.stream(), SourceTexts.read(Path.of("../engine/src/main/java")).stream())
                .flatMap(source -> source.enums().entrySet().stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        List<String> wrong = new ArrayList<>();
        english.forEach((place, texts) -> {
            Map<String, Set<String>> named = new TreeMap<>();
            for (String key : texts.keySet()) {
                var constant = OF_CONSTANT.matcher(key);
                if (constant.matches()) {
                    named.computeIfAbsent(constant.group(1), type -> new TreeSet<>())
                            .add(constant.group(2));
                }
            }
            named.forEach((type, constants) -> {
                if (!enums.getOrDefault(type, List.of()).contains(constants)) { // several may have this name
                    wrong.add(place + ": " + type + " has " + enums.get(type) + " and texts for " + constants);
                }
            });
        });
        assertEquals(List.of(), wrong);
    }

    @Test
    void noTextIsWrittenInTheCode() {
        List<String> wrong = new ArrayList<>();
        for (SourceTexts source : sources) {
            if (!NOT_SHOWN.matcher(source.file().toString()).find()) {
                source.literals().stream()
                        .filter(text -> !NO_TEXT.matcher(text).matches())
                        .forEach(text -> wrong.add(source.file() + ": " + text));
            }
        }
        assertEquals(List.of(), wrong);
    }
}
