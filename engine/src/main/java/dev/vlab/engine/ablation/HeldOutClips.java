package dev.vlab.engine.ablation;

import dev.vlab.engine.data.Level;
import dev.vlab.engine.data.SampleWorld;
import dev.vlab.engine.data.Split;
import dev.vlab.engine.data.WorldClip;
import dev.vlab.engine.data.WorldSize;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Clips of the sample world's test split, of each level alike, with their temporal twins.
 *
 * @param clips all of them
 */
record HeldOutClips(List<WorldClip> clips) {

    /** Two clips with the same pictures in opposite order. */
    record Twins(WorldClip clip, WorldClip twin) {}

    static HeldOutClips of(long worldSeed, WorldSize size, int count) {
        var world = new SampleWorld(worldSeed, size);
        List<WorldClip> clips = new ArrayList<>();
        List<Level> levels = size.levels();
        for (int i = 0; i < count; i++) {
            WorldClip clip = world.clip(Split.TEST, levels.get(i % levels.size()), i);
            clips.add(clip);
            world.twin(clip).ifPresent(clips::add);
        }
        return new HeldOutClips(clips);
    }

    /** Clips whose canonical captions differ, and one of each pair of twins. */
    List<WorldClip> gallery() {
        Set<String> captions = new HashSet<>();
        Set<String> twins = new HashSet<>();
        List<WorldClip> gallery = new ArrayList<>();
        for (WorldClip clip : clips) {
            if (!twins.contains(clip.id()) && captions.add(clip.captions().getFirst())) {
                gallery.add(clip);
                if (clip.twin() != null) {
                    twins.add(clip.twin());
                }
            }
        }
        return gallery;
    }

    /** Every clip that has a twin with it; a pair makes two. */
    List<Twins> twins() {
        Map<String, WorldClip> byId = clips.stream().collect(Collectors.toMap(WorldClip::id, Function.identity()));
        List<Twins> twins = new ArrayList<>();
        for (WorldClip clip : clips) {
            WorldClip twin = clip.twin() == null ? null : byId.get(clip.twin());
            if (twin != null) {
                twins.add(new Twins(clip, twin));
            }
        }
        return twins;
    }
}
