package dev.vlab.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.library.IngestReport;
import dev.vlab.engine.library.IngestReport.Failure;
import dev.vlab.engine.library.LibraryJob;
import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.library.Moment;
import dev.vlab.engine.library.PortableColumns;
import dev.vlab.engine.library.VideoLibrary;
import dev.vlab.engine.nn.Arithmetic;
import dev.vlab.engine.task.ClipEmbedding;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Videos read by Spark in two tasks at a time, with the sample model, and imported. */
class IngestJobTest {

    private static final Path MODEL = Path.of("..", "..", "assets", "sample-model");
    private static final float TOLERANCE = 1e-5f;

    @TempDir
    private static Path folder;

    private static SparkSession spark;
    private static Path media;
    private static Path rows;
    private static IngestJob.Result result;

    @BeforeAll
    static void read() throws IOException {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "localhost")
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
                .getOrCreate();
        media = Files.createDirectory(folder.resolve("media"));
        List<Path> bySize = samplesBySize();
        List<Path> some = new ArrayList<>(bySize.subList(0, 4));
        some.add(bySize.getLast()); // long enough for many moments
        for (Path file : some) {
            Files.copy(file, media.resolve(file.getFileName()));
        }
        Files.writeString(media.resolve("broken.mp4"), "this is text");
        rows = folder.resolve("rows");
        result = IngestJob.with(MODEL, Arithmetic.FLOAT32, 3)
                .run(spark, List.of(media, folder.resolve("nowhere")), rows.toString());
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private static List<Path> samplesBySize() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "..", "sample-videos"))) {
            return files.filter(file -> file.toString().endsWith(".mp4"))
                    .sorted(Comparator.comparingLong(IngestJobTest::size))
                    .toList();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VideoLibrary library(String name) throws IOException {
        return VideoLibrary.open(folder.resolve(name));
    }

    @Test
    void givesWhatOneProcessGives() throws IOException {
        try (VideoLibrary single = library("single");
                VideoLibrary imported = library("imported");
                LoadedModel model = LoadedModel.load(MODEL, Arithmetic.FLOAT32)) {
            IngestReport wanted = single.ingest(List.of(media, folder.resolve("nowhere")), model, Progress.NONE);
            IngestReport report = imported.importRows(List.of(rows), Progress.NONE);

            assertEquals(5, report.added());
            assertEquals(wanted.moments(), report.moments());
            assertEquals(2, report.failed().size());
            assertEquals(wanted.failed(), report.failed());
            assertEquals(single.failures(LibraryJob.Kind.INDEX), imported.failures(LibraryJob.Kind.INDEX));
            assertEquals(new IngestJob.Result(5, wanted.moments(), 2), result);
            assertEquals(single.modelName(), imported.modelName());
            assertTrue(imported.accepts(model.info()));
            assertSame(single, imported);
        }
    }

    private static void assertSame(VideoLibrary wanted, VideoLibrary actual) throws IOException {
        List<LibraryVideo> videos = actual.videos();
        assertEquals(wanted.videos().size(), videos.size());
        for (int i = 0; i < videos.size(); i++) {
            LibraryVideo expected = wanted.videos().get(i);
            assertEquals(expected.info(), videos.get(i).info());
            assertEquals(expected.sha256(), videos.get(i).sha256());
            List<Moment> moments = actual.moments(videos.get(i));
            List<Moment> all = wanted.moments(expected);
            assertEquals(
                    all.stream().map(Moment::span).toList(),
                    moments.stream().map(Moment::span).toList());
            for (int j = 0; j < moments.size(); j++) {
                assertSame(
                        wanted.embedding(all.get(j)).orElseThrow(),
                        actual.embedding(moments.get(j)).orElseThrow());
            }
        }
    }

    private static void assertSame(ClipEmbedding wanted, ClipEmbedding actual) {
        assertArrayEquals(wanted.video(), actual.video(), TOLERANCE);
        assertEquals(wanted.frameTimes(), actual.frameTimes());
        assertEquals(wanted.frames().size(), actual.frames().size());
        for (int i = 0; i < wanted.frames().size(); i++) {
            assertArrayEquals(wanted.frames().get(i), actual.frames().get(i), TOLERANCE);
        }
    }

    @Test
    void importsOnceAndGoesOnWhereItWas() throws IOException {
        Path parts = Files.createDirectory(folder.resolve("parts"));
        try (Stream<Path> files = Files.list(rows)) {
            Path one = files.filter(file -> file.toString().endsWith(".parquet"))
                    .max(Comparator.comparingLong(IngestJobTest::size))
                    .orElseThrow();
            Files.copy(one, parts.resolve("one.parquet"));
            Files.copy(one, parts.resolve("the same.parquet"));
        }
        try (VideoLibrary library = library("resumed")) {
            IngestReport part = library.importRows(List.of(parts), Progress.NONE);
            assertEquals(part.added(), part.skipped());
            IngestReport rest = library.importRows(List.of(rows), Progress.NONE);
            assertEquals(5, part.added() + rest.added());
            assertEquals(part.skipped(), rest.skipped());
            assertEquals(result.moments(), part.moments() + rest.moments());
            assertEquals(5, library.videos().size());
        }
    }

    @Test
    void leavesOutVideosThatAreNotWhole() throws IOException {
        Dataset<Row> all = spark.read().parquet(rows.toString());
        Path some = write(all.filter(all.col(PortableColumns.MOMENT).notEqual(1)), "rows without a moment");
        try (VideoLibrary library = library("in part")) {
            IngestReport report = library.importRows(List.of(some), Progress.NONE);
            assertEquals(4, report.added());
            Failure failure = report.failed().getFirst();
            assertEquals("its rows are not complete and in order", failure.reason());
            assertEquals(4, library.videos().size());
        }
    }

    @Test
    void leavesOutVideosThatHaveChanged() throws IOException {
        Path file = Files.createDirectory(folder.resolve("changing")).resolve("clip.mp4");
        Files.copy(samplesBySize().get(0), file);
        Path out = folder.resolve("rows of a changing file");
        IngestJob.with(MODEL, Arithmetic.FLOAT32, 1).run(spark, List.of(file), out.toString());
        Files.write(file, Files.readAllBytes(samplesBySize().get(1)));
        try (VideoLibrary library = library("changed")) {
            IngestReport report = library.importRows(List.of(out), Progress.NONE);
            assertEquals(List.of(new Failure(file, "has changed since it was read")), report.failed());
            Files.delete(file); // out of reach: the rows are all there is to go by
            assertEquals(1, library.importRows(List.of(out), Progress.NONE).added());
            assertEquals(List.of(), library.failures(LibraryJob.Kind.INDEX));
        }
    }

    /** Writes rows of the job again. */
    private static Path write(Dataset<Row> changed, String name) {
        Path out = folder.resolve(name);
        changed.coalesce(1).write().option("compression", "gzip").parquet(out.toString());
        return out;
    }

    @Test
    void refusesOtherModelsByName() throws IOException {
        Dataset<Row> renamed = spark.read()
                .parquet(rows.toString())
                .withColumn(PortableColumns.MODEL, functions.lit("another"))
                .withColumn(PortableColumns.MODEL_SHA256, functions.lit("b".repeat(64)));
        Path other = write(renamed, "rows of another model");
        try (VideoLibrary library = library("of one model")) {
            String name = MODEL.getFileName().toString();
            String together = assertThrows(
                            IOException.class, () -> library.importRows(List.of(rows, other), Progress.NONE))
                    .getMessage();
            assertTrue(together.contains(name) && together.contains("another"), together);
            assertEquals(List.of(), library.videos());
            library.importRows(List.of(rows), Progress.NONE);
            String later = assertThrows(IOException.class, () -> library.importRows(List.of(other), Progress.NONE))
                    .getMessage();
            assertTrue(later.contains(name) && later.contains("another"), later);
            assertEquals(5, library.videos().size());
        }
    }

    @Test
    void refusesOtherWeightsThanTheDriverHas() {
        ExecutorModel other = new ExecutorModel(MODEL.toString(), "b".repeat(64), Arithmetic.FLOAT32, 1);
        String message = assertThrows(IOException.class, other::get).getMessage();
        assertTrue(message.contains("b".repeat(64)), message);
    }

    @Test
    void saysInOneLineThatThereIsNoModel() {
        StringWriter err = new StringWriter();
        int code = Main.commandLine()
                .setErr(new PrintWriter(err, true))
                .execute("--model", folder.resolve("nowhere").toString(), "--out", "unused", media.toString());
        assertEquals(1, code);
        assertEquals(1, err.toString().lines().count(), err::toString);
        assertTrue(err.toString().contains(folder.resolve("nowhere").toString()), err::toString);
    }

    @Test
    void saysWhichFileIsNoneOfItsOwn() throws IOException {
        Path text = Files.writeString(folder.resolve("text.parquet"), "this is text, and not of the shortest");
        Path foreign = write(spark.range(3).toDF(), "foreign");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        try (VideoLibrary library = library("untouched")) {
            for (Path path : List.of(text, foreign, empty, folder.resolve("nowhere"))) {
                String message = assertThrows(IOException.class, () -> library.importRows(List.of(path), Progress.NONE))
                        .getMessage();
                assertTrue(message.startsWith(path.toString()), message);
                assertEquals(1, message.lines().count(), message);
            }
        }
    }
}
