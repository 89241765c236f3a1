package dev.vlab.engine.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.FeatureStream;
import dev.vlab.engine.video.CropRegion;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Attention as one page that needs nothing else: frames, maps and the script that draws them are all inside. */
final class AttentionPage {

    private static final String TEMPLATE = "attention.html";
    private static final String PLACE = "\"DATA\"";

    private AttentionPage() {}

    /** What the page's script reads. Lengths are parts of the frame's width and height. */
    @SuppressWarnings("ArrayRecordComponent") // on its way to JSON
    private record Data(
            String measure,
            String text,
            List<String> tokens,
            int grid,
            double[] seen,
            double[] times,
            List<String> frames,
            Map<String, int[]> colours,
            List<Map<String, List<Map<String, Object>>>> layers) {}

    static void write(AttentionMaps maps, String text, List<BufferedImage> frames, CropRegion seen, Path file)
            throws IOException {
        double width = frames.getFirst().getWidth();
        double height = frames.getFirst().getHeight();
        List<String> pictures = new ArrayList<>();
        for (BufferedImage frame : frames) {
            pictures.add(Html.jpeg(frame));
        }
        Map<String, int[]> colours = new LinkedHashMap<>();
        maps.streams().forEach(stream -> colours.put(name(stream), colours(HeatScale.of(stream))));
        List<Map<String, List<Map<String, Object>>>> layers = new ArrayList<>();
        for (int layer = AttentionMaps.ALL; layer < maps.layers(); layer++) { // first the mean, then each
            Map<String, List<Map<String, Object>>> streams = new LinkedHashMap<>();
            for (FeatureStream stream : maps.streams()) {
                streams.put(name(stream), tokens(maps, stream, layer));
            }
            layers.add(streams);
        }
        Data data = new Data(
                maps.measure().name().toLowerCase(Locale.ROOT),
                text,
                maps.tokens(),
                maps.gridSize(),
                new double[] {seen.x() / width, seen.y() / height, seen.width() / width, seen.height() / height},
                maps.frameTimes().stream().mapToDouble(time -> time / 1e6).toArray(),
                pictures,
                colours,
                layers);
        // Inside a script element only "</" could end the script; JSON may write it as "<\/".
        String json = new ObjectMapper().writeValueAsString(data).replace("</", "<\\/");
        Files.writeString(file, Html.template(TEMPLATE).replace(PLACE, json));
    }

    private static String name(FeatureStream stream) {
        return stream.name().toLowerCase(Locale.ROOT);
    }

    /** For each token, the maps of its frames as bytes, 255 where most is attended, and how much that is. */
    private static List<Map<String, Object>> tokens(AttentionMaps maps, FeatureStream stream, int layer) {
        List<Map<String, Object>> tokens = new ArrayList<>();
        for (int token = 0; token < maps.tokens().size(); token++) {
            float[][] patches = maps.patches(stream, token, layer, AttentionMaps.ALL);
            float most = Float.MIN_NORMAL;
            for (float[] frame : patches) {
                for (float value : frame) {
                    most = Math.max(most, value);
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (float[] frame : patches) {
                for (float value : frame) {
                    bytes.write(Math.round(255 * value / most));
                }
            }
            tokens.add(Map.of(
                    "most", most,
                    "maps", Base64.getEncoder().encodeToString(bytes.toByteArray()),
                    "shares", maps.frames(stream, token, layer, AttentionMaps.ALL)));
        }
        return tokens;
    }

    private static int[] colours(HeatScale scale) {
        int[] colours = new int[256];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = scale.overVideo(i / 255.0);
        }
        return colours;
    }
}
