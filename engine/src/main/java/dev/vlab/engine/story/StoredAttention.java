package dev.vlab.engine.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.FeatureStream;
import dev.vlab.engine.task.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One word's attention in a story's file, see {@link StoryFile}. */
final class StoredAttention {

    /** Shares are kept as whole numbers of this. */
    private static final double UNIT = 1e-5;

    private static final int MOST_PATCHES = 64;

    private StoredAttention() {}

    static StepResult.Looked read(StoryNode node, @Nullable StoryClip clip) throws StoryException {
        node.holdsOnly("words", "word", "grid", "videoShare", "times", "image", "video");
        List<String> words = node.texts("words");
        if (words.isEmpty()) {
            throw node.wrong("\"words\" is empty");
        }
        int word = node.whole("word", 0, words.size() - 1);
        int grid = node.whole("grid", 1, MOST_PATCHES);
        float share = (float) node.number("videoShare", 0, 1);
        JsonNode times = node.list("times");
        List<Long> micros = new ArrayList<>();
        for (double seconds : node.numbers(times, "times", times.size())) {
            micros.add(Math.round(seconds * 1e6));
        }
        if (micros.isEmpty()) {
            throw node.wrong("\"times\" is empty");
        }
        float[][][] probabilities = {
            {shares(node, FeatureStream.IMAGE, micros.size(), grid)},
            {shares(node, FeatureStream.VIDEO, micros.size(), grid)}
        };
        float[][][] contribution = {{{1 - share}}, {{share}}};
        StoryClip of = Objects.requireNonNull(clip);
        return new StepResult.Looked(
                words,
                word,
                new AttentionMaps(
                        Measure.ATTENTION,
                        new Clip(of.file(), of.span()),
                        List.of(words.get(word)),
                        micros,
                        1,
                        grid,
                        probabilities,
                        contribution));
    }

    private static String name(FeatureStream stream) {
        return stream.name().toLowerCase(Locale.ROOT);
    }

    private static float[] shares(StoryNode node, FeatureStream stream, int frames, int grid) throws StoryException {
        JsonNode rows = node.list(name(stream));
        if (rows.size() != frames) {
            throw node.wrong("\"" + name(stream) + "\" has to hold a list for each of " + frames + " frames");
        }
        int positions = 1 + grid * grid;
        float[] all = new float[frames * positions];
        for (int frame = 0; frame < frames; frame++) {
            double[] row = node.numbers(rows.get(frame), name(stream), positions);
            for (int i = 0; i < positions; i++) {
                all[frame * positions + i] = (float) (row[i] * UNIT);
            }
        }
        return all;
    }

    static void write(StepResult.Looked looked, ObjectNode node) {
        AttentionMaps maps = looked.maps();
        ArrayNode words = node.putArray("words");
        looked.words().forEach(words::add);
        node.put("word", looked.word());
        node.put("grid", maps.gridSize());
        node.put("videoShare", StoryWriter.rounded(maps.videoShare(0, 0)));
        ArrayNode times = node.putArray("times");
        maps.frameTimes().forEach(micros -> times.add(micros / 1e6));
        int positions = 1 + maps.gridSize() * maps.gridSize();
        for (FeatureStream stream : FeatureStream.values()) {
            float[] all = maps.raw(stream, 0);
            ArrayNode rows = node.putArray(name(stream));
            for (int from = 0; from < all.length; from += positions) {
                ArrayNode row = rows.addArray();
                for (int i = from; i < from + positions; i++) {
                    row.add(Math.round(all[i] / UNIT));
                }
            }
        }
    }
}
