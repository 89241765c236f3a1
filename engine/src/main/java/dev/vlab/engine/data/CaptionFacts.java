package dev.vlab.engine.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a caption of the sample world claims: which things do what, in order of time. Two captions that claim the same
 * may be worded differently.
 */
public final class CaptionFacts {

    private static final Pattern PLACE = Pattern.compile(
            Arrays.stream(Place.values()).map(Place::phrase).collect(Collectors.joining("|", " ?\\b(", ")\\b ?")));
    private static final Pattern THEN = Pattern.compile("(,| and)( and)? (then|at the end|finally) ");
    private static final Pattern CLAUSE = Pattern.compile("((?:an?|the|one|two|three|four) )?(?:(%s) )?(?:(%s) )?(.+)"
            .formatted(
                    Arrays.stream(Colour.values()).map(Colour::word).collect(Collectors.joining("|")),
                    Arrays.stream(Thing.values())
                            .flatMap(thing -> Stream.of(thing.plural(), thing.noun()))
                            .collect(Collectors.joining("|", "", "|it|they"))));
    private static final Map<String, Action> ACTIONS = actions();

    private CaptionFacts() {}

    /**
     * One event.
     *
     * @param count how many act, 0 where the caption says "the cars"
     */
    public record Fact(int count, Colour colour, Thing thing, Action action) {

        /** Whether this is right where {@code truth} is the truth; a number that is not said cannot be wrong. */
        boolean holds(Fact truth) {
            boolean number = count == 0 || count == truth.count;
            return number && colour == truth.colour && thing == truth.thing && action == truth.action;
        }
    }

    /** The facts that a caption states; empty where it is not a sentence of the sample world. */
    public static Optional<List<Fact>> of(String caption) {
        String text = PLACE.matcher(caption).replaceAll(" ").strip().replaceFirst("^first ", "");
        boolean backwards = text.startsWith("before ") || text.contains(" after ");
        String forwards = text.startsWith("before ")
                ? text.substring("before ".length()).replaceFirst(", ", ", then ")
                : text.replaceFirst(" (after|before) ", ", then ");
        var facts = new ArrayList<Fact>();
        for (String clause : THEN.splitAsStream(forwards).toList()) {
            Fact fact = fact(clause.strip(), facts);
            if (fact == null) {
                return Optional.empty();
            }
            facts.add(fact);
        }
        if (backwards) {
            Collections.reverse(facts);
        }
        return Optional.of(List.copyOf(facts));
    }

    /** Whether a caption states every thing, its number and colour, and every event, rightly and in order. */
    public static boolean complete(String caption, String truth) {
        List<Fact> claimed = of(caption).orElse(List.of());
        List<Fact> facts =
                of(truth).orElseThrow(() -> new IllegalArgumentException("not of the sample world: " + truth));
        if (claimed.size() != facts.size()) {
            return false;
        }
        for (int i = 0; i < facts.size(); i++) {
            if (!claimed.get(i).holds(facts.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Fact fact(String clause, List<Fact> before) {
        Matcher parts = CLAUSE.matcher(clause);
        Action action = parts.matches() ? ACTIONS.get(parts.group(4)) : null;
        if (action == null) {
            return null;
        }
        Thing thing = thing(parts.group(3));
        Colour colour =
                parts.group(2) == null ? null : Colour.valueOf(parts.group(2).toUpperCase(Locale.ROOT));
        if (thing != null && colour != null) {
            return new Fact(count(parts.group(1), parts.group(3), thing), colour, thing, action);
        }
        // "it", "the car" or nothing at all: something that was named before.
        return before.reversed().stream()
                .filter(known -> thing == null || known.thing == thing)
                .findFirst()
                .map(known -> new Fact(known.count, known.colour, known.thing, action))
                .orElse(null);
    }

    private static @Nullable Thing thing(@Nullable String noun) {
        return Arrays.stream(Thing.values())
                .filter(thing -> thing.noun().equals(noun) || thing.plural().equals(noun))
                .findFirst()
                .orElse(null);
    }

    private static int count(@Nullable String determiner, String noun, Thing thing) {
        String word = determiner == null ? "" : determiner.strip();
        int number = List.of("one", "two", "three", "four").indexOf(word) + 1;
        if (number > 0) {
            return number;
        }
        // "the fish" may be one or many.
        return word.startsWith("a") || !noun.equals(thing.plural()) ? 1 : 0;
    }

    private static Map<String, Action> actions() {
        Map<String, Action> actions = new HashMap<>();
        for (Thing thing : Thing.values()) {
            for (Action action : Action.values()) {
                for (String manner : Wording.manners(thing, action)) {
                    actions.put(manner, action);
                    actions.put(Wording.thirdPerson(manner), action);
                }
            }
        }
        return Map.copyOf(actions);
    }
}
