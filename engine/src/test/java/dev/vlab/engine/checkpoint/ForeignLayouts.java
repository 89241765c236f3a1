package dev.vlab.engine.checkpoint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes this program's parameters under the names, and in the shapes, that other programs use. */
final class ForeignLayouts {

    private final Map<String, NDArray> from;
    private final Map<String, NDArray> to = new LinkedHashMap<>();

    private ForeignLayouts(Map<String, NDArray> from) {
        this.from = from;
    }

    static Map<String, NDArray> openAi(VlabConfig config, Map<String, NDArray> parameters, String textPrefix) {
        ForeignLayouts layout = new ForeignLayouts(parameters);
        layout.openAiText(config, textPrefix);
        layout.put("visual.class_embedding", "vision_model.embeddings.class_embedding");
        layout.put("visual.conv1.weight", "vision_model.embeddings.patch_embedding.weight");
        layout.put("visual.positional_embedding", "vision_model.embeddings.position_embedding.weight");
        layout.both("visual.ln_pre.", "vision_model.pre_layrnorm.");
        layout.both("visual.ln_post.", "vision_model.post_layernorm.");
        layout.to.put("visual.proj", parameters.get("visual_projection.weight").transpose());
        for (int i = 0; i < config.vision().numHiddenLayers(); i++) {
            layout.openAiBlock("visual.transformer.resblocks." + i, "vision_model.encoder.layers." + i);
        }
        return layout.to;
    }

    /** EVA01: {@code visual.} for EVA-CLIP, {@code visual.trunk.} for timm. */
    static Map<String, NDArray> eva(VlabConfig config, Map<String, NDArray> parameters, String prefix) {
        ForeignLayouts layout = new ForeignLayouts(parameters);
        layout.openAiText(config, "text.");
        int width = config.vision().hiddenSize();
        layout.to.put(
                prefix + "cls_token",
                parameters.get("vision_model.embeddings.class_embedding").reshape(1, 1, width));
        layout.to.put(
                prefix + "pos_embed",
                parameters
                        .get("vision_model.embeddings.position_embedding.weight")
                        .expandDims(0));
        layout.both(prefix + "patch_embed.proj.", "vision_model.embeddings.patch_embedding.");
        layout.both(prefix + "norm.", "vision_model.post_layernorm.");
        layout.both(prefix + "head.", "visual_projection.");
        for (int i = 0; i < config.vision().numHiddenLayers(); i++) {
            String foreign = prefix + "blocks." + i;
            String own = "vision_model.encoder.layers." + i;
            layout.both(foreign + ".norm1.", own + ".layer_norm1.");
            layout.both(foreign + ".norm2.", own + ".layer_norm2.");
            layout.both(foreign + ".mlp.fc1.", own + ".mlp.fc1.");
            layout.both(foreign + ".mlp.fc2.", own + ".mlp.fc2.");
            layout.both(foreign + ".attn.proj.", own + ".self_attn.out_proj.");
            layout.to.put(foreign + ".attn.qkv.weight", layout.together(own, "weight"));
            layout.put(foreign + ".attn.q_bias", own + ".self_attn.q_proj.bias");
            layout.put(foreign + ".attn.v_bias", own + ".self_attn.v_proj.bias");
        }
        return layout.to;
    }

    private void openAiText(VlabConfig config, String prefix) {
        to.put("logit_scale", from.get("logit_scale").reshape(new Shape(1)));
        put(prefix + "token_embedding.weight", "text_model.embeddings.token_embedding.weight");
        put(prefix + "positional_embedding", "text_model.embeddings.position_embedding.weight");
        both(prefix + "ln_final.", "text_model.final_layer_norm.");
        to.put(prefix + "text_projection", from.get("text_projection.weight").transpose());
        for (int i = 0; i < config.text().numHiddenLayers(); i++) {
            openAiBlock(prefix + "transformer.resblocks." + i, "text_model.encoder.layers." + i);
        }
    }

    private void openAiBlock(String foreign, String own) {
        both(foreign + ".ln_1.", own + ".layer_norm1.");
        both(foreign + ".ln_2.", own + ".layer_norm2.");
        both(foreign + ".mlp.c_fc.", own + ".mlp.fc1.");
        both(foreign + ".mlp.c_proj.", own + ".mlp.fc2.");
        both(foreign + ".attn.out_proj.", own + ".self_attn.out_proj.");
        to.put(foreign + ".attn.in_proj_weight", together(own, "weight"));
        to.put(foreign + ".attn.in_proj_bias", together(own, "bias"));
    }

    private NDArray together(String own, String kind) {
        return NDArrays.concat(new NDList(
                from.get(own + ".self_attn.q_proj." + kind),
                from.get(own + ".self_attn.k_proj." + kind),
                from.get(own + ".self_attn.v_proj." + kind)));
    }

    private void both(String foreign, String own) {
        put(foreign + "weight", own + "weight");
        put(foreign + "bias", own + "bias");
    }

    private void put(String foreign, String own) {
        to.put(foreign, from.get(own));
    }
}
