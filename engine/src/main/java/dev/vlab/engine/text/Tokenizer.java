package dev.vlab.engine.text;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vlab.engine.checkpoint.CheckpointException;
import dev.vlab.engine.checkpoint.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * CLIP's tokenizer over the {@code tokenizer.json} beside a checkpoint. Safe for use by several threads; owns native
 * memory until it is closed.
 */
public final class Tokenizer implements AutoCloseable {

    private final HuggingFaceTokenizer engine;
    private final String[] tokens;
    private final int startId;
    private final int endId;
    private final int maskId;
    private final ByteSymbols symbols = new ByteSymbols();

    private Tokenizer(HuggingFaceTokenizer engine, String[] tokens, int startId, int endId, int maskId) {
        this.engine = engine;
        this.tokens = tokens;
        this.startId = startId;
        this.endId = endId;
        this.maskId = maskId;
    }

    /**
     * Loads a tokenizer.
     *
     * @throws CheckpointException if the file is missing, damaged or not a byte-pair tokenizer with CLIP's symbols
     */
    public static Tokenizer load(Path tokenizerJson) throws IOException {
        Map<String, Integer> ids = ids(tokenizerJson);
        int startId = id(tokenizerJson, ids, ClipVocabulary.START);
        int endId = id(tokenizerJson, ids, ClipVocabulary.END);
        int maskId = id(tokenizerJson, ids, new ByteSymbols().symbol(ClipVocabulary.UNUSED_BYTE));
        String[] tokens =
                new String[ids.values().stream().mapToInt(id -> id).max().orElse(-1) + 1];
        Arrays.fill(tokens, "");
        ids.forEach((token, id) -> tokens[id] = token);
        return new Tokenizer(engine(tokenizerJson), tokens, startId, endId, maskId);
    }

    private static HuggingFaceTokenizer engine(Path file) throws IOException {
        // Beside a GPU the library would look for natives of its own on the network; words need none.
        if (System.getProperty("RUST_FLAVOR") == null) {
            System.setProperty("RUST_FLAVOR", "cpu");
        }
        try {
            return HuggingFaceTokenizer.builder()
                    .optTokenizerPath(file)
                    .optTruncation(false)
                    .optPadding(false)
                    .build();
        } catch (RuntimeException e) {
            throw new CheckpointException(file, "not a tokenizer: " + e.getMessage());
        }
    }

    private static Map<String, Integer> ids(Path file) throws IOException {
        JsonNode json = StrictJson.read(file);
        Map<String, Integer> ids = new HashMap<>();
        for (Map.Entry<String, JsonNode> entry :
                json.path("model").path("vocab").properties()) {
            ids.put(entry.getKey(), id(file, entry.getKey(), entry.getValue()));
        }
        for (JsonNode added : json.path("added_tokens")) {
            String token = added.path("content").asText("");
            ids.put(token, id(file, token, added.path("id")));
        }
        return ids;
    }

    private static int id(Path file, String token, JsonNode id) throws CheckpointException {
        if (!id.isInt() || id.intValue() < 0 || id.intValue() > 10_000_000) {
            throw new CheckpointException(file, token, "has no usable id: " + id);
        }
        return id.intValue();
    }

    private static int id(Path file, Map<String, Integer> ids, String token) throws CheckpointException {
        Integer id = ids.get(token);
        if (id == null) {
            throw new CheckpointException(file, "has no token '" + token + "', is not CLIP's kind of tokenizer");
        }
        return id;
    }

    /**
     * The ids of a text, start and end token included, without padding. What does not fit is cut off before the end
     * token.
     *
     * @param maxLength most ids, at least 2
     */
    public long[] encode(String text, int maxLength) {
        if (maxLength < 2) {
            throw new IllegalArgumentException("no room for start and end: " + maxLength);
        }
        long[] words = engine.encode(TextCleaner.clean(text), false, false).getIds();
        int kept = Math.min(words.length, maxLength - 2);
        long[] ids = new long[kept + 2];
        ids[0] = startId;
        System.arraycopy(words, 0, ids, 1, kept);
        ids[kept + 1] = endId;
        return ids;
    }

    /** The text of ids; start, end, mask and unknown ids are skipped. */
    public String decode(long[] ids) {
        Detokenizer text = new Detokenizer();
        StringBuilder word = new StringBuilder();
        for (long id : ids) {
            if (!isText(id)) {
                continue;
            }
            String token = tokens[(int) id];
            boolean wordEnds = token.endsWith(ClipVocabulary.WORD_END);
            word.append(wordEnds ? withoutWordEnd(token) : token);
            if (wordEnds) {
                text.add(readable(word.toString()));
                word.setLength(0);
            }
        }
        text.add(readable(word.toString()));
        return text.toString();
    }

    /** Each id as a person may read it: a word, a piece of one, or {@code ⟨start⟩}, {@code ⟨end⟩}, {@code ⟨mask⟩}. */
    public List<String> pieces(long[] ids) {
        List<String> pieces = new ArrayList<>(ids.length);
        for (long id : ids) {
            if (id == startId) {
                pieces.add("⟨start⟩");
            } else if (id == endId) {
                pieces.add("⟨end⟩");
            } else if (id == maskId) {
                pieces.add("⟨mask⟩");
            } else {
                pieces.add(isText(id) ? readable(withoutWordEnd(tokens[(int) id])) : "");
            }
        }
        return pieces;
    }

    /** Words that are not in the vocabulary as a whole but put together from pieces, each once, in lower case. */
    public List<String> inPieces(String text) {
        Set<String> found = new LinkedHashSet<>();
        StringBuilder word = new StringBuilder();
        int pieces = 0;
        for (long id : engine.encode(TextCleaner.clean(text), false, false).getIds()) {
            String token = tokens[(int) id];
            word.append(withoutWordEnd(token));
            pieces++;
            if (token.endsWith(ClipVocabulary.WORD_END)) {
                if (pieces > 1) {
                    found.add(readable(word.toString()));
                }
                word.setLength(0);
                pieces = 0;
            }
        }
        return List.copyOf(found);
    }

    /** Number of ids. */
    public int size() {
        return tokens.length;
    }

    /** The id before a text's first token. */
    public int startId() {
        return startId;
    }

    /** The id after a text's last token. */
    public int endId() {
        return endId;
    }

    /** The id that no text produces. */
    public int maskId() {
        return maskId;
    }

    @Override
    public void close() {
        engine.close();
    }

    private boolean isText(long id) {
        return id >= 0 && id < tokens.length && id != startId && id != endId && id != maskId;
    }

    private static String withoutWordEnd(String token) {
        return token.endsWith(ClipVocabulary.WORD_END)
                ? token.substring(0, token.length() - ClipVocabulary.WORD_END.length())
                : token;
    }

    private String readable(String token) {
        return new String(symbols.bytes(token), StandardCharsets.UTF_8);
    }
}
