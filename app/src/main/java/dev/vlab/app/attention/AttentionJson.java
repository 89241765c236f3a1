package dev.vlab.app.attention;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.FeatureStream;
import java.util.Locale;

/** The numbers behind an attention picture: the chosen word, layer and head, every frame and patch, all streams. */
final class AttentionJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private AttentionJson() {}

    static String of(AttentionPicture picture) {
        AttentionMaps maps = picture.maps();
        Choice choice = picture.choice();
        ObjectNode root = MAPPER.createObjectNode();
        root.put("clip", maps.clip().file().toString());
        root.put("start", maps.clip().span().startSeconds());
        root.put("end", maps.clip().span().endSeconds());
        root.put("measure", picture.measure().name().toLowerCase(Locale.ROOT));
        ArrayNode tokens = root.putArray("tokens");
        maps.tokens().forEach(tokens::add);
        root.put("token", choice.token());
        putChoice(root, "layer", choice.layer());
        putChoice(root, "head", choice.head());
        root.put("grid", maps.gridSize());
        ArrayNode frames = root.putArray("frames");
        for (int f = 0; f < picture.frameCount(); f++) {
            ObjectNode frame = frames.addObject();
            frame.put("time", maps.frameTimes().get(f) / 1e6);
            for (FeatureStream stream : maps.streams()) {
                ObjectNode node = frame.putObject(stream == FeatureStream.IMAGE ? "image" : "video");
                node.put("share", picture.frame(stream, f));
                patches(node.putArray("patches"), picture, stream, f);
            }
        }
        return root.toString() + "\n";
    }

    private static void putChoice(ObjectNode node, String name, int index) {
        if (index == AttentionMaps.ALL) {
            node.put(name, "mean");
        } else {
            node.put(name, index);
        }
    }

    private static void patches(ArrayNode rows, AttentionPicture picture, FeatureStream stream, int frame) {
        int grid = picture.maps().gridSize();
        for (int row = 0; row < grid; row++) {
            ArrayNode values = rows.addArray();
            for (int column = 0; column < grid; column++) {
                values.add(picture.patch(stream, new Patch(frame, row, column)));
            }
        }
    }
}
