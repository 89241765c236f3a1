package dev.vlab.engine.data;

import dev.vlab.engine.video.VideoWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Renders a selection of the sample world as video files with annotations. The same arguments make the same bytes. */
public final class WorldWriter {

    /** Frames per second. */
    public static final int FPS = 25;

    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;

    /** Hears of every video that is finished. */
    @FunctionalInterface
    public interface Listener {

        /** Says whether to go on. */
        boolean written(Path video, int done, int total);
    }

    private final Path folder;
    private final Selection selection;
    private final Listener listener;
    private final WorldRenderer renderer = new WorldRenderer();
    private final Set<String> names = new HashSet<>();

    /**
     * @param folder where to put videos and annotations; made if missing, files of the same names are replaced
     * @param splits which to take clips from, by turns; held-out splits make films that no model has learned from
     */
    public WorldWriter(Path folder, long seed, List<Split> splits, Listener listener) {
        this.folder = folder;
        this.selection = new Selection(new SampleWorld(seed), splits);
        this.listener = listener;
    }

    /**
     * Renders clips, then stories, then writes the annotations. When the listener stops it, the annotations tell of the
     * videos that were finished.
     *
     * @throws IOException if a file cannot be written
     */
    public List<AnnotatedClip> write(int clips, int stories) throws IOException {
        Files.createDirectories(folder);
        List<WorldClip> chosen = selection.clips(clips);
        Set<String> ids = chosen.stream().map(WorldClip::id).collect(Collectors.toSet());
        var written = new ArrayList<AnnotatedClip>();
        boolean go = true;
        for (int i = 0; go && i < chosen.size(); i++) {
            WorldClip clip = chosen.get(i);
            Path file = folder.resolve(name(clip.captions().getFirst()));
            film(file, List.of(clip.scene()));
            written.add(annotate(clip, file, ids));
            go = listener.written(file, written.size(), clips + stories);
        }
        List<Story> told = selection.stories(stories);
        for (int i = 0; go && i < stories; i++) {
            Path file = folder.resolve(told.get(i).id() + ".mp4");
            film(file, told.get(i).scenes());
            written.add(annotate(told.get(i), file));
            go = listener.written(file, written.size(), clips + stories);
        }
        Annotations.write(folder, written);
        return List.copyOf(written);
    }

    private void film(Path file, List<Scene> scenes) throws IOException {
        try (var video = new VideoWriter(file, WIDTH, HEIGHT, FPS)) {
            for (Scene scene : scenes) {
                long frames = Math.round(scene.duration() * FPS);
                for (long frame = 0; frame < frames; frame++) {
                    // The middle of the frame's time, so that a twin has exactly the same pictures.
                    video.write(renderer.render(scene, (frame + 0.5) / FPS, WIDTH, HEIGHT));
                }
            }
        }
    }

    /** "a red car drives left" makes {@code red-car-drives-left.mp4}. */
    private String name(String caption) {
        String plain = caption.replaceAll("\\b(a|an|it) |,", "").replace(' ', '-');
        String name = plain;
        for (int again = 2; !names.add(name); again++) {
            name = plain + "-" + again;
        }
        return name + ".mp4";
    }

    private static AnnotatedClip annotate(WorldClip clip, Path file, Set<String> ids) {
        String twin = clip.twin();
        return new AnnotatedClip(
                file,
                clip.id(),
                clip.split(),
                clip.level().name().toLowerCase(Locale.ROOT),
                clip.duration(),
                clip.captions(),
                clip.questions(),
                clip.moments(),
                twin != null && ids.contains(twin) ? twin : null);
    }

    private static AnnotatedClip annotate(Story story, Path file) {
        return new AnnotatedClip(
                file,
                story.id(),
                story.split(),
                "story",
                story.duration(),
                List.of(story.caption()),
                List.of(),
                story.moments(),
                null);
    }
}
