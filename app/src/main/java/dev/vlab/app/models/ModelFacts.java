package dev.vlab.app.models;

import dev.vlab.app.text.Texts;
import dev.vlab.engine.checkpoint.AdapterConfig;
import dev.vlab.engine.checkpoint.CardMetric;
import dev.vlab.engine.checkpoint.MultimodalConfig;
import dev.vlab.engine.checkpoint.TextConfig;
import dev.vlab.engine.checkpoint.VisionConfig;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.task.ModelSummary;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** What there is to say about a model, by name, in the order in which people ask. */
final class ModelFacts {
    private static final Texts TEXTS = Texts.of(ModelFacts.class);

    private ModelFacts() {}

    /** Sizes of the parts and how they are joined. */
    static SequencedMap<String, String> architecture(ModelSummary model) {
        VlabConfig config = model.config();
        VisionConfig vision = config.vision();
        TextConfig text = config.text();
        MultimodalConfig multimodal = config.multimodal();
        AdapterConfig adapter = vision.adapter();
        String none = TEXTS.get("fact.none");
        SequencedMap<String, String> facts = new LinkedHashMap<>();
        facts.put(TEXTS.get("fact.kind"), config.modelType().equals(VlabConfig.CLIP) ? "CLIP" : "VLAB");
        facts.put(TEXTS.get("fact.weights"), String.format(Locale.ROOT, "%,d", model.parameters()));
        facts.put(TEXTS.get("fact.disk"), size(model.bytes()) + ", " + model.stored());
        facts.put(
                TEXTS.get("fact.picture"),
                TEXTS.get("fact.picture.value", pixels(vision.imageSize()), vision.patchSize()));
        facts.put(
                TEXTS.get("fact.vision"),
                tower(vision.numHiddenLayers(), vision.hiddenSize(), vision.numAttentionHeads()));
        facts.put(
                TEXTS.get("fact.adapters"),
                adapter == null ? none : TEXTS.get("fact.width", Integer.toString(adapter.bottleneckSize())));
        facts.put(TEXTS.get("fact.text"), tower(text.numHiddenLayers(), text.hiddenSize(), text.numAttentionHeads()));
        facts.put(
                TEXTS.get("fact.vocabulary"),
                TEXTS.get("fact.vocabulary.value", text.vocabSize(), text.maxPositionEmbeddings()));
        facts.put(
                TEXTS.get("fact.multimodal"),
                multimodal == null
                        ? none
                        : tower(multimodal.numHiddenLayers(), multimodal.hiddenSize(), multimodal.numAttentionHeads()));
        facts.put(TEXTS.get("fact.blending"), multimodal == null ? none : blending(multimodal));
        facts.put(
                TEXTS.get("fact.frames"),
                multimodal == null
                        ? TEXTS.get("fact.frames.any")
                        : TEXTS.get("fact.frames.most", multimodal.maxFrames()));
        facts.put(
                TEXTS.get("fact.embedding"),
                TEXTS.get("fact.embedding.value", Integer.toString(config.projectionDim())));
        return facts;
    }

    /** What it learned from, and who may use it. */
    static SequencedMap<String, String> provenance(ModelSummary model) {
        SequencedMap<String, String> facts = new LinkedHashMap<>();
        facts.put(TEXTS.get("fact.data"), said(model.card().data()));
        facts.put(TEXTS.get("fact.licence"), said(model.card().licence()));
        return facts;
    }

    /** What was measured, by measure and what it was measured on. */
    static SequencedMap<String, String> metrics(ModelSummary model) {
        SequencedMap<String, String> facts = new LinkedHashMap<>();
        model.card().metrics().forEach(metric -> facts.putIfAbsent(name(metric), metric.value()));
        return facts;
    }

    static String name(CardMetric metric) {
        return TEXTS.get("fact.metric", metric.name(), metric.of());
    }

    /** Short: what a card has room for. */
    static String inShort(ModelSummary model) {
        long weights = model.parameters();
        String count = weights >= 10_000_000
                ? Long.toString(Math.round(weights / 1e6))
                : String.format(Locale.ROOT, "%.1f", weights / 1e6);
        return TEXTS.get("fact.short", count, size(model.bytes()), model.stored());
    }

    static String size(long bytes) {
        if (bytes >= 1_000_000_000) {
            return TEXTS.get("size.gigabytes", String.format(Locale.ROOT, "%.1f", bytes / 1e9));
        }
        String number = bytes >= 10_000_000
                ? Long.toString(Math.round(bytes / 1e6))
                : String.format(Locale.ROOT, "%.1f", bytes / 1e6);
        return TEXTS.get("size.megabytes", number);
    }

    static String pixels(int side) {
        return TEXTS.get("fact.pixels", Integer.toString(side));
    }

    private static String tower(int layers, int width, int heads) {
        return TEXTS.get("fact.tower", layers, Integer.toString(width), heads);
    }

    private static String blending(MultimodalConfig config) {
        String streams = TEXTS.get(config.blending());
        return config.shareCrossAttention()
                ? TEXTS.get("fact.blending.shared", streams)
                : TEXTS.get("fact.blending.separate", streams);
    }

    /** What a card says of something, or that it says nothing. */
    static String said(@Nullable String what) {
        return what == null ? TEXTS.get("fact.unsaid") : what;
    }
}
