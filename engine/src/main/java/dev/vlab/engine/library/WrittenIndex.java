package dev.vlab.engine.library;

import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoNames;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is written of a library's videos: captions, and tags with the file's name. In memory, brought up to date
 * before each use; it costs nothing until it is used. Safe for threads.
 */
final class WrittenIndex implements Closeable {

    private static final String TEXT = "text";
    private static final String VIDEO = "video";
    /** The caption's number; of a video's name and tags 0. */
    private static final String CAPTION = "caption";

    private static final String START = "start";
    private static final String END = "end";

    private final LibraryStore store;
    private final LibraryNotes notes;
    private final Analyzer analyzer = new EnglishAnalyzer();
    private @Nullable IndexWriter opened;
    private @Nullable DirectoryReader reader;

    private long version = -1;
    private Map<Long, String> labels = Map.of();
    private final TreeSet<Long> captions = new TreeSet<>();

    WrittenIndex(LibraryStore store, LibraryNotes notes) {
        this.store = store;
        this.notes = notes;
    }

    /**
     * What was found.
     *
     * @param video the number of the video that it is written of
     * @param span the part that it is written of, null for all
     * @param text what is written
     */
    record Match(long video, @Nullable TimeSpan span, String text) {}

    /** Texts in which all words occur, in whatever form, the best first. */
    synchronized List<Match> matches(String words, Scope scope, int most) throws IOException {
        DirectoryReader now = refreshed();
        Query query = new QueryBuilder(analyzer).createBooleanQuery(TEXT, words, BooleanClause.Occur.MUST);
        if (query == null) {
            return List.of(); // nothing but words that say nothing
        }
        IndexSearcher searcher = new IndexSearcher(now);
        List<Match> found = new ArrayList<>();
        for (ScoreDoc scored : searcher.search(query, Math.max(1, now.numDocs())).scoreDocs) {
            Document document = searcher.storedFields().document(scored.doc);
            long video = document.getField(VIDEO).numericValue().longValue();
            if (scope.admits(video) && found.size() < most) {
                found.add(new Match(video, span(document), document.get(TEXT)));
            }
        }
        return found;
    }

    private static @Nullable TimeSpan span(Document document) {
        return document.getField(START) == null
                ? null
                : new TimeSpan(
                        document.getField(START).numericValue().longValue(),
                        document.getField(END).numericValue().longValue());
    }

    private DirectoryReader refreshed() throws IOException {
        IndexWriter writer = opened;
        if (writer == null) {
            writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(analyzer));
            opened = writer;
        }
        DirectoryReader before = reader;
        long now = store.version();
        if (before != null && now == version) {
            return before;
        }
        refreshLabels(writer);
        refreshCaptions(writer);
        DirectoryReader fresh = DirectoryReader.open(writer);
        if (before != null) {
            before.close();
        }
        reader = fresh;
        version = now;
        return fresh;
    }

    private void refreshLabels(IndexWriter writer) throws IOException {
        Map<Long, SortedSet<String>> tags = notes.tags();
        Map<Long, String> now = new HashMap<>();
        for (StoredFile stored : store.videos()) {
            LibraryVideo video = stored.video();
            String name = VideoNames.stem(video.info().file().getFileName().toString());
            now.put(video.id(), label(name, tags.getOrDefault(video.id(), new TreeSet<>())));
        }
        Set<Long> changed = new HashSet<>(labels.keySet());
        changed.addAll(now.keySet());
        changed.removeIf(video -> now.containsKey(video) && now.get(video).equals(labels.get(video)));
        for (long video : changed) {
            writer.deleteDocuments(all(LongField.newExactQuery(VIDEO, video), LongField.newExactQuery(CAPTION, 0)));
            String label = now.get(video);
            if (label != null) {
                writer.addDocument(document(video, 0, null, label));
            }
        }
        labels = now;
    }

    /** A file's name is words with signs between them. */
    private static String label(String name, SortedSet<String> tags) {
        return (name.replaceAll("[^\\p{L}\\p{N}]+", " ") + " " + String.join(" ", tags)).strip();
    }

    /** A caption never changes, and a later one has a higher number. */
    private void refreshCaptions(IndexWriter writer) throws IOException {
        Set<Long> gone = new HashSet<>(captions);
        notes.captionIds().forEach(gone::remove);
        if (!gone.isEmpty()) {
            writer.deleteDocuments(LongField.newSetQuery(
                    CAPTION, gone.stream().mapToLong(Long::longValue).toArray()));
            captions.removeAll(gone);
        }
        for (LibraryCaption caption : notes.captionsAfter(captions.isEmpty() ? 0 : captions.last())) {
            writer.addDocument(document(caption.video(), caption.id(), caption.span(), caption.text()));
            captions.add(caption.id());
        }
    }

    private static Query all(Query one, Query other) {
        return new BooleanQuery.Builder()
                .add(one, BooleanClause.Occur.FILTER)
                .add(other, BooleanClause.Occur.FILTER)
                .build();
    }

    private static Document document(long video, long caption, @Nullable TimeSpan span, String text) {
        Document document = new Document();
        document.add(new LongField(VIDEO, video, Field.Store.YES));
        document.add(new LongField(CAPTION, caption, Field.Store.NO));
        document.add(new TextField(TEXT, text, Field.Store.YES));
        if (span != null) {
            document.add(new StoredField(START, span.startMicros()));
            document.add(new StoredField(END, span.endMicros()));
        }
        return document;
    }

    @Override
    public synchronized void close() {
        try {
            if (reader != null) {
                reader.close();
            }
            if (opened != null) {
                opened.rollback();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        analyzer.close();
    }
}
