package dev.vlab.engine.video;

import static org.bytedeco.ffmpeg.global.avutil.AV_ERROR_MAX_STRING_SIZE;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_strerror;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Loads FFmpeg's libraries once, quietly, and puts its error numbers into words. */
final class Ffmpeg {

    static {
        // JavaCPP otherwise refuses to allocate when the whole process, libtorch included, has grown past twice
        // the heap. Every native object here has an owner that frees it, so that guard has nothing to guard.
        if (System.getProperty("org.bytedeco.javacpp.maxPhysicalBytes") == null) {
            System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        }
        // What matters comes back as an error number; the rest would only be noise on standard error.
        av_log_set_level(AV_LOG_QUIET);
    }

    private Ffmpeg() {}

    /** Makes sure that the libraries are there and silent; to be called before anything native. */
    static void load() {
        // The work is done by the class's initialisation.
    }

    /** Throws if FFmpeg's {@code result} is an error, in the form "could not DO: why". */
    static int check(int result, Path file, String action) throws VideoException {
        if (result < 0) {
            throw new VideoException(file, "could not " + action + ": " + describe(result));
        }
        return result;
    }

    static String describe(int error) {
        byte[] text = new byte[AV_ERROR_MAX_STRING_SIZE];
        av_strerror(error, text, text.length);
        int length = 0;
        while (length < text.length && text[length] != 0) {
            length++;
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }
}
