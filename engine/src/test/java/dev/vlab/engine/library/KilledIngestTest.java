package dev.vlab.engine.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.task.SmallMatters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * A program that adds videos is killed at random moments, with {@code kill -9}, and run again. What it had told of is
 * still there, whole, and what a search finds agrees with what the library holds. {@code -Dvlab.kills=30} kills more
 * often, {@code -Dvlab.kills.seed=N} at the moments of an earlier run.
 */
class KilledIngestTest {

    private static final int KILLS = Integer.getInteger("vlab.kills", 4);
    private static final long SEED = Long.getLong("vlab.kills.seed", System.nanoTime());
    private static final double TOLERANCE = 1e-4;

    @TempDir
    private Path folder;

    private Path media;
    private Path checkpoint;
    private LoadedModel model;
    private VideoLibrary whole;
    private double seconds;

    @BeforeEach
    void fill() throws IOException {
        media = Files.createDirectory(folder.resolve("media"));
        try (Stream<Path> films = Files.list(Path.of("..", "sample-videos"))) {
            List<Path> all = films.filter(file -> file.toString().endsWith(".mp4"))
                    .sorted()
                    .toList();
            for (int i = 0; i < all.size(); i += 3) { // enough to be killed in, few enough to be quick
                Files.copy(all.get(i), media.resolve(all.get(i).getFileName()));
            }
        }
        checkpoint = SmallMatters.vlab(folder.resolve("model"));
        model = LoadedModel.load(checkpoint);
        whole = VideoLibrary.open(folder.resolve("never killed"));
        seconds = whole.ingest(List.of(media), model, Progress.NONE).seconds();
    }

    @AfterEach
    void close() {
        whole.close();
        model.close();
    }

    @Test
    void losesNothingAndLeavesNothingHalfAdded(TestReporter reporter) throws IOException, InterruptedException {
        reporter.publishEntry("seed", Long.toString(SEED));
        Random random = new Random(SEED);
        int libraries = 1;
        int amidst = 0;
        int told = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path home = folder.resolve("library " + libraries);
            Map<String, Integer> reported = killAfter(home, (long) (1000 * seconds * random.nextDouble()));
            told += reported.size();
            String when = "seed " + SEED + ", kill " + kill;
            int kept = compare(home, reported, when);
            if (kept == whole.videos().size()) {
                libraries++; // complete: the next one begins anew
            } else if (kept > 0) {
                amidst++;
            }
        }
        Path home = folder.resolve("library " + libraries);
        try (VideoLibrary library = VideoLibrary.open(home)) {
            IngestReport report = library.ingest(List.of(media), model, Progress.NONE);
            assertEquals(whole.videos().size(), report.added() + report.skipped());
        }
        assertEquals(whole.videos().size(), compare(home, Map.of(), "in the end"));
        reporter.publishEntry(Map.of(
                "kills", Integer.toString(KILLS),
                "amidst", Integer.toString(amidst),
                "videos told of before a kill", Integer.toString(told),
                "libraries", Integer.toString(libraries)));
    }

    /** How many videos a library holds that was killed; each is as it is in the library that never was. */
    private int compare(Path home, Map<String, Integer> reported, String when) throws IOException {
        try (VideoLibrary library = VideoLibrary.open(home)) {
            assertTrue(
                    library.jobs().stream().noneMatch(job -> job.state() == LibraryJob.State.RUNNING),
                    when + ": a job that nobody does counts as running");
            Map<Path, LibraryVideo> never = whole.videos().stream()
                    .collect(Collectors.toMap(video -> video.info().file(), video -> video));
            Map<String, Integer> kept = new HashMap<>();
            for (LibraryVideo video : library.videos()) {
                LibraryVideo same = never.get(video.info().file());
                List<Moment> moments = library.moments(video);
                List<Moment> wanted = whole.moments(same);
                assertEquals(same.sha256(), video.sha256(), when);
                assertEquals(
                        wanted.stream().map(Moment::span).toList(),
                        moments.stream().map(Moment::span).toList(),
                        when);
                for (int i = 0; i < moments.size(); i++) {
                    var expected = whole.embedding(wanted.get(i)).orElseThrow();
                    var actual = library.embedding(moments.get(i)).orElseThrow();
                    assertArrayEquals(toDoubles(expected.video()), toDoubles(actual.video()), TOLERANCE, when);
                    assertEquals(expected.frameTimes(), actual.frameTimes(), when);
                }
                kept.put(video.info().file().getFileName().toString(), moments.size());
            }
            reported.forEach((name, moments) -> assertEquals(moments, kept.get(name), when + ": " + name));

            Set<String> found = new HashSet<>();
            for (Hit hit : library.search(new SearchQuery("a red car", null, SearchQuery.PLENTY, -1), model)) {
                found.add(hit.moment().video().info().file().getFileName().toString());
            }
            assertEquals(kept.keySet(), found, when);
            return kept.size();
        }
    }

    private static double[] toDoubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }

    /** Lets a program add the videos, kills it, and returns what it had told of: videos with their moments. */
    private Map<String, Integer> killAfter(Path home, long millis) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "told", ".txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dai.djl.pytorch.num_threads=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Child.class.getName(),
                        home.toString(),
                        checkpoint.toString(),
                        media.toString())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            while (Files.size(out) == 0) {
                assertTrue(process.isAlive(), "it did not begin");
                Thread.sleep(5);
            }
            Thread.sleep(millis);
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertTrue(process.exitValue() == 137 || process.exitValue() == 0, "ended by " + process.exitValue());
        Map<String, Integer> reported = new HashMap<>();
        for (String line : Files.readAllLines(out)) {
            String[] words = line.split("\t", -1);
            if (words.length == 3) { // the last line may be cut off
                reported.put(words[0], Integer.parseInt(words[1]));
            }
        }
        return reported;
    }

    /**
     * The program to be killed: adds a folder of videos, tells of each that it can see in the library, and searches.
     */
    static final class Child {

        private Child() {}

        public static void main(String[] args) throws IOException {
            try (VideoLibrary library = VideoLibrary.open(Path.of(args[0]));
                    LoadedModel model = LoadedModel.load(Path.of(args[1]))) {
                System.out.println("begins");
                library.ingest(List.of(Path.of(args[2])), model, new Teller(library, model));
            }
        }
    }

    private static final class Teller implements Progress {

        private final VideoLibrary library;
        private final LoadedModel model;
        private final Set<Long> told = new HashSet<>();

        Teller(VideoLibrary library, LoadedModel model) {
            this.library = library;
            this.model = model;
        }

        @Override
        public void report(double fraction, String doing) {
            try {
                for (LibraryVideo video : library.videos()) {
                    if (told.add(video.id())) {
                        String name = video.info().file().getFileName().toString();
                        System.out.println(name + "\t" + library.moments(video).size() + "\t.");
                        library.search(new SearchQuery("a red car", null, SearchQuery.PLENTY, -1), model);
                    }
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}
