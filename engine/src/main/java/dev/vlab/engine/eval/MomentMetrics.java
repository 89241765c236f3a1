package dev.vlab.engine.eval;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * How well moments were found in videos (Gao et al., <i>TALL: Temporal Activity Localization via Language Query</i>,
 * 2017).
 *
 * <p>Two spans of time agree as much as their intersection is of their union (IoU). A query is met at k when one of the
 * first k predicted moments agrees with one of the right ones at least as much as demanded.
 *
 * @param queries how many
 * @param recall1Half share of queries met by the first moment at IoU 0.5
 * @param recall1Most share met by the first at IoU 0.7
 * @param recall5Half share met by one of the first five at IoU 0.5
 * @param recall5Most share met by one of the first five at IoU 0.7
 * @param meanIou mean IoU of the first moment with the right one that it agrees with most; 0 where none was predicted
 */
public record MomentMetrics(
        int queries,
        @JsonProperty("r@1_iou@0.5") double recall1Half,
        @JsonProperty("r@1_iou@0.7") double recall1Most,
        @JsonProperty("r@5_iou@0.5") double recall5Half,
        @JsonProperty("r@5_iou@0.7") double recall5Most,
        @JsonProperty("mean_iou") double meanIou) {

    private static final double HALF = 0.5;
    private static final double MOST = 0.7;

    /**
     * A span of time in a query's video.
     *
     * @param start in seconds
     * @param end in seconds, above {@code start}
     */
    public record Span(double start, double end) {

        /** Intersection over union, 0 where they do not meet. */
        public double iou(Span other) {
            double common = Math.min(end, other.end) - Math.max(start, other.start);
            if (common <= 0) {
                return 0;
            }
            return common / (end - start + other.end - other.start - common);
        }
    }

    /**
     * A query's moments.
     *
     * @param right at least one
     * @param predicted the best first; may be empty
     */
    public record Query(List<Span> right, List<Span> predicted) {

        private double best(int k) {
            return predicted.stream()
                    .limit(k)
                    .flatMapToDouble(span -> right.stream().mapToDouble(span::iou))
                    .max()
                    .orElse(0);
        }
    }

    /**
     * Counts.
     *
     * @param queries at least one
     */
    public static MomentMetrics of(List<Query> queries) {
        return new MomentMetrics(
                queries.size(),
                met(queries, 1, HALF),
                met(queries, 1, MOST),
                met(queries, 5, HALF),
                met(queries, 5, MOST),
                queries.stream().mapToDouble(query -> query.best(1)).average().orElseThrow());
    }

    private static double met(List<Query> queries, int k, double iou) {
        return (double) queries.stream().filter(query -> query.best(k) >= iou).count() / queries.size();
    }
}
