package dev.vlab.engine.eval.score;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds references and predictions to be about the same things. */
final class Matching {

    private static final int NAMED = 5;

    private Matching() {}

    /**
     * Passes when both files know the same names.
     *
     * @param thing what the names are of, in the singular
     * @throws ScoreFileException naming those that one of the files lacks
     */
    static void require(String thing, Path references, Set<String> right, Path predictions, Set<String> predicted)
            throws ScoreFileException {
        if (right.isEmpty()) {
            throw new ScoreFileException(references, "there is no " + thing + " in it");
        }
        List<String> missing = lacking(predicted, right);
        if (!missing.isEmpty()) {
            throw new ScoreFileException(
                    predictions, "lacks " + named(thing, missing) + ", which " + references + " has");
        }
        List<String> extra = lacking(right, predicted);
        if (!extra.isEmpty()) {
            throw new ScoreFileException(
                    predictions, "has " + named(thing, extra) + ", which " + references + " lacks");
        }
    }

    private static List<String> lacking(Set<String> names, Collection<String> wanted) {
        return wanted.stream().filter(name -> !names.contains(name)).toList();
    }

    private static String named(String thing, List<String> names) {
        String list = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        String more = names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "";
        return thing + (names.size() == 1 ? " " : "s ") + list + more;
    }
}
