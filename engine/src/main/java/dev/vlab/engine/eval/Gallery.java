package dev.vlab.engine.eval;

import dev.vlab.engine.data.AnnotatedClip;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which of a set's clips are compared with which. Of the sample world, clips that differ, by their canonical captions;
 * of anything else, as benchmarks have it, all clips, by every caption.
 */
final class Gallery {

    private Gallery() {}

    /** A clip and the one with the same pictures in opposite order. */
    record Twins(AnnotatedClip clip, AnnotatedClip twin) {}

    /** A text that looks for a clip, told by its place in the gallery. */
    record Query(int clip, String caption) {}

    static List<AnnotatedClip> clips(List<AnnotatedClip> clips) {
        return isOfSampleWorld(clips) ? different(clips) : clips;
    }

    /** The texts that look for a gallery's clips, those of a clip one behind the other. */
    static List<Query> queries(List<AnnotatedClip> gallery) {
        boolean canonical = isOfSampleWorld(gallery);
        List<Query> queries = new ArrayList<>();
        for (int i = 0; i < gallery.size(); i++) {
            for (String caption : canonical
                    ? List.of(canonical(gallery.get(i)))
                    : gallery.get(i).captions()) {
                queries.add(new Query(i, caption));
            }
        }
        return queries;
    }

    /**
     * Where the best of a clip's own captions stands among all.
     *
     * @param scores of all queries' captions, higher is better
     * @return 1 for the first; another clip's caption with an equal score stands before it
     */
    static int rank(double[] scores, List<Query> queries, int clip) {
        return Ranks.rank(scores, i -> queries.get(i).clip() == clip);
    }

    private static boolean isOfSampleWorld(List<AnnotatedClip> clips) {
        return clips.stream().allMatch(AnnotatedClip::isOfSampleWorld);
    }

    static String canonical(AnnotatedClip clip) {
        return clip.captions().getFirst();
    }

    /** Clips that differ: the first for each canonical caption, and the first of each pair of twins. */
    static List<AnnotatedClip> different(List<AnnotatedClip> clips) {
        List<AnnotatedClip> different = new ArrayList<>();
        Set<String> captions = new HashSet<>();
        Set<String> twins = new HashSet<>();
        for (AnnotatedClip clip : clips) {
            if (!twins.contains(clip.id()) && captions.add(canonical(clip))) {
                different.add(clip);
                if (clip.twin() != null) {
                    twins.add(clip.twin());
                }
            }
        }
        return different;
    }

    /** Every clip whose twin is there too; a pair makes two, each the other way round. */
    static List<Twins> twins(List<AnnotatedClip> clips) {
        Map<String, AnnotatedClip> byId =
                clips.stream().collect(Collectors.toMap(AnnotatedClip::id, Function.identity()));
        List<Twins> twins = new ArrayList<>();
        for (AnnotatedClip clip : clips) {
            AnnotatedClip twin = clip.twin() == null ? null : byId.get(clip.twin());
            if (twin != null) {
                twins.add(new Twins(clip, twin));
            }
        }
        return twins;
    }
}
