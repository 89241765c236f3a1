package dev.vlab.engine.library;

import dev.vlab.engine.InUseException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * A {@link MomentIndex} in a folder: Lucene's HNSW graphs over unit vectors, compared by their dot product. It is
 * opened for writing only while something is written, so that other programs can read it and write in their turn. Each
 * call that writes is one commit.
 */
final class LuceneIndex implements KeptIndex {

    /** Neighbours of a node, and how many candidates are looked at for each node that is added: Lucene's defaults. */
    private static final int CONNECTIONS = Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN;

    private static final int BEAM = Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH;

    /**
     * A search follows at least so many candidates. With 30,000 moments of the kind of {@code bench search}, following
     * 10 finds 85 % of the ten nearest, 50 finds 97 %, 200 more than 99 %.
     */
    private static final int LEAST_CANDIDATES = 200;

    /** Vectors of one put become one segment as far as this allows: graphs are costly to merge. */
    private static final int BUFFER_MEBIBYTES = 256;

    private static final String MOMENT = "moment";
    private static final String VIDEO = "video";
    private static final String STAMP = "stamp";
    private static final String VECTOR = "vector";

    private final Path folder;
    private final int dimension;
    private final FSDirectory directory;
    private final SearcherManager searchers;

    private LuceneIndex(Path folder, int dimension, FSDirectory directory) throws IOException {
        this.folder = folder;
        this.dimension = dimension;
        this.directory = directory;
        this.searchers = new SearcherManager(directory, null);
    }

    /**
     * Opens the index in a folder, or begins one.
     *
     * @throws IOException if it is damaged or of another kind: then it has to be deleted
     */
    static LuceneIndex open(Path folder, int dimension) throws IOException {
        FSDirectory directory = FSDirectory.open(folder);
        LuceneIndex index = null;
        try {
            if (!DirectoryReader.indexExists(directory)) {
                try (IndexWriter writer = new IndexWriter(directory, config())) {
                    writer.commit();
                }
            }
            index = new LuceneIndex(folder, dimension, directory);
            index.requireSound();
            return index;
        } catch (IOException | RuntimeException e) {
            if (index == null) {
                directory.close();
            } else {
                index.close();
            }
            throw e instanceof IOException io ? io : new LibraryException(folder + ": " + e.getMessage(), e);
        }
    }

    private static IndexWriterConfig config() {
        KnnVectorsFormat vectors = new Lucene99HnswVectorsFormat(CONNECTIONS, BEAM);
        return new IndexWriterConfig()
                .setCodec(new Lucene104Codec() {
                    @Override
                    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                        return vectors;
                    }
                })
                .setRAMBufferSizeMB(BUFFER_MEBIBYTES)
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false);
    }

    /** Compares checksums with bytes, and the length of the vectors with what is expected. */
    private void requireSound() throws IOException {
        search(searcher -> {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                leaf.reader().checkIntegrity();
                FieldInfo vectors = leaf.reader().getFieldInfos().fieldInfo(VECTOR);
                if (vectors != null && vectors.getVectorDimension() != dimension) {
                    throw new LibraryException("%s: has vectors of %d numbers, not of %d"
                            .formatted(folder, vectors.getVectorDimension(), dimension));
                }
            }
            return folder;
        });
    }

    @Override
    public void put(List<VideoVectors> videos) throws IOException {
        for (VideoVectors video : videos) {
            video.moments().forEach(moment -> Vectors.requireLength(moment.vector(), dimension));
        }
        write(writer -> {
            writer.deleteDocuments(anyOf(videos.stream().mapToLong(VideoVectors::video)));
            for (VideoVectors video : videos) {
                for (MomentVector moment : video.moments()) {
                    writer.addDocument(document(video, moment));
                }
            }
        });
    }

    private static Document document(VideoVectors video, MomentVector moment) {
        Document document = new Document();
        document.add(new NumericDocValuesField(MOMENT, moment.moment()));
        document.add(new LongField(VIDEO, video.video(), Field.Store.NO));
        document.add(new NumericDocValuesField(STAMP, video.stamp()));
        document.add(new KnnFloatVectorField(VECTOR, moment.vector(), VectorSimilarityFunction.DOT_PRODUCT));
        return document;
    }

    @Override
    public void remove(Set<Long> videos) throws IOException {
        write(writer -> writer.deleteDocuments(anyOf(videos.stream().mapToLong(Long::longValue))));
    }

    private static Query anyOf(LongStream videos) {
        return LongField.newSetQuery(VIDEO, videos.toArray());
    }

    @Override
    public List<Neighbour> nearest(float[] query, int k, Scope scope) throws IOException {
        Vectors.requireLength(query, dimension);
        return search(searcher -> {
            IndexReader reader = searcher.getIndexReader();
            int candidates = Math.min(Math.max(k, LEAST_CANDIDATES), reader.numDocs());
            if (k < 1 || candidates < 1) {
                return List.of();
            }
            Query near = new KnnFloatVectorQuery(VECTOR, query, candidates, filter(scope));
            List<Neighbour> found = new ArrayList<>();
            for (ScoreDoc scored : searcher.search(near, candidates).scoreDocs) {
                // Lucene's score of a dot product d is (1 + d) / 2.
                found.add(new Neighbour(moment(reader, scored.doc), 2.0 * scored.score - 1));
            }
            found.sort(ExactScanIndex.NEAREST_FIRST);
            return List.copyOf(found.subList(0, Math.min(k, found.size())));
        });
    }

    private static @Nullable Query filter(Scope scope) {
        Query named = anyOf(scope.videos().stream().mapToLong(Long::longValue));
        if (scope.only()) {
            return named;
        }
        return scope.videos().isEmpty()
                ? null
                : new BooleanQuery.Builder()
                        .add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.FILTER)
                        .add(named, BooleanClause.Occur.MUST_NOT)
                        .build();
    }

    private static long moment(IndexReader reader, int document) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        NumericDocValues moments = leaf.reader().getNumericDocValues(MOMENT);
        moments.advanceExact(document - leaf.docBase);
        return moments.longValue();
    }

    @Override
    public Map<Long, Long> videos() throws IOException {
        return search(searcher -> {
            Map<Long, Long> stamps = new HashMap<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Bits live = leaf.reader().getLiveDocs();
                SortedNumericDocValues videos = leaf.reader().getSortedNumericDocValues(VIDEO);
                NumericDocValues of = leaf.reader().getNumericDocValues(STAMP);
                for (int document = videos.nextDoc();
                        document != DocIdSetIterator.NO_MORE_DOCS;
                        document = videos.nextDoc()) {
                    if ((live == null || live.get(document)) && of.advanceExact(document)) {
                        stamps.put(videos.nextValue(), of.longValue());
                    }
                }
            }
            return stamps;
        });
    }

    @Override
    public boolean refresh() throws IOException {
        long before = generation();
        searchers.maybeRefreshBlocking();
        return generation() != before;
    }

    private long generation() throws IOException {
        return search(searcher -> ((DirectoryReader) searcher.getIndexReader()).getVersion());
    }

    @Override
    public int size() throws IOException {
        return search(searcher -> searcher.getIndexReader().numDocs());
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        directory.close();
    }

    @FunctionalInterface
    private interface Writing {
        void run(IndexWriter writer) throws IOException;
    }

    private synchronized void write(Writing writing) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, config())) { // without commit, closing forgets
            writing.run(writer);
            writer.commit();
        } catch (LockObtainFailedException e) {
            throw new InUseException(folder, "is being written by another program", e);
        }
        searchers.maybeRefreshBlocking();
    }

    @FunctionalInterface
    private interface Searching<T> {
        T run(IndexSearcher searcher) throws IOException;
    }

    private <T> T search(Searching<T> searching) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return searching.run(searcher);
        } finally {
            searchers.release(searcher);
        }
    }
}
