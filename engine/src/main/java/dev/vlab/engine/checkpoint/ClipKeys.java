package dev.vlab.engine.checkpoint;

import dev.vlab.engine.checkpoint.SourceTensor.Part;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds this program's parameters under the names of another layout. */
final class ClipKeys {

    private static final Pattern BLOCK =
            Pattern.compile("(?<tower>vision|text)_model\\.encoder\\.layers\\.(?<layer>\\d+)\\.(?<rest>.+)");

    private static final Pattern QUERY_KEY_VALUE = Pattern.compile("self_attn\\.(?<which>[qkv])_proj\\.(?<kind>.+)");

    /** Beginnings of names in a block: this program's, OpenAI's, timm's. */
    private static final Map<String, String> OPENAI_BLOCK = Map.of(
            "layer_norm1.", "ln_1.",
            "layer_norm2.", "ln_2.",
            "mlp.fc1.", "mlp.c_fc.",
            "mlp.fc2.", "mlp.c_proj.",
            "self_attn.out_proj.", "attn.out_proj.");

    private static final Map<String, String> TIMM_BLOCK = Map.of(
            "layer_norm1.", "norm1.",
            "layer_norm2.", "norm2.",
            "mlp.fc1.", "mlp.fc1.",
            "mlp.fc2.", "mlp.fc2.",
            "self_attn.out_proj.", "attn.proj.");

    private final ClipLayout layout;
    private final Set<String> keys;
    private final Map<String, SourceTensor> outsideBlocks;
    private final String textPrefix;
    private final String visionPrefix;

    ClipKeys(ClipLayout layout, Set<String> keys) {
        this.layout = layout;
        this.keys = keys;
        this.textPrefix = keys.contains("text.token_embedding.weight") ? "text." : "";
        this.visionPrefix = layout == ClipLayout.TIMM ? "visual.trunk." : "visual.";
        this.outsideBlocks = new HashMap<>(text());
        outsideBlocks.putAll(layout == ClipLayout.OPENAI ? openAiVision() : timmVision());
    }

    private Map<String, SourceTensor> text() {
        return Map.of(
                "logit_scale", SourceTensor.whole("logit_scale"),
                "text_model.embeddings.token_embedding.weight", text("token_embedding.weight"),
                "text_model.embeddings.position_embedding.weight", text("positional_embedding"),
                "text_model.final_layer_norm.weight", text("ln_final.weight"),
                "text_model.final_layer_norm.bias", text("ln_final.bias"),
                "text_projection.weight", SourceTensor.transposed(textPrefix + "text_projection"));
    }

    private SourceTensor text(String name) {
        return SourceTensor.whole(textPrefix + name);
    }

    private Map<String, SourceTensor> openAiVision() {
        return Map.of(
                "vision_model.embeddings.class_embedding", vision("class_embedding"),
                "vision_model.embeddings.patch_embedding.weight", vision("conv1.weight"),
                "vision_model.embeddings.patch_embedding.bias", vision("conv1.bias"),
                "vision_model.embeddings.position_embedding.weight", vision("positional_embedding"),
                "vision_model.pre_layrnorm.weight", vision("ln_pre.weight"),
                "vision_model.pre_layrnorm.bias", vision("ln_pre.bias"),
                "vision_model.post_layernorm.weight", vision("ln_post.weight"),
                "vision_model.post_layernorm.bias", vision("ln_post.bias"),
                "visual_projection.weight", SourceTensor.transposed(visionPrefix + "proj"));
    }

    private Map<String, SourceTensor> timmVision() {
        return Map.of(
                "vision_model.embeddings.class_embedding", vision("cls_token"),
                "vision_model.embeddings.patch_embedding.weight", vision("patch_embed.proj.weight"),
                "vision_model.embeddings.patch_embedding.bias", vision("patch_embed.proj.bias"),
                "vision_model.embeddings.position_embedding.weight", vision("pos_embed"),
                "vision_model.pre_layrnorm.weight", vision("norm_pre.weight"),
                "vision_model.pre_layrnorm.bias", vision("norm_pre.bias"),
                "vision_model.post_layernorm.weight", vision("norm.weight"),
                "vision_model.post_layernorm.bias", vision("norm.bias"),
                "visual_projection.weight", vision("head.weight"),
                "visual_projection.bias", vision("head.bias"));
    }

    private SourceTensor vision(String name) {
        return SourceTensor.whole(visionPrefix + name);
    }

    /** Where a parameter is stored; empty for a bias of keys that the layout leaves out, because it has no effect. */
    Optional<SourceTensor> source(String parameter) {
        if (layout == ClipLayout.HUGGING_FACE) {
            return Optional.of(SourceTensor.whole(parameter));
        }
        Matcher block = BLOCK.matcher(parameter);
        if (!block.matches()) {
            return Optional.of(outsideBlocks.getOrDefault(parameter, SourceTensor.whole(parameter)));
        }
        if (block.group("tower").equals("text") || layout == ClipLayout.OPENAI) {
            String prefix = block.group("tower").equals("text") ? textPrefix : visionPrefix;
            return Optional.of(
                    openAi(prefix + "transformer.resblocks." + block.group("layer") + ".", block.group("rest")));
        }
        return timm(visionPrefix + "blocks." + block.group("layer") + ".", block.group("rest"));
    }

    private static SourceTensor openAi(String block, String name) {
        Matcher attention = QUERY_KEY_VALUE.matcher(name);
        return attention.matches()
                ? new SourceTensor(block + "attn.in_proj_" + attention.group("kind"), part(attention), false)
                : SourceTensor.whole(block + renamed(name, OPENAI_BLOCK));
    }

    private Optional<SourceTensor> timm(String block, String name) {
        Matcher attention = QUERY_KEY_VALUE.matcher(name);
        if (!attention.matches()) {
            return Optional.of(SourceTensor.whole(block + renamed(name, TIMM_BLOCK)));
        }
        String together = block + "attn.qkv." + attention.group("kind");
        if (attention.group("kind").equals("weight") || keys.contains(together)) {
            return Optional.of(new SourceTensor(together, part(attention), false));
        }
        return part(attention) == Part.KEY
                ? Optional.empty()
                : Optional.of(SourceTensor.whole(block + "attn." + attention.group("which") + "_bias"));
    }

    private static Part part(Matcher attention) {
        return switch (attention.group("which")) {
            case "q" -> Part.QUERY;
            case "k" -> Part.KEY;
            default -> Part.VALUE;
        };
    }

    private static String renamed(String name, Map<String, String> beginnings) {
        return beginnings.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getKey()))
                .map(entry -> entry.getValue() + name.substring(entry.getKey().length()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name));
    }
}
