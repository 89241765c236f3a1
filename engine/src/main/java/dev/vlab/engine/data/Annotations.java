package dev.vlab.engine.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The file {@code annotations.jsonl} beside a folder's videos: one JSON object a line, in UTF-8, with {@code file}
 * (relative to the folder), and any of {@code id}, {@code split}, {@code level}, {@code duration} or {@code start} and
 * {@code end} of the clip in its video, {@code captions}, {@code questions} of {@code type}, {@code question},
 * {@code answer} and {@code choices}, {@code moments} of {@code start}, {@code end} and {@code caption}, and
 * {@code twin}. Times are seconds. A line has captions or questions or both.
 */
public final class Annotations {

    /** What the file is called. */
    public static final String NAME = "annotations.jsonl";

    private Annotations() {}

    /**
     * Reads all of a file, or nothing.
     *
     * @param path the file, or the folder that it is in
     * @throws AnnotationException if a line is not as described, its video is not there, or its id was used before
     * @throws IOException if the file cannot be read
     */
    public static List<AnnotatedClip> read(Path path) throws IOException {
        Dataset dataset = dataset(path);
        if (!dataset.missing().isEmpty()) {
            MissingVideo first = dataset.missing().getFirst();
            throw new AnnotationException(file(path), first.reason() + " " + first.video());
        }
        return dataset.clips();
    }

    /** As {@link #read}, but videos that are not there are told of. */
    public static Dataset dataset(Path path) throws IOException {
        Path file = file(path);
        var clips = new ArrayList<AnnotatedClip>();
        var missing = new ArrayList<MissingVideo>();
        var ids = new HashSet<String>();
        TextFile.read(file, (number, line) -> {
            Fields fields = Fields.parse(file, number, line);
            AnnotatedClip clip = new AnnotationLine(fields).read();
            if (!ids.add(clip.id())) {
                throw fields.wrong("the id \"" + clip.id() + "\" was used before");
            }
            if (Files.isRegularFile(clip.file())) {
                clips.add(clip);
            } else {
                missing.add(new MissingVideo(clip.file().toString(), "there is no video"));
            }
        });
        return new Dataset(file.toString(), clips, missing);
    }

    /** Writes the file into a folder that holds the clips' videos; there is never half a file. */
    static void write(Path folder, List<AnnotatedClip> clips) throws IOException {
        var text = new StringBuilder();
        for (AnnotatedClip clip : clips) {
            text.append(AnnotationLine.write(clip)).append('\n');
        }
        Path unfinished = folder.resolve(NAME + ".part");
        Files.writeString(unfinished, text);
        Files.move(unfinished, folder.resolve(NAME), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path file(Path path) {
        return Files.isDirectory(path) ? path.resolve(NAME) : path;
    }
}
