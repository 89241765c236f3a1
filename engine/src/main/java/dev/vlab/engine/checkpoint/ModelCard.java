package dev.vlab.engine.checkpoint;

import java.util.Locale;

/** The model card of an imported CLIP. */
final class ModelCard {

    private ModelCard() {}

    static String of(String source, String sha256, ClipLayout layout, VlabConfig config, long parameters) {
        VisionConfig vision = config.vision();
        TextConfig text = config.text();
        return String.format(
                Locale.ROOT,
                """
                # CLIP weights of %s

                Imported into VLAB Explorer. They rank clips by a text without further training. Captions,
                answers and attention come after training of the video adapters and the multimodal encoder.

                | | |
                |---|---|
                | Source | `%s`, SHA-256 `%s` |
                | Layout of the source | %s |
                | Parameters | %,d |
                | Vision | %d layers, width %d, %d heads, patches of %d in %d × %d pixels, %s |
                | Text | %d layers, width %d, %d heads, %d tokens of %d, %s |
                | Joint embedding | %d |

                **Data**: that of the source; nothing was trained here.

                **Licence**: that of the source; the import changes names, not rights.

                **Limits**: a video's embedding is the mean of its frames', so the order of events in it is not seen.
                """,
                source,
                source,
                sha256,
                layout.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                parameters,
                vision.numHiddenLayers(),
                vision.hiddenSize(),
                vision.numAttentionHeads(),
                vision.patchSize(),
                vision.imageSize(),
                vision.imageSize(),
                vision.hiddenAct(),
                text.numHiddenLayers(),
                text.hiddenSize(),
                text.numAttentionHeads(),
                text.maxPositionEmbeddings(),
                text.vocabSize(),
                text.hiddenAct(),
                config.projectionDim());
    }
}
