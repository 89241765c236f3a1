package dev.vlab.engine.eval.caption;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;

/**
 * How well captions match their references, each under the name that COCO caption evaluation gives it.
 *
 * @param bleu1 BLEU-1 of the corpus, 0 to 1: words
 * @param bleu2 BLEU-2: words and pairs of them
 * @param bleu3 BLEU-3
 * @param bleu4 BLEU-4
 * @param meteor METEOR with the stages exact, stem and synonym, without paraphrases, 0 to 1
 * @param rougeL mean ROUGE-L, 0 to 1
 * @param cider mean CIDEr-D, 0 to 10
 */
public record CaptionScores(
        @JsonProperty("Bleu_1") double bleu1,
        @JsonProperty("Bleu_2") double bleu2,
        @JsonProperty("Bleu_3") double bleu3,
        @JsonProperty("Bleu_4") double bleu4,
        @JsonProperty("METEOR") double meteor,
        @JsonProperty("ROUGE_L") double rougeL,
        @JsonProperty("CIDEr") double cider) {

    /** What METEOR is here, in words. */
    public static final String METEOR_STAGES = "exact, stem, synonym (WordNet 3.1); no paraphrases";

    /**
     * Scores.
     *
     * @param captions at least one
     */
    public static CaptionScores of(List<ReferencedCaption> captions) {
        List<TokenizedCaptions> corpus = tokenize(captions);
        double[] bleu = Bleu.of(corpus);
        return new CaptionScores(
                bleu[0], bleu[1], bleu[2], bleu[3], Meteor.of(corpus), Rouge.of(corpus), Cider.of(corpus));
    }

    private static List<TokenizedCaptions> tokenize(List<ReferencedCaption> captions) {
        List<String> own = PtbTokenizer.tokenize(
                captions.stream().map(ReferencedCaption::caption).toList());
        List<String> references = PtbTokenizer.tokenize(captions.stream()
                .flatMap(caption -> caption.references().stream())
                .toList());
        List<TokenizedCaptions> corpus = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < captions.size(); i++) {
            int end = next + captions.get(i).references().size();
            corpus.add(new TokenizedCaptions(own.get(i), references.subList(next, end)));
            next = end;
        }
        return corpus;
    }
}
