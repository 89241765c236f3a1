package dev.vlab.engine.story;

import dev.vlab.engine.library.FileContents;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoException;
import dev.vlab.engine.video.VideoInfo;
import dev.vlab.engine.video.VideoReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Finds the videos of a story: where it says, or by their content wherever a library has them. Safe for threads. */
public final class ClipFinder {

    private final Function<String, Optional<Path>> library;
    private final FileContents contents = new FileContents();

    /**
     * Looks into a library too.
     *
     * @param library the file with a content, by its SHA-256 in hexadecimal
     */
    public ClipFinder(Function<String, Optional<Path>> library) {
        this.library = library;
    }

    /**
     * The video's file. The one where the story says comes first if its content is right, then one of the library, and
     * then what lies where the story says though it has another content by now.
     *
     * @throws IOException if there is none
     */
    public Path find(StoryClip clip, Progress progress) throws IOException {
        boolean there = Files.isRegularFile(clip.file());
        if (there && sha256(clip.file(), progress).equals(clip.sha256())) {
            return clip.file();
        }
        Optional<Path> elsewhere = library.apply(clip.sha256()).filter(Files::isRegularFile);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        if (there) {
            return clip.file();
        }
        throw new VideoException(clip.file(), "is not there, and the library has no video with its content");
    }

    /**
     * The video, and as much of the part as it has.
     *
     * @throws IOException if there is none, it is no video or it ends before the part begins
     */
    public FoundClip open(StoryClip clip, Progress progress) throws IOException {
        try (VideoReader reader = VideoReader.open(find(clip, progress))) {
            VideoInfo video = reader.info();
            long start = clip.span().startMicros();
            long end = Math.min(clip.span().endMicros(), video.durationMicros());
            if (end <= start) {
                throw new VideoException(video.file(), "is too short for what is to be shown of it");
            }
            return new FoundClip(video, new TimeSpan(start, end));
        }
    }

    /** The content of a file; one that has not changed is read once. */
    public String sha256(Path file, Progress progress) throws IOException {
        return contents.sha256(file, progress);
    }
}
