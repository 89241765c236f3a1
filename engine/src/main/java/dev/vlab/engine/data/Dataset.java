package dev.vlab.engine.data;

import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoException;
import dev.vlab.engine.video.VideoReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Annotated clips that belong together, to learn from or to be measured on.
 *
 * @param name what they are called
 * @param clips those whose video is there
 * @param missing videos that the annotations tell of and that are not there or cannot be read
 */
public record Dataset(String name, List<AnnotatedClip> clips, List<MissingVideo> missing) {

    /** Looking into a video for its length needs no more of a picture than this. */
    private static final int WIDTH = 16;

    public Dataset {
        clips = List.copyOf(clips);
        missing = List.copyOf(missing);
    }

    /** The clips of one split. */
    public List<AnnotatedClip> of(Split split) {
        return clips.stream().filter(clip -> clip.split() == split).toList();
    }

    /**
     * The same clips after a look into every video: each has a span that lies in its video, and those whose video
     * cannot be read, or ends before they begin, are missing.
     *
     * @param looking hears of each file before it is opened; may throw to stop
     */
    public Dataset lookedInto(Consumer<Path> looking) {
        Map<Path, TimeSpan> lengths = new HashMap<>();
        Set<Path> unreadable = new HashSet<>();
        List<AnnotatedClip> kept = new ArrayList<>();
        List<MissingVideo> lost = new ArrayList<>(missing);
        for (AnnotatedClip clip : clips) {
            if (!lengths.containsKey(clip.file()) && !unreadable.contains(clip.file())) {
                looking.accept(clip.file());
                try (VideoReader reader = VideoReader.open(clip.file(), WIDTH)) {
                    lengths.put(clip.file(), reader.info().span());
                } catch (VideoException e) {
                    unreadable.add(clip.file());
                    lost.add(new MissingVideo(clip.file().toString(), e.getMessage()));
                }
            }
            TimeSpan all = lengths.get(clip.file());
            TimeSpan span = all == null ? null : within(all, clip.span());
            if (span != null) {
                kept.add(clip.over(span));
            } else if (all != null) {
                lost.add(new MissingVideo(clip.id(), "%s ends before the clip begins".formatted(clip.file())));
            }
        }
        return new Dataset(name, kept, lost);
    }

    private static @Nullable TimeSpan within(TimeSpan all, @Nullable TimeSpan part) {
        if (part == null) {
            return all;
        }
        long end = Math.min(all.endMicros(), part.endMicros());
        return part.startMicros() >= end ? null : new TimeSpan(part.startMicros(), end);
    }
}
