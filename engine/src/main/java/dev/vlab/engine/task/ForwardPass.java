package dev.vlab.engine.task;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.GradientCollector;
import dev.vlab.engine.GradientTurn;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.checkpoint.Checkpoint;
import dev.vlab.engine.checkpoint.Precision;
import dev.vlab.engine.checkpoint.Safetensors;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.model.BlendedMemory;
import dev.vlab.engine.model.Features;
import dev.vlab.engine.model.Masks;
import dev.vlab.engine.model.MultimodalEncoder;
import dev.vlab.engine.model.Objectives;
import dev.vlab.engine.model.Vlab;
import dev.vlab.engine.nn.Kernels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One pass of a checkpoint over raw tensors in a file, everything it computes written to another: how an implementation
 * is compared with another one.
 */
public final class ForwardPass {

    private final VlabConfig config;
    private final Map<String, NDArray> inputs;
    private final Vlab model;
    private final NDManager manager;
    private final Map<String, NDArray> outputs = new LinkedHashMap<>();

    private ForwardPass(VlabConfig config, Map<String, NDArray> inputs, Vlab model, NDManager manager) {
        this.config = config;
        this.inputs = inputs;
        this.model = model;
        this.manager = manager;
    }

    /** What a pass wrote, and its loss where the model has one. */
    public record Report(@Nullable Double loss, List<String> outputs) {}

    /**
     * Runs the pass.
     *
     * @param folder the checkpoint
     * @param inputs safetensors: {@code pixel_values} {@code [B, T, 3, S, S]} ({@code [B, 3, S, S]} for a plain CLIP),
     *     {@code input_ids}, and for a whole VLAB {@code attention_mask}, {@code mlm_input_ids}, {@code mlm_labels},
     *     {@code lm_input_ids}, {@code lm_labels} {@code [B, L]} and {@code prefix_length} {@code [B]}
     * @param outputs where to write the outputs
     * @param gradients where to write the gradients of the loss by parameter, or null
     * @throws IOException naming the file and the reason if one is not right
     */
    public static Report run(Path folder, Path inputs, Path outputs, @Nullable Path gradients, Kernels kernels)
            throws IOException {
        try (NDManager manager = Libtorch.newManager()) {
            VlabConfig config = VlabConfig.read(folder);
            Map<String, NDArray> parameters = Checkpoint.load(folder, config, manager);
            Map<String, NDArray> tensors = Safetensors.read(inputs, manager);
            var pass = new ForwardPass(config, tensors, new Vlab(config, parameters, kernels), manager);
            if (gradients == null) {
                pass.compute(inputs);
            } else {
                Safetensors.write(gradients, pass.gradients(inputs, parameters), Precision.F32);
            }
            Safetensors.write(outputs, pass.outputs, Precision.F32);
            NDArray loss = pass.outputs.get("loss");
            return new Report(loss == null ? null : (double) loss.getFloat(), List.copyOf(pass.outputs.keySet()));
        }
    }

    private Map<String, NDArray> gradients(Path file, Map<String, NDArray> parameters) throws IOException {
        parameters.values().forEach(p -> p.setRequiresGradient(true));
        try (GradientTurn turn = GradientTurn.take();
                GradientCollector collector = turn.collector()) {
            NDArray loss = compute(file);
            if (loss == null) {
                throw new IOException(file + ": a model without a multimodal encoder has no loss to derive");
            }
            collector.backward(loss);
        }
        Map<String, NDArray> gradients = new LinkedHashMap<>();
        parameters.forEach((key, parameter) -> {
            // An undefined gradient is one of a parameter that the loss does not reach.
            if (parameter.hasGradient() && reached(parameter)) {
                gradients.put(key, parameter.getGradient());
            }
        });
        outputs.replaceAll((key, value) -> value.stopGradient());
        return gradients;
    }

    private static boolean reached(NDArray parameter) {
        try (NDArray gradient = parameter.getGradient()) {
            return gradient != null;
        }
    }

    private @Nullable NDArray compute(Path file) throws IOException {
        NDArray pixels = input(file, "pixel_values");
        long[][] ids = integers(file, "input_ids");
        if (config.multimodal() == null) {
            NDArray frames = pixels.getShape().dimension() == 4 ? pixels.expandDims(1) : pixels;
            outputs.put("image_features", model.projectFrames(model.imageFeatures(frames)));
            outputs.put("text_features", model.projectTexts(manager, ids));
            return null;
        }
        Features features = model.features(pixels);
        NDArray contrastive = contrast(features, ids);
        BlendedMemory memory = model.multimodal().memory(features);
        long[][] attended = integers(file, "attention_mask");
        NDArray masked = readMasked(file, memory, attended);
        NDArray unified = readUnified(file, memory, attended);
        NDArray loss = contrastive.add(masked).add(unified);
        outputs.put("loss_vtc", contrastive);
        outputs.put("loss_mlm", masked);
        outputs.put("loss_unilm", unified);
        outputs.put("loss", loss);
        return loss;
    }

    private NDArray contrast(Features features, long[][] ids) {
        NDArray video = model.clipEmbeddings(features.video(), features.frames());
        NDArray text = model.textEmbeddings(manager, ids);
        NDArray similarities = model.similarities(video, text);
        outputs.put("video_embeds", video);
        outputs.put("text_embeds", text);
        outputs.put(
                "frame_embeds",
                Vlab.normalise(model.projectFrames(features.image())).reshape(features.clips(), features.frames(), -1));
        outputs.put("logits_per_video", similarities);
        return Objectives.contrastive(similarities);
    }

    private NDArray readMasked(Path file, BlendedMemory memory, long[][] attended) throws IOException {
        MultimodalEncoder encoder = model.multimodal();
        NDArray words = input(file, "attention_mask").toType(DataType.FLOAT32, false); // [B, L]
        NDArray mask = Masks.bidirectional(manager, attended);
        var captured = encoder.capture(input(file, "mlm_input_ids"), mask, memory);
        NDArray rows = words.reshape(words.getShape().get(0), 1, -1, 1); // padding rows are zero
        for (int i = 0; i < captured.layers().size(); i++) {
            var layer = captured.layers().get(i);
            outputs.put("cross_attention.image." + i, layer.imageProbabilities().mul(rows));
            outputs.put("cross_attention.video." + i, layer.videoProbabilities().mul(rows));
        }
        outputs.put("mlm_logits", encoder.logits(captured.hidden()).mul(words.expandDims(2)));
        return Objectives.predicted(encoder, captured.hidden(), integers(file, "mlm_labels"));
    }

    private NDArray readUnified(Path file, BlendedMemory memory, long[][] attended) throws IOException {
        MultimodalEncoder encoder = model.multimodal();
        NDArray words =
                input(file, "attention_mask").toType(DataType.FLOAT32, false).expandDims(2);
        NDArray ids = input(file, "lm_input_ids");
        NDArray hidden = encoder.encode(ids, Masks.causal(manager, attended), memory);
        long[] prefix = input(file, "prefix_length").toLongArray();
        NDArray answered = encoder.encode(ids, Masks.prefix(manager, attended, prefix), memory);
        outputs.put("lm_logits", encoder.logits(hidden).mul(words));
        outputs.put("prefix_logits", encoder.logits(answered).mul(words));
        return Objectives.predicted(encoder, hidden, integers(file, "lm_labels"));
    }

    private NDArray input(Path file, String name) throws IOException {
        NDArray array = inputs.get(name);
        if (array == null) {
            throw new IOException(file + ": has no tensor " + name);
        }
        return array;
    }

    private long[][] integers(Path file, String name) throws IOException {
        NDArray array = input(file, name);
        int rows = (int) array.getShape().get(0);
        int length = (int) array.getShape().get(1);
        long[] flat = array.toLongArray();
        long[][] result = new long[rows][length];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(flat, i * length, result[i], 0, length);
        }
        return result;
    }
}
