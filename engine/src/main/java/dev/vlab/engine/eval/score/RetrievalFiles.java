package dev.vlab.engine.eval.score;

import dev.vlab.engine.eval.Ranks;
import dev.vlab.engine.eval.RetrievalMetrics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Scores between texts and videos.
 *
 * <p>References say which video a text belongs to: {@code [{"text_id": …, "video_id": …}]}. Predictions are a matrix
 * {@code {"texts": [ids], "videos": [ids], "scores": [[…], …]}} with a row for each text and a column for each video,
 * higher is better. A video may have several texts: then its own rank is that of the best of them.
 */
public final class RetrievalFiles {

    private RetrievalFiles() {}

    private record Matrix(List<String> texts, List<String> videos, double[][] scores) {

        double[] column(int video) {
            double[] column = new double[scores.length];
            for (int text = 0; text < scores.length; text++) {
                column[text] = scores[text][video];
            }
            return column;
        }
    }

    /**
     * Scores predictions in both directions.
     *
     * @throws ScoreFileException if a file is not as described, or the two are not about the same texts and videos
     * @throws IOException if a file cannot be read
     */
    public static RetrievalMetrics score(Path references, Path predictions) throws IOException {
        Map<String, String> videoOf = references(references);
        Matrix matrix = matrix(predictions);
        Matching.require("text", references, videoOf.keySet(), predictions, Set.copyOf(matrix.texts));
        Matching.require("video", references, new HashSet<>(videoOf.values()), predictions, Set.copyOf(matrix.videos));
        List<Set<Integer>> textsOf = new ArrayList<>();
        matrix.videos.forEach(video -> textsOf.add(new HashSet<>()));
        int[] ofTexts = new int[matrix.texts.size()];
        for (int text = 0; text < ofTexts.length; text++) {
            int video = matrix.videos.indexOf(videoOf.get(matrix.texts.get(text)));
            textsOf.get(video).add(text);
            ofTexts[text] = Ranks.rank(matrix.scores[text], video);
        }
        int[] ofVideos = new int[matrix.videos.size()];
        for (int video = 0; video < ofVideos.length; video++) {
            Set<Integer> own = textsOf.get(video);
            ofVideos[video] = Ranks.rank(matrix.column(video), own::contains);
        }
        return new RetrievalMetrics(
                matrix.videos.size(),
                Ranks.of(ofTexts, matrix.videos.size()),
                // A video with several texts has as many more chances among as many more texts.
                Ranks.of(ofVideos, matrix.videos.size()),
                null);
    }

    private static Map<String, String> references(Path file) throws IOException {
        Map<String, String> videoOf = new LinkedHashMap<>();
        for (Entry entry : Entry.read(file).list()) {
            String text = entry.get("text_id").id();
            if (videoOf.put(text, entry.get("video_id").id()) != null) {
                throw entry.wrong("is a second text " + text);
            }
        }
        return videoOf;
    }

    private static Matrix matrix(Path file) throws IOException {
        Entry root = Entry.read(file);
        List<String> texts = ids(root.get("texts"));
        List<String> videos = ids(root.get("videos"));
        List<Entry> rows = root.get("scores").list();
        if (rows.size() != texts.size()) {
            throw root.get("scores").wrong("has " + rows.size() + " rows for " + texts.size() + " texts");
        }
        double[][] scores = new double[texts.size()][];
        for (int text = 0; text < scores.length; text++) {
            scores[text] = rows.get(text).numbers();
            if (scores[text].length != videos.size()) {
                throw rows.get(text).wrong("has " + scores[text].length + " scores for " + videos.size() + " videos");
            }
        }
        return new Matrix(texts, videos, scores);
    }

    private static List<String> ids(Entry list) throws ScoreFileException {
        Set<String> seen = new HashSet<>();
        List<String> ids = new ArrayList<>();
        for (Entry entry : list.list()) {
            if (!seen.add(entry.id())) {
                throw entry.wrong("stands there a second time: " + entry.id());
            }
            ids.add(entry.id());
        }
        return ids;
    }
}
