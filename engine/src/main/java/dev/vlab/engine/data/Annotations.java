package dev.vlab.engine.data;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The file {@code annotations.jsonl} beside a folder's videos: one JSON object a line, in UTF-8, with {@code file}
 * (relative to the folder), {@code id}, {@code split}, {@code level}, {@code duration}, {@code captions},
 * {@code questions} of {@code type}, {@code question} and {@code answer}, {@code moments} of {@code start}, {@code end}
 * and {@code caption}, and {@code twin} where there is one. Times are seconds.
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
        Path file = Files.isDirectory(path) ? path.resolve(NAME) : path;
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": there is no such annotations file");
        }
        var clips = new ArrayList<AnnotatedClip>();
        var ids = new HashSet<String>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            AnnotatedClip clip = new AnnotationLine(file, number).read(line);
            if (!ids.add(clip.id())) {
                throw new AnnotationException(file, number, "the id \"" + clip.id() + "\" was used before");
            }
            clips.add(clip);
        }
        return List.copyOf(clips);
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

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new IOException(file + ": not a text file in UTF-8", e);
        }
    }
}
