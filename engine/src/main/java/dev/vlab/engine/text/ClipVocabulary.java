package dev.vlab.engine.text;

import dev.vlab.engine.checkpoint.AtomicFile;
import dev.vlab.engine.checkpoint.CheckpointException;
import dev.vlab.engine.text.BytePairs.Pair;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A byte-pair vocabulary in CLIP's order: 256 byte symbols, the same at the end of a word, one token a merge, the start
 * token, the end token. Any text can be written with it.
 */
public final class ClipVocabulary {

    /** Stands where a batch's shorter texts have ended. */
    public static final int PAD_TOKEN_ID = 0;

    static final String START = "<|startoftext|>";
    static final String END = "<|endoftext|>";
    static final String WORD_END = "</w>";

    /** How CLIP cuts a text into words before it looks for pairs. */
    static final String WORD = "'s|'t|'re|'ve|'m|'ll|'d|[\\p{L}]+|[\\p{N}]|[^\\s\\p{L}\\p{N}]+";

    /** No UTF-8 text contains this byte, so no text contains its symbol. */
    static final int UNUSED_BYTE = 0xFF;

    private final List<String> tokens;
    private final List<Pair> merges;

    private ClipVocabulary(List<String> tokens, List<Pair> merges) {
        this.tokens = List.copyOf(tokens);
        this.merges = List.copyOf(merges);
    }

    /**
     * The vocabulary of a list of merges, for instance OpenAI's {@code bpe_simple_vocab_16e6.txt.gz}.
     *
     * @throws CheckpointException if the file is no such list, naming the line
     */
    public static ClipVocabulary ofMerges(Path file) throws IOException {
        List<Pair> merges = MergesFile.read(file);
        SequencedSet<String> tokens = alphabet();
        for (Pair merge : merges) {
            for (String part : List.of(merge.left(), merge.right())) {
                if (!tokens.contains(part)) {
                    throw new CheckpointException(
                            file,
                            merge.left() + " " + merge.right(),
                            "'" + part + "' is no symbol and no merge before it");
                }
            }
            if (!tokens.add(merge.joined())) {
                throw new CheckpointException(file, merge.left() + " " + merge.right(), "makes a token that exists");
            }
        }
        return complete(tokens, merges);
    }

    /**
     * The smallest vocabulary in which each of the given words is one token (digits and unbroken punctuation are words
     * of their own, as everywhere in CLIP). The same words give the same ids, in whatever order they come.
     */
    public static ClipVocabulary ofWords(Collection<String> words) {
        ByteSymbols symbols = new ByteSymbols();
        BytePairs pairs = new BytePairs();
        for (String word : split(words)) {
            List<String> bytes = symbols.symbols(word);
            bytes.set(bytes.size() - 1, bytes.getLast() + WORD_END);
            // A merge with a lower priority than all before never changes what those have made of earlier words.
            for (List<String> pieces = pairs.merge(bytes); pieces.size() > 1; pieces = pairs.merge(bytes)) {
                pairs.add(new Pair(pieces.get(0), pieces.get(1)));
            }
        }
        SequencedSet<String> tokens = alphabet();
        pairs.inOrder().forEach(pair -> tokens.add(pair.joined()));
        return complete(tokens, pairs.inOrder());
    }

    private static SortedSet<String> split(Collection<String> words) {
        Pattern pattern = Pattern.compile(WORD);
        SortedSet<String> parts = new TreeSet<>();
        for (String word : words) {
            Matcher matcher = pattern.matcher(word.toLowerCase(Locale.ROOT));
            while (matcher.find()) {
                parts.add(matcher.group());
            }
        }
        return parts;
    }

    private static SequencedSet<String> alphabet() {
        List<String> symbols = new ByteSymbols().inOrder();
        SequencedSet<String> tokens = new LinkedHashSet<>(symbols);
        symbols.forEach(symbol -> tokens.add(symbol + WORD_END));
        return tokens;
    }

    private static ClipVocabulary complete(SequencedSet<String> tokens, List<Pair> merges) {
        List<String> complete = new ArrayList<>(tokens);
        complete.add(START);
        complete.add(END);
        return new ClipVocabulary(complete, merges);
    }

    /** Number of ids. */
    public int size() {
        return tokens.size();
    }

    /** The id before a text's first token. */
    public int bosTokenId() {
        return size() - 2;
    }

    /** The id after a text's last token. */
    public int eosTokenId() {
        return size() - 1;
    }

    /** The id that no text produces and that asks the multimodal encoder for a token: the byte 0xFF's. */
    public static int maskTokenId() {
        ByteSymbols symbols = new ByteSymbols();
        return symbols.inOrder().indexOf(symbols.symbol(UNUSED_BYTE));
    }

    List<String> tokens() {
        return tokens;
    }

    List<Pair> merges() {
        return merges;
    }

    /** Writes it as a Hugging Face {@code tokenizer.json}, whole or not at all. */
    public void write(Path tokenizerJson) throws IOException {
        AtomicFile.writeString(tokenizerJson, TokenizerJson.of(this));
    }
}
