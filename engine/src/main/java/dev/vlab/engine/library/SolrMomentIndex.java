package dev.vlab.engine.library;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.SolrRequest.METHOD;
import org.apache.solr.client.solrj.request.QueryRequest;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.CursorMarkParams;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.params.ShardParams;
import org.jspecify.annotations.Nullable;

/**
 * A {@link MomentIndex} in a collection of a Solr cluster: HNSW graphs over unit vectors, compared by their dot
 * product, on each shard. A video is one document with its moments as documents below it. Such a block has its place on
 * one shard by the video's name and comes, goes and is replaced as one, so no search sees half of it, whoever commits
 * meanwhile. Each call that writes ends with a commit on all replicas.
 */
final class SolrMomentIndex implements KeptIndex {

    static final String LIBRARY = "library";

    /** What only a video's own document has. */
    static final String IS_VIDEO = "stamp:[* TO *]";

    private static final String MOMENT = "moment";
    private static final String VIDEO = "video";
    private static final String STAMP = "stamp";
    private static final String VECTOR = "vector";

    /** Followed on each shard at least; see {@link LuceneIndex}. */
    private static final int LEAST_CANDIDATES = 200;

    /** Moments in one request: some megabytes. */
    private static final int TOGETHER = 2000;

    /** Videos told in one answer. */
    private static final int PAGE = 20_000;

    private final SolrNodes nodes;
    private final String library;
    private final int dimension;

    /**
     * The part of a collection that is a library's.
     *
     * @param library the library's name among others, letters and digits
     */
    SolrMomentIndex(SolrNodes nodes, String library, int dimension) {
        this.nodes = nodes;
        this.library = library;
        this.dimension = dimension;
    }

    @Override
    public void put(List<VideoVectors> videos) throws IOException {
        for (VideoVectors video : videos) {
            video.moments().forEach(moment -> Vectors.requireLength(moment.vector(), dimension));
        }
        UpdateRequest request = new UpdateRequest();
        int moments = 0;
        for (VideoVectors video : videos) {
            request.add(document(video));
            moments += video.moments().size();
            if (moments >= TOGETHER) {
                nodes.ofCollection(request);
                request = new UpdateRequest();
                moments = 0;
            }
        }
        commit(request);
    }

    private SolrInputDocument document(VideoVectors video) {
        SolrInputDocument whole = document(video.video(), name(video.video()));
        whole.addField(STAMP, video.stamp());
        for (MomentVector moment : video.moments()) {
            SolrInputDocument part = document(video.video(), name(video.video()) + "." + moment.moment());
            part.addField(MOMENT, moment.moment());
            part.addField(VECTOR, numbers(moment.vector()));
            whole.addChildDocument(part);
        }
        return whole;
    }

    private SolrInputDocument document(long video, String id) {
        SolrInputDocument document = new SolrInputDocument();
        document.addField("id", id);
        document.addField(LIBRARY, library);
        document.addField(VIDEO, video);
        return document;
    }

    private String name(long video) {
        return library + "." + video;
    }

    private static List<Float> numbers(float[] vector) {
        List<Float> numbers = new ArrayList<>(vector.length);
        for (float number : vector) {
            numbers.add(number);
        }
        return numbers;
    }

    @Override
    public void remove(Set<Long> videos) throws IOException {
        if (!videos.isEmpty()) {
            commit(new UpdateRequest()
                    .deleteById(videos.stream().map(this::name).toList())); // with all that is below
        }
    }

    /** Makes what was sent so far last and show, on all replicas. */
    private void commit(UpdateRequest last) throws IOException {
        last.setAction(UpdateRequest.ACTION.COMMIT, true, true);
        nodes.ofCollection(last);
    }

    @Override
    public List<Neighbour> nearest(float[] query, int k, Scope scope) throws IOException {
        Vectors.requireLength(query, dimension);
        if (k < 1) {
            return List.of();
        }
        ModifiableSolrParams asked = ofLibrary("{!knn f=%s topK=%d}%s"
                        .formatted(VECTOR, Math.max(k, LEAST_CANDIDATES), Arrays.toString(query)))
                .set("fl", MOMENT, "score")
                .set("sort", "score desc," + MOMENT + " asc")
                .set("rows", k)
                .set("distrib.singlePass", true);
        String filter = filter(scope);
        if (filter != null) {
            asked.add("fq", filter).set("named", "{!terms f=" + VIDEO + "}" + joined(scope.videos()));
        }
        List<Neighbour> found = new ArrayList<>();
        for (SolrDocument document : ask(asked).getResults()) {
            // Its score of a dot product d is (1 + d) / 2.
            double similarity = 2.0 * (float) document.getFieldValue("score") - 1;
            found.add(new Neighbour(number(document, MOMENT), similarity));
        }
        found.sort(ExactScanIndex.NEAREST_FIRST);
        return List.copyOf(found);
    }

    private static @Nullable String filter(Scope scope) {
        if (scope.only()) {
            return "{!bool filter=$named cache=false}";
        }
        return scope.videos().isEmpty() ? null : "{!bool filter=*:* must_not=$named cache=false}";
    }

    private static String joined(Collection<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    @Override
    public Map<Long, Long> videos() throws IOException {
        Map<Long, Long> stamps = new HashMap<>();
        ModifiableSolrParams asked = ofLibrary(IS_VIDEO)
                .set("fl", VIDEO, STAMP)
                .set("sort", "id asc")
                .set("rows", PAGE);
        String before = "";
        for (String next = CursorMarkParams.CURSOR_MARK_START; !next.equals(before); ) {
            QueryResponse answer = ask(asked.set(CursorMarkParams.CURSOR_MARK_PARAM, next));
            answer.getResults().forEach(video -> stamps.put(number(video, VIDEO), number(video, STAMP)));
            before = next;
            next = answer.getNextCursorMark();
        }
        return stamps;
    }

    @Override
    public int size() throws IOException {
        return Math.toIntExact(
                ask(ofLibrary(MOMENT + ":[* TO *]").set("rows", 0)).getResults().getNumFound());
    }

    /** Asks the shards' leaders, which have seen every write: another replica may lag behind for a moment. */
    private ModifiableSolrParams ofLibrary(String query) {
        return new ModifiableSolrParams()
                .set("q", query)
                .set("fq", LIBRARY + ":" + library)
                .set(ShardParams.SHARDS_PREFERENCE, ShardParams.SHARDS_PREFERENCE_REPLICA_LEADER + ":true");
    }

    /** In the body of a request: a scope may name very many videos. */
    private QueryResponse ask(ModifiableSolrParams asked) throws IOException {
        return nodes.ofCollection(new QueryRequest(asked, METHOD.POST));
    }

    private static long number(SolrDocument document, String field) {
        return ((Number) document.getFieldValue(field)).longValue();
    }

    /** True: it may be changed from anywhere at any time. */
    @Override
    public boolean refresh() {
        return true;
    }

    @Override
    public void close() {
        // The connections are its home's.
    }
}
