package dev.vlab.engine.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text file in UTF-8, read line by line. */
public final class TextFile {

    /** Hears of a line. */
    @FunctionalInterface
    public interface Lines {

        /** Takes a line that is not blank; its number counts from 1. */
        void accept(int number, String line) throws IOException;
    }

    private TextFile() {}

    /**
     * Reads the lines that are not blank.
     *
     * @throws IOException naming the file if it is not there or no text in UTF-8
     */
    public static void read(Path file, Lines lines) throws IOException {
        require(file);
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                String text = number == 1 ? withoutMark(line) : line;
                if (!text.isBlank()) {
                    lines.accept(number, text);
                }
            }
        } catch (CharacterCodingException e) {
            throw new IOException(file + ": not a text file in UTF-8", e);
        }
    }

    /** Refuses what is not a file. */
    static void require(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + ": there is no such annotations file");
        }
    }

    /** Windows programs put a byte order mark before the text. */
    static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }
}
