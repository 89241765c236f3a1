package dev.vlab.engine.video;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.javacpp.Loader;

/** The {@code ffmpeg} command that comes with the FFmpeg libraries, as the measure of how fast decoding can be. */
final class FfmpegProgram {

    private static final Pattern MISSING = Pattern.compile("loading shared libraries: (lib[\\w.+-]+): cannot open");
    private static final int MAX_MISSING = 8;

    private final String program;
    private final Path libraries;

    private FfmpegProgram(String program, Path libraries) {
        this.program = program;
        this.libraries = libraries;
    }

    /**
     * Finds the program and what it needs to start.
     *
     * @param scratch an empty folder to put stand-ins for libraries into that decoding does not use
     * @throws IOException with the reason if it cannot run on this machine
     */
    static FfmpegProgram find(Path scratch) throws IOException {
        FfmpegProgram found = new FfmpegProgram(unpack(), scratch);
        for (int i = 0; i < MAX_MISSING; i++) {
            String output = found.run("-version");
            if (output.contains("ffmpeg version")) {
                return found;
            }
            Matcher missing = MISSING.matcher(output);
            if (!missing.find()) {
                throw new IOException("the ffmpeg program does not start: " + output.strip());
            }
            EmptyLibrary.write(scratch, missing.group(1));
        }
        throw new IOException("the ffmpeg program does not start: too many libraries are missing");
    }

    /** Unpacks the program beside its libraries, without loading them into this process as JavaCPP's loader would. */
    private static String unpack() throws IOException {
        String platform = Loader.getPlatform();
        String name = platform.startsWith("windows") ? "ffmpeg.exe" : "ffmpeg";
        for (File folder : Loader.cacheResources("/org/bytedeco/ffmpeg/" + platform + "/")) {
            File program = new File(folder, name);
            if (program.isFile() && program.setExecutable(true)) {
                return program.getPath();
            }
        }
        throw new IOException("the FFmpeg libraries come without the ffmpeg program on " + platform);
    }

    /** Decodes a whole file to BGRA pictures that go nowhere; seconds from start to end. */
    double decode(Path video, int threads) throws IOException {
        long start = System.nanoTime();
        String output = run(
                "-v",
                "error",
                "-threads",
                Integer.toString(threads),
                "-i",
                video.toString(),
                "-an",
                "-pix_fmt",
                "bgra",
                "-f",
                "null",
                "-");
        if (output.contains("Error")) {
            throw new IOException("the ffmpeg program failed: " + output.strip());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private String run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(libraries, "output", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(output.toFile());
        builder.environment().put("LD_LIBRARY_PATH", libraries.toString());
        Process process = builder.start();
        try {
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                throw new IOException("the ffmpeg program does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the ffmpeg program ran", e);
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
