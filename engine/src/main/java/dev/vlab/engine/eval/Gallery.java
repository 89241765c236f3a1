package dev.vlab.engine.eval;

import dev.vlab.engine.data.AnnotatedClip;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which of a set's clips are compared with which. */
final class Gallery {

    private Gallery() {}

    /** A clip and the one with the same pictures in opposite order. */
    record Twins(AnnotatedClip clip, AnnotatedClip twin) {}

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
