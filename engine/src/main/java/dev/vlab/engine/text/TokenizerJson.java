package dev.vlab.engine.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vlab.engine.text.BytePairs.Pair;

/** Writes a vocabulary as the {@code tokenizer.json} that Hugging Face's tokenizers library reads. */
final class TokenizerJson {

    private TokenizerJson() {}

    static String of(ClipVocabulary vocabulary) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", "1.0").putNull("truncation").putNull("padding");
        ArrayNode added = json.putArray("added_tokens");
        special(added, vocabulary.bosTokenId(), ClipVocabulary.START);
        special(added, vocabulary.eosTokenId(), ClipVocabulary.END);
        normalizer(json.putObject("normalizer").put("type", "Sequence").putArray("normalizers"));
        preTokenizer(json.putObject("pre_tokenizer").put("type", "Sequence").putArray("pretokenizers"));
        postProcessor(json.putObject("post_processor"), vocabulary);
        byteLevel(json.putObject("decoder"));
        model(json.putObject("model"), vocabulary);
        return json.toString();
    }

    private static void special(ArrayNode added, int id, String token) {
        added.addObject()
                .put("id", id)
                .put("content", token)
                .put("single_word", false)
                .put("lstrip", false)
                .put("rstrip", false)
                .put("normalized", false)
                .put("special", true);
    }

    private static void normalizer(ArrayNode steps) {
        steps.addObject().put("type", "NFC");
        ObjectNode spaces = steps.addObject().put("type", "Replace");
        spaces.putObject("pattern").put("Regex", "\\s+");
        spaces.put("content", " ");
        steps.addObject().put("type", "Lowercase");
    }

    private static void preTokenizer(ArrayNode steps) {
        ObjectNode split = steps.addObject().put("type", "Split");
        split.putObject("pattern").put("Regex", ClipVocabulary.WORD);
        split.put("behavior", "Removed").put("invert", true);
        byteLevel(steps.addObject());
    }

    private static void byteLevel(ObjectNode step) {
        step.put("type", "ByteLevel")
                .put("add_prefix_space", false)
                .put("trim_offsets", true)
                .put("use_regex", false);
    }

    private static void postProcessor(ObjectNode template, ClipVocabulary vocabulary) {
        template.put("type", "TemplateProcessing");
        ArrayNode single = template.putArray("single");
        special(single, ClipVocabulary.START);
        single.addObject().putObject("Sequence").put("id", "A").put("type_id", 0);
        special(single, ClipVocabulary.END);
        ArrayNode pair = template.putArray("pair");
        special(pair, ClipVocabulary.START);
        pair.addObject().putObject("Sequence").put("id", "A").put("type_id", 0);
        pair.addObject().putObject("Sequence").put("id", "B").put("type_id", 0);
        special(pair, ClipVocabulary.END);
        ObjectNode specials = template.putObject("special_tokens");
        specialIds(specials, ClipVocabulary.START, vocabulary.bosTokenId());
        specialIds(specials, ClipVocabulary.END, vocabulary.eosTokenId());
    }

    private static void special(ArrayNode template, String token) {
        template.addObject().putObject("SpecialToken").put("id", token).put("type_id", 0);
    }

    private static void specialIds(ObjectNode specials, String token, int id) {
        ObjectNode special = specials.putObject(token).put("id", token);
        special.putArray("ids").add(id);
        special.putArray("tokens").add(token);
    }

    private static void model(ObjectNode model, ClipVocabulary vocabulary) {
        model.put("type", "BPE")
                .putNull("dropout")
                .put("unk_token", ClipVocabulary.END)
                .put("continuing_subword_prefix", "")
                .put("end_of_word_suffix", ClipVocabulary.WORD_END)
                .put("fuse_unk", false);
        ObjectNode ids = model.putObject("vocab");
        for (int id = 0; id < vocabulary.size(); id++) {
            ids.put(vocabulary.tokens().get(id), id);
        }
        ArrayNode merges = model.putArray("merges");
        for (Pair merge : vocabulary.merges()) {
            merges.add(merge.left() + " " + merge.right());
        }
    }
}
