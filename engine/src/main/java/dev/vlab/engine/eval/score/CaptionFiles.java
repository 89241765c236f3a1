package dev.vlab.engine.eval.score;

import dev.vlab.engine.eval.caption.CaptionScores;
import dev.vlab.engine.eval.caption.ReferencedCaption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Captions in COCO's format.
 *
 * <p>References are {@code {"images": [{"id": …}], "annotations": [{"image_id": …, "caption": "…"}]}}, where
 * {@code images} may be left out; predictions are {@code [{"image_id": …, "caption": "…"}]}, one for each image. Ids
 * are texts or whole numbers.
 */
public final class CaptionFiles {

    private static final String IMAGE_ID = "image_id";
    private static final String CAPTION = "caption";

    private CaptionFiles() {}

    /**
     * Scores predictions.
     *
     * @throws ScoreFileException if a file is not as described, or the two are not about the same images
     * @throws IOException if a file cannot be read
     */
    public static CaptionScores score(Path references, Path predictions) throws IOException {
        Map<String, List<String>> right = references(references);
        Map<String, String> predicted = predictions(predictions);
        Matching.require("image", references, right.keySet(), predictions, predicted.keySet());
        return CaptionScores.of(right.entrySet().stream()
                .map(image -> new ReferencedCaption(predicted.get(image.getKey()), image.getValue()))
                .toList());
    }

    /** By image, in the order of the images, which is the order in which captions are tokenized. */
    private static Map<String, List<String>> references(Path file) throws IOException {
        Entry root = Entry.read(file);
        Map<String, List<String>> captions = new LinkedHashMap<>();
        if (root.has("images")) {
            for (Entry image : root.get("images").list()) {
                captions.put(image.get("id").id(), new ArrayList<>());
            }
        }
        for (Entry annotation : root.listOr("annotations")) {
            captions.computeIfAbsent(annotation.get(IMAGE_ID).id(), id -> new ArrayList<>())
                    .add(annotation.get(CAPTION).text());
        }
        for (var image : captions.entrySet()) {
            if (image.getValue().isEmpty()) {
                throw root.wrong("image " + image.getKey() + " has no caption");
            }
        }
        return captions;
    }

    private static Map<String, String> predictions(Path file) throws IOException {
        Map<String, String> captions = new LinkedHashMap<>();
        for (Entry prediction : Entry.read(file).listOr("annotations")) {
            String id = prediction.get(IMAGE_ID).id();
            if (captions.put(id, prediction.get(CAPTION).text()) != null) {
                throw prediction.wrong("is a second caption for image " + id);
            }
        }
        return captions;
    }
}
