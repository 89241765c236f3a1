package dev.vlab.engine.eval.score;

import dev.vlab.engine.eval.MomentMetrics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Moments that were sought in videos.
 *
 * <p>References and predictions are both {@code [{"query_id": …, "moments": [[start, end], …]}]} in seconds of the
 * query's video, the predicted moments with the best first; what stands behind the end, such as a score, is not looked
 * at.
 */
public final class MomentFiles {

    private MomentFiles() {}

    /**
     * Scores predictions.
     *
     * @throws ScoreFileException if a file is not as described, or the two are not about the same queries
     * @throws IOException if a file cannot be read
     */
    public static MomentMetrics score(Path references, Path predictions) throws IOException {
        Map<String, List<MomentMetrics.Span>> right = read(references);
        Map<String, List<MomentMetrics.Span>> predicted = read(predictions);
        Matching.require("query", references, right.keySet(), predictions, predicted.keySet());
        for (var query : right.entrySet()) {
            if (query.getValue().isEmpty()) {
                throw new ScoreFileException(references, "query " + query.getKey() + " has no moment");
            }
        }
        return MomentMetrics.of(right.entrySet().stream()
                .map(query -> new MomentMetrics.Query(query.getValue(), predicted.get(query.getKey())))
                .toList());
    }

    private static Map<String, List<MomentMetrics.Span>> read(Path file) throws IOException {
        Map<String, List<MomentMetrics.Span>> queries = new LinkedHashMap<>();
        for (Entry entry : Entry.read(file).list()) {
            String id = entry.get("query_id").id();
            List<MomentMetrics.Span> spans = new ArrayList<>();
            for (Entry moment : entry.get("moments").list()) {
                spans.add(span(moment));
            }
            if (queries.put(id, spans) != null) {
                throw entry.wrong("is a second query " + id);
            }
        }
        return queries;
    }

    private static MomentMetrics.Span span(Entry moment) throws ScoreFileException {
        List<Entry> bounds = moment.list();
        if (bounds.size() < 2) {
            throw moment.wrong("must be a start and an end");
        }
        double start = bounds.getFirst().number();
        double end = bounds.get(1).number();
        if (start < 0 || end <= start) {
            throw moment.wrong("must begin at 0 or later and end after that");
        }
        return new MomentMetrics.Span(start, end);
    }
}
