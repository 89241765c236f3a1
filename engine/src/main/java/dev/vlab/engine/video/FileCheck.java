package dev.vlab.engine.video;

import static org.bytedeco.ffmpeg.global.avutil.AVERROR_INVALIDDATA;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says in plain words why a file is no video. */
final class FileCheck {

    private FileCheck() {}

    /** Refuses what is not a readable file with something in it. */
    static void readable(Path file) throws VideoException {
        if (!Files.exists(file)) {
            throw new VideoException(file, "there is no such file");
        }
        if (Files.isDirectory(file)) {
            throw new VideoException(file, "this is a folder, not a video");
        }
        if (!Files.isReadable(file)) {
            throw new VideoException(file, "the file may not be read: permission denied");
        }
        try {
            if (Files.size(file) == 0) {
                throw new VideoException(file, "the file is empty");
            }
        } catch (VideoException e) {
            throw e;
        } catch (IOException e) {
            throw new VideoException(file, "the file cannot be read: " + e.getMessage());
        }
    }

    /** The reason behind FFmpeg's refusal to open a file. */
    static String whyNoVideo(Path file, int error) {
        if (error != AVERROR_INVALIDDATA()) {
            return "the file cannot be opened: " + Ffmpeg.describe(error);
        }
        byte[] start = new byte[0];
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(4096);
        } catch (IOException e) {
            return "the file cannot be read: " + e.getMessage();
        }
        if (isText(start)) {
            return "this is text, not a video";
        }
        String signature = new String(start, 0, Math.min(16, start.length), StandardCharsets.ISO_8859_1);
        if (signature.startsWith("ftyp", 4)) {
            return "the file is cut short or damaged: the index (moov) of the MP4 is missing";
        }
        return "the file is damaged or in a format that is not supported";
    }

    private static boolean isText(byte[] bytes) {
        for (byte b : bytes) {
            boolean control = b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f';
            if (control) {
                return false;
            }
        }
        return true;
    }
}
