package dev.vlab.engine.library;

import dev.vlab.engine.task.Caption;
import dev.vlab.engine.task.Captioner;
import dev.vlab.engine.task.ClipEmbedding;
import dev.vlab.engine.task.Embedder;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.ModelInfo;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder that remembers videos and the embeddings of their moments. Media are never copied or changed. Safe for
 * threads; any number of programs may read a library while one changes it.
 */
public final class VideoLibrary implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VideoLibrary.class);

    private static final String DATABASE = "library.db";

    private final Path folder;
    private final LibraryStore store;
    private final LibraryNotes notes;
    private final JobTable jobs;
    private final SearchIndex index;
    private final WrittenIndex written;
    private final MomentSearch search;

    private VideoLibrary(Path folder, LibraryStore store) throws IOException {
        this.folder = folder;
        this.store = store;
        this.notes = new LibraryNotes(store.database());
        this.jobs = new JobTable(store.database().connection());
        this.index = new SearchIndex(folder, store);
        this.written = new WrittenIndex(store, notes);
        this.search = new MomentSearch(store, index.live(), written);
    }

    /** Whether a folder holds a library. */
    public static boolean exists(Path folder) {
        return Files.isRegularFile(folder.resolve(DATABASE));
    }

    /** Opens the library in a folder, or makes one. */
    public static VideoLibrary open(Path folder) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        if (Files.exists(absolute) && !Files.isDirectory(absolute)) {
            throw new LibraryException(absolute + ": a library is a folder, and this is a file");
        }
        Files.createDirectories(absolute);
        return new VideoLibrary(absolute, new LibraryStore(absolute.resolve(DATABASE)));
    }

    public Path folder() {
        return folder;
    }

    /** All videos in the order of their paths. */
    public List<LibraryVideo> videos() {
        try {
            return store.videos().stream().map(StoredFile::video).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The moments of a video in the order of time. */
    public List<Moment> moments(LibraryVideo video) throws IOException {
        return store.moments(video);
    }

    /** What was computed of a moment, or nothing if it is no longer in the library. */
    public Optional<ClipEmbedding> embedding(Moment moment) throws IOException {
        return store.embedding(moment);
    }

    /** The name of the model that the library was indexed with; none while nothing was. */
    public Optional<String> modelName() throws IOException {
        return store.stamp().map(ModelStamp::name);
    }

    /**
     * Whether a model can search here and add to it: the one that the library was indexed with, or any while none was.
     */
    public boolean accepts(ModelInfo model) throws IOException {
        Optional<ModelStamp> own = store.stamp();
        return own.isEmpty() || own.get().sha256().equals(model.sha256());
    }

    /**
     * Adds files and folders (recursively). What was reported as added survives anything; a failure names its reason.
     * Cancelled, it ends with a {@link java.util.concurrent.CancellationException} and keeps what was added.
     *
     * @throws IOException if another program changes the library, or the library was indexed with another model
     */
    public IngestReport ingest(List<Path> paths, LoadedModel model, Progress progress) throws IOException {
        index.requireReachable();
        IngestReport report = ingest(paths, ModelStamp.of(model.info()), ClipEncoder.of(model), progress);
        index.settle(progress);
        return report;
    }

    /**
     * Adds what a model saw on other machines, from Parquet files of {@linkplain PortableRow portable rows} or folders
     * with such, as if it had been seen here: what is known is skipped, and failures are listed and can be retried.
     * Cancelled, it keeps what was added.
     *
     * @throws IOException if a Parquet file cannot be read, its rows are by another model than the library's own or
     *     each other's, or another program changes the library
     */
    public IngestReport importRows(List<Path> paths, Progress progress) throws IOException {
        index.requireReachable();
        progress.report(0, "Looking at the rows");
        PortableFiles files = PortableFiles.among(paths);
        IngestReport report = job(
                LibraryJob.Kind.INDEX,
                files.model(),
                files.files(),
                (id, job) -> new RowImport(store, id, job, progress).run(files));
        index.settle(progress);
        return report;
    }

    /** Tries again to add what failed before and has not succeeded since. */
    public IngestReport retry(LoadedModel model, Progress progress) throws IOException {
        return ingest(failedFiles(), model, progress);
    }

    private List<Path> failedFiles() throws IOException {
        return Stream.concat(failures(LibraryJob.Kind.INDEX).stream(), failures(LibraryJob.Kind.REBUILD).stream())
                .map(IngestReport.Failure::path)
                .distinct()
                .toList();
    }

    IngestReport ingest(List<Path> paths, ModelStamp stamp, ClipEncoder encoder, Progress progress) throws IOException {
        return job(
                LibraryJob.Kind.INDEX,
                stamp,
                paths,
                (id, job) -> new Ingest(store, id, job, encoder, progress).run(paths));
    }

    /** What the library's model does, whose number comes with the job. */
    @FunctionalInterface
    private interface ModelWork<T> {
        T run(long model, Job job) throws IOException;
    }

    private <T> T job(LibraryJob.Kind kind, ModelStamp stamp, List<Path> paths, ModelWork<T> work) throws IOException {
        try (WriterLock _ = WriterLock.take(folder)) {
            requireModel(stamp);
            long id = store.adopt(stamp);
            return Job.run(store.database(), kind, id, paths, job -> work.run(id, job));
        }
    }

    /** Moments that match, best first; empty when nothing reaches the threshold. */
    public List<Hit> search(SearchQuery query, LoadedModel model) throws IOException {
        return search(query, model, Progress.NONE).hits();
    }

    /**
     * Moments that match, and what their scores mean. Ends with a {@link CancellationException} as soon as it learns
     * that a newer search has made it obsolete.
     *
     * @throws IOException if the library was indexed with another model, or a file that the query names cannot be read
     */
    public SearchResult search(SearchQuery query, LoadedModel model, Progress progress) throws IOException {
        requireModel(ModelStamp.of(model.info()));
        progress.check();
        Terms terms = new QueryEmbedder(new Embedder(model), store).embed(query);
        return search.find(terms, query, progress);
    }

    /**
     * Why a moment was found: how well each of its frames matches what is sought, in the order of time.
     *
     * @throws IOException as for {@link #search}
     */
    public List<FrameScore> why(Moment moment, Sought sought, LoadedModel model) throws IOException {
        requireModel(ModelStamp.of(model.info()));
        return search.frames(moment, new QueryEmbedder(new Embedder(model), store).sought(sought));
    }

    /** All moments, to measure an index with. */
    MomentSource moments() throws IOException {
        if (store.stamp().isEmpty()) {
            throw new LibraryException(folder + ": there are no moments in this library");
        }
        return new StoredMoments(store, index.live());
    }

    MomentSearch search() {
        return search;
    }

    /** Forgets a video; its file stays. */
    public void remove(LibraryVideo video) throws IOException {
        try (WriterLock _ = WriterLock.take(folder)) {
            store.remove(video.id());
        }
    }

    /** Reads every file again and compares it with what was indexed. */
    public List<FileCheck> verify(Progress progress) throws IOException {
        List<LibraryVideo> videos = videos();
        List<FileCheck> checks = new ArrayList<>();
        for (LibraryVideo video : videos) {
            Path file = video.info().file();
            progress.report(
                    (double) checks.size() / videos.size(), file.getFileName().toString());
            progress.check();
            checks.add(FileCheck.of(video, progress));
        }
        return checks;
    }

    /**
     * Computes all moments anew, with the same or another model. Until it is done the library stays as it was and can
     * be searched; run again with this model after an interruption, it goes on where it was. Videos whose files are
     * missing or broken are reported; they stay in the library, without moments, until {@link #ingest} can read them.
     * If none can be read, the library stays as it was.
     */
    public IngestReport rebuild(LoadedModel model, Progress progress) throws IOException {
        index.requireReachable();
        IngestReport report = rebuild(ModelStamp.of(model.info()), ClipEncoder.of(model), progress);
        index.settle(progress);
        return report;
    }

    IngestReport rebuild(ModelStamp stamp, ClipEncoder encoder, Progress progress) throws IOException {
        try (WriterLock _ = WriterLock.take(folder)) {
            List<Path> files =
                    videos().stream().map(video -> video.info().file()).toList();
            long id = store.beginRebuild(stamp);
            return Job.run(store.database(), LibraryJob.Kind.REBUILD, id, List.of(), job -> {
                IngestReport report = new Ingest(store, id, job, encoder, progress).run(files);
                if (report.added() + report.skipped() > 0 || files.isEmpty()) {
                    store.finishRebuild();
                }
                return report;
            });
        }
    }

    /**
     * Makes the search index anew from the embeddings in the library. It is a cache: a search finds the same without
     * it, and one that is missing, damaged or out of date is brought up to date when it is needed.
     *
     * @return how many moments the library has
     * @throws IOException if another program changes the library
     */
    public int rebuildIndex(Progress progress) throws IOException {
        return index.rebuild(progress);
    }

    /** Where the search index is kept. */
    public IndexPlace indexPlace() throws IOException {
        return index.place();
    }

    /**
     * Keeps the search index at a place from now on; there it is brought up to date. What an earlier place has of the
     * library stays there, since copies of the library may use it.
     *
     * @throws IOException if it cannot be reached, or holds what does not go together with the library; then all stays
     *     as it was
     */
    public void keepIndexAt(IndexPlace place, Progress progress) throws IOException {
        index.keepAt(place, progress);
    }

    /** Makes the search index anew, as {@link #rebuildIndex(Progress)} does, and keeps it at a place from now on. */
    public int rebuildIndexAt(IndexPlace place, Progress progress) throws IOException {
        return index.rebuildAt(place, progress);
    }

    /**
     * Lets the library's model describe every moment, so that a search finds words as well. Videos that it has
     * described are skipped, so run again after an interruption, it goes on where it was.
     *
     * @throws IOException if another program changes the library, or the library was indexed with another model
     * @throws UnsupportedOperationException if the model cannot describe
     */
    public CaptionReport describe(LoadedModel model, Progress progress) throws IOException {
        Captioner captioner = new Captioner(model);
        MomentWriter.Describer describer = clips -> captioner.captions(clips, progress.ofPart()).stream()
                .map(Caption::text)
                .toList();
        CaptionReport report = describe(ModelStamp.of(model.info()), describer, progress);
        index.settle(progress);
        return report;
    }

    CaptionReport describe(ModelStamp stamp, MomentWriter.Describer describer, Progress progress) throws IOException {
        return job(
                LibraryJob.Kind.CAPTION,
                stamp,
                List.of(),
                (id, job) -> new MomentWriter(store, id, job, describer, progress).run());
    }

    /**
     * Notes that a folder's videos, or one video, are elsewhere now. Only files of the same content are taken.
     *
     * @throws IOException if the library has no video there, or another program changes the library
     */
    public RelocationReport relocate(Path from, Path to, Progress progress) throws IOException {
        Path before = from.toAbsolutePath().normalize();
        if (videos().stream().noneMatch(video -> video.info().file().startsWith(before))) {
            throw new LibraryException(before + ": the library has no such video");
        }
        try (WriterLock _ = WriterLock.take(folder)) {
            return new Relocator(store, progress)
                    .move(before, to.toAbsolutePath().normalize());
        }
    }

    /** Looks in folders for the videos whose files are missing; they are recognised by their content. */
    public RelocationReport findMissing(List<Path> folders, Progress progress) throws IOException {
        try (WriterLock _ = WriterLock.take(folder)) {
            return new Relocator(store, progress).search(folders);
        }
    }

    /** What people and models say of the videos. */
    public LibraryNotes notes() {
        return notes;
    }

    /** What was done to the library and is being done, the latest first. */
    public List<LibraryJob> jobs() throws IOException {
        List<LibraryJob> all = store.database().read(jobs::all);
        if (all.stream().noneMatch(job -> job.state() == LibraryJob.State.RUNNING)) {
            return all;
        }
        try (WriterLock lock = WriterLock.tryTake(folder)) {
            if (lock == null) {
                return all;
            }
            store.database().write(jobs::endRunning); // nobody does them, so their program has died
        }
        return store.database().read(jobs::all);
    }

    /** What failed in jobs of a kind and has not succeeded since, with the reasons. */
    public List<IngestReport.Failure> failures(LibraryJob.Kind kind) throws IOException {
        return store.database().read(() -> jobs.failures(kind));
    }

    private void requireModel(ModelStamp stamp) throws IOException {
        Optional<ModelStamp> own = store.stamp();
        if (own.isPresent()) {
            own.get().requireSame(stamp, folder);
        }
    }

    @Override
    public void close() {
        try {
            index.close();
        } catch (IOException e) {
            LOG.warn("the search index could not be closed", e);
        }
        written.close();
        store.close();
    }
}
