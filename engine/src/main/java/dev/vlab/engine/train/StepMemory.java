package dev.vlab.engine.train;

import dev.vlab.engine.checkpoint.Activation;
import dev.vlab.engine.checkpoint.AdapterConfig;
import dev.vlab.engine.checkpoint.MultimodalConfig;
import dev.vlab.engine.checkpoint.ParameterShapes;
import dev.vlab.engine.checkpoint.TextConfig;
import dev.vlab.engine.checkpoint.VisionConfig;
import dev.vlab.engine.checkpoint.VlabConfig;

/**
 * About how many bytes a step takes, reckoned from a model's sizes without making it: what every operation of the
 * forward pass gives is kept until the backward pass is through.
 *
 * @param weights of all parameters, in float32
 * @param gradients of those that learn
 * @param optimizer the two means that AdamW keeps of each
 * @param activations of one piece of a step's clips
 * @param update what AdamW computes on its way, when the activations are gone
 */
record StepMemory(long weights, long gradients, long optimizer, long activations, long update) {

    private static final int FLOAT = 4;

    /** Tokens of a usual caption, and of a question with its answer. */
    private static final int TEXT = 32;

    /** Tokens of a usual answer. */
    private static final int ANSWER = 4;

    /** A batch's pictures as bytes, as floats, and after each step of their normalisation. */
    private static final int PIXEL_COPIES = 4;

    /** Floats that an update keeps of each parameter that learns. Measured. */
    private static final int UPDATE = 6;

    /** The program without a model. Measured. */
    private static final long PROGRAM = 400L << 20;

    long total() {
        return PROGRAM + weights + gradients + optimizer + Math.max(activations, update);
    }

    static StepMemory of(VlabConfig model, Stage stage, boolean mixed) {
        long all = 0;
        long learning = 0;
        for (var parameter : ParameterShapes.of(model).entrySet()) {
            all += parameter.getValue().size();
            learning += StageLoop.learns(stage, parameter.getKey())
                    ? parameter.getValue().size()
                    : 0;
        }
        double floats = new Floats(model, stage, mixed).kept() + (mixed ? all / 2.0 : 0);
        return new StepMemory(
                FLOAT * all,
                FLOAT * learning,
                2 * FLOAT * learning,
                Math.round(FLOAT * floats),
                UPDATE * FLOAT * learning);
    }

    /** Counts what is kept, in floats. Bfloat16 copies count half. */
    private record Floats(VlabConfig model, Stage stage, boolean mixed) {

        double kept() {
            int clips = stage.clips() / stage.accumulate();
            boolean single = stage.kind() == StageKind.CONTRASTIVE_FRAMES;
            boolean frozen = stage.kind() == StageKind.ADAPTIVE_TRANSFERRING;
            int pictures = clips * stage.frames();
            VisionConfig vision = model.vision();
            double floats = (double) PIXEL_COPIES * pictures * 3 * vision.imageSize() * vision.imageSize();
            double tokens = (double) pictures * vision.positions();
            double block = block(vision.hiddenSize(), vision.intermediateSize(), vision.hiddenAct());
            if (single || stage.readsTexts()) {
                // Where nothing in a stream learns, a layer's memory goes when the next one begins.
                floats += tokens * block * (frozen ? 1 : vision.numHiddenLayers());
            }
            if (!single) {
                boolean kept = vision.adapter() != null || !frozen;
                floats += tokens * (block + adapter(vision)) * (kept ? vision.numHiddenLayers() : 1);
            }
            if (stage.objectives().contains(Objective.VTC)) {
                TextConfig text = model.text();
                floats += (double) clips
                        * TEXT
                        * block(text.hiddenSize(), text.intermediateSize(), text.hiddenAct())
                        * (frozen ? 1 : text.numHiddenLayers());
            }
            MultimodalConfig multimodal = model.multimodal();
            return stage.readsTexts() && multimodal != null
                    ? floats + clips * reading(multimodal, tokens / clips)
                    : floats;
        }

        /** Of a clip's texts and its two memories. */
        private double reading(MultimodalConfig encoder, double memory) {
            double width = encoder.hiddenSize();
            double ofMemory =
                    memory * 2 * (width * (mixed ? 5 : 4) + encoder.numHiddenLayers() * width * (mixed ? 4 : 2));
            double rows = 0;
            double predicted = 0;
            for (Objective objective : stage.objectives()) {
                int texts = stage.texts(objective);
                rows += texts;
                predicted += switch (objective) {
                    case VTC -> 0;
                    case MLM -> TokenMasking.MLM * TEXT;
                    case UNILM -> TokenMasking.UNILM * TEXT;
                    case QA -> texts * ANSWER;
                };
            }
            double cross = 2 * width * (mixed ? 8 : 6);
            double layer = cross + block(encoder.hiddenSize(), encoder.intermediateSize(), encoder.hiddenAct());
            double words = predicted * (encoder.vocabSize() * (mixed ? 2.5 : 2) + 4 * width);
            return ofMemory + rows * TEXT * layer * encoder.numHiddenLayers() + words;
        }

        /** Of a token in a transformer block: two norms, four projections, attention, MLP, two sums. */
        private double block(int width, int intermediate, Activation activation) {
            int ofActivation = activation == Activation.QUICK_GELU ? 3 : 1;
            double floats = 11.0 * width + (1.0 + ofActivation) * intermediate;
            return mixed ? floats + 5.0 * width + intermediate : floats;
        }

        private double adapter(VisionConfig vision) {
            AdapterConfig adapter = vision.adapter();
            if (adapter == null) {
                return 0;
            }
            double ofTaps = (2.0 * adapter.kernelSize() + 3) * adapter.bottleneckSize();
            double floats = 4.0 * vision.hiddenSize() + ofTaps;
            return mixed ? floats + vision.hiddenSize() + adapter.bottleneckSize() : floats;
        }
    }
}
