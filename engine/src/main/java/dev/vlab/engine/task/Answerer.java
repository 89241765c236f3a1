package dev.vlab.engine.task;

import ai.djl.ndarray.NDManager;
import dev.vlab.engine.model.Vlab;
import dev.vlab.engine.text.Tokenizer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Answers questions about clips (greedy decoding, runners-up scored as whole answers). */
public final class Answerer {

    /** Answers considered: the best one and its runners-up, each begun by another word. */
    private static final int CANDIDATES = 5;

    private final LoadedModel model;

    public Answerer(LoadedModel model) {
        this.model = model;
    }

    private record Candidate(List<Long> written, double logProbability) {

        private boolean ended(long end) {
            return written.getLast() == end;
        }

        private Candidate grow(Choice choice) {
            List<Long> longer = new ArrayList<>(written);
            longer.add(choice.id());
            return new Candidate(longer, logProbability + choice.logProbability());
        }
    }

    /** Answers a question. */
    public Answer ask(Clip clip, String question) throws IOException {
        return ask(List.of(clip), List.of(question)).getFirst();
    }

    /** Answers each question about each clip: all answers about the first clip, about the second, and so on. */
    public List<Answer> ask(List<Clip> clips, List<String> questions) throws IOException {
        model.require(Capability.ASK);
        if (questions.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("the question is empty");
        }
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; !questions.isEmpty() && i < clips.size(); i += LoadedModel.TOGETHER) {
            List<Clip> some = clips.subList(i, Math.min(clips.size(), i + LoadedModel.TOGETHER));
            answers.addAll(model.run(
                    some,
                    (vlab, tokenizer, encoded, step) -> answers(some, questions, vlab, tokenizer, encoded, step)));
        }
        return answers;
    }

    /** Answers each question about each clip, as {@link #ask(List, List)}, of clips that have been looked at. */
    static List<Answer> answers(
            List<Clip> clips,
            List<String> questions,
            Vlab vlab,
            Tokenizer tokenizer,
            List<EncodedClip> encoded,
            NDManager step) {
        var reader = new Reader(vlab, encoded, step);
        List<long[]> asked = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            questions.forEach(question -> asked.add(tokenizer.encode(question, reader.longest() / 2)));
        }
        List<List<Candidate>> written = write(reader, asked);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Map<String, Double> confidences = new LinkedHashMap<>();
            for (Candidate candidate : written.get(i)) {
                confidences.merge(tokenizer.decode(ids(candidate)), Math.exp(candidate.logProbability), Double::sum);
            }
            long[] ids = ids(written.get(i).getFirst());
            String best = tokenizer.decode(ids);
            int at = i / questions.size();
            EncodedClip clip = encoded.get(at);
            var seeing = new Reader(vlab, List.of(clip), step);
            var looks = new Looks(seeing, Measure.ATTENTION, new AttentionSight(seeing, step));
            var maps = looks.maps(clips.get(at), clip, tokenizer, asked.get(i), ids);
            answers.add(new Answer(
                    clips.get(at),
                    questions.get(i % questions.size()),
                    best,
                    confidences.remove(best),
                    alternatives(confidences),
                    evidence(maps, clip)));
        }
        return answers;
    }

    /**
     * For each question the answers begun by its likeliest first tokens, each grown greedily; the one begun by the
     * likeliest first. All answers to all questions grow as one batch.
     */
    private static List<List<Candidate>> write(Reader reader, List<long[]> questions) {
        Drafts drafts = reader.begin(questions);
        List<Candidate> candidates = new ArrayList<>();
        for (List<Choice> choices : drafts.next(CANDIDATES + 1)) {
            choices.stream()
                    .filter(choice -> choice.id() != reader.end()) // an answer has at least one word
                    .limit(CANDIDATES)
                    .forEach(choice -> candidates.add(new Candidate(List.of(choice.id()), choice.logProbability())));
        }
        int each = candidates.size() / questions.size();
        int[] parents = IntStream.range(0, candidates.size()).map(i -> i / each).toArray();
        int length = 1 + questions.stream().mapToInt(q -> q.length).max().orElseThrow();
        while (length++ < reader.longest() && !candidates.stream().allMatch(c -> c.ended(reader.end()))) {
            drafts.grow(
                    parents,
                    candidates.stream().mapToLong(c -> c.written.getLast()).toArray());
            List<List<Choice>> next = drafts.next(1);
            for (int i = 0; i < next.size(); i++) {
                Choice choice = next.get(i).getFirst();
                candidates.set(
                        i,
                        candidates
                                .get(i)
                                .grow(candidates.get(i).ended(reader.end()) ? new Choice(reader.end(), 0) : choice));
            }
            parents = IntStream.range(0, candidates.size()).toArray();
        }
        return IntStream.range(0, questions.size())
                .mapToObj(i -> candidates.subList(i * each, (i + 1) * each))
                .toList();
    }

    private static long[] ids(Candidate candidate) {
        return candidate.written.stream().mapToLong(Long::longValue).toArray();
    }

    private static List<Answer.Alternative> alternatives(Map<String, Double> answers) {
        return answers.entrySet().stream()
                .map(entry -> new Answer.Alternative(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Answer.Alternative::confidence)
                        .reversed())
                .toList();
    }

    private static List<Answer.Evidence> evidence(AttentionMaps maps, EncodedClip encoded) {
        double[] weights = new double[encoded.frameTimes().size()];
        int tokens = maps.tokens().size();
        for (int token = 0; token < tokens; token++) {
            for (FeatureStream stream : FeatureStream.values()) {
                float[] frames = maps.frames(stream, token, AttentionMaps.ALL, AttentionMaps.ALL);
                for (int i = 0; i < weights.length; i++) {
                    weights[i] += frames[i] / (tokens * FeatureStream.values().length);
                }
            }
        }
        List<Answer.Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            evidence.add(new Answer.Evidence(encoded.frameTimes().get(i), weights[i]));
        }
        return evidence;
    }
}
