package dev.vlab.engine.text;

import dev.vlab.engine.checkpoint.CheckpointException;
import dev.vlab.engine.checkpoint.ReadableFile;
import dev.vlab.engine.text.BytePairs.Pair;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A list of byte-pair merges, one pair a line, in OpenAI's {@code bpe_simple_vocab_16e6.txt} or Hugging Face's
 * {@code merges.txt}, plain or compressed by gzip.
 */
final class MergesFile {

    /** OpenAI's file holds more merges than CLIP uses: 49152 tokens but for 256 byte symbols and two specials. */
    private static final int CLIP_MERGES = 49152 - 256 - 2;

    private static final int LONGEST_LINE = 1000;

    private MergesFile() {}

    static List<Pair> read(Path file) throws IOException {
        try (InputStream stream = open(file);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8.newDecoder()))) {
            List<Pair> pairs = new ArrayList<>();
            int number = 0;
            for (String line = line(reader); line != null && pairs.size() < CLIP_MERGES; line = line(reader)) {
                number++;
                boolean header = number == 1 && line.contains("#version");
                if (!header && !line.isBlank()) {
                    pairs.add(pair(file, number, line));
                }
            }
            if (pairs.isEmpty()) {
                throw new CheckpointException(file, "holds no merges");
            }
            return pairs;
        } catch (CharacterCodingException | ZipException e) {
            throw new CheckpointException(file, "not a list of merges: " + e.getMessage());
        }
    }

    private static InputStream open(Path file) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(Files.newInputStream(ReadableFile.require(file)), 2);
        byte[] magic = stream.readNBytes(2);
        stream.unread(magic);
        boolean gzip = magic.length == 2 && magic[0] == 0x1f && (magic[1] & 0xFF) == 0x8b;
        return gzip ? new GZIPInputStream(stream) : stream;
    }

    /** One line, cut where no merge is that long, so that a file without line ends cannot fill the memory. */
    private static @Nullable String line(BufferedReader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = reader.read(); c != '\n'; c = reader.read()) {
            if (c < 0) {
                return line.isEmpty() ? null : line.toString();
            }
            line.append((char) c);
            if (line.length() > LONGEST_LINE) {
                return line.toString();
            }
        }
        return line.toString();
    }

    private static Pair pair(Path file, int number, String line) throws CheckpointException {
        String[] parts = line.strip().split(" ", -1);
        if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw new CheckpointException(file, "line " + number, "must be two symbols with a space between");
        }
        return new Pair(parts[0], parts[1]);
    }
}
