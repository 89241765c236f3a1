package dev.vlab.engine.task;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers questions about clips (greedy decoding, runners-up scored as whole answers). */
public final class Answerer {

    /** Answers considered: the best one and its runners-up, each begun by another word. */
    private static final int CANDIDATES = 5;

    private final LoadedModel model;

    public Answerer(LoadedModel model) {
        this.model = model;
    }

    private record Candidate(long[] ids, double logProbability) {}

    /** Answers a question. */
    public Answer ask(Clip clip, String question) throws IOException {
        model.require(Capability.ASK);
        if (question.isBlank()) {
            throw new IllegalArgumentException("the question is empty");
        }
        return model.run(clip, (vlab, tokenizer, encoded, step) -> {
            var generator = new Generator(vlab, encoded, step);
            long[] prefix = tokenizer.encode(question, generator.longest() / 2);
            List<Candidate> candidates = write(generator, prefix);
            Map<String, Double> answers = new LinkedHashMap<>();
            for (Candidate candidate : candidates) {
                String answer = tokenizer.decode(written(candidate, prefix.length));
                answers.merge(answer, Math.exp(candidate.logProbability), Double::sum);
            }
            String best = tokenizer.decode(written(candidates.getFirst(), prefix.length));
            var looks = new Looks(generator, step);
            var maps = looks.maps(clip, encoded, tokenizer, prefix, written(candidates.getFirst(), prefix.length));
            return new Answer(
                    clip, question, best, answers.remove(best), alternatives(answers), evidence(maps, encoded));
        });
    }

    /** The answers begun by the likeliest first tokens, each grown greedily; the one begun by the likeliest first. */
    private static List<Candidate> write(Generator generator, long[] prefix) {
        float[] first = generator.next(List.of(prefix), prefix.length)[0];
        first[(int) generator.end()] = Float.NEGATIVE_INFINITY; // an answer has at least one word
        List<Candidate> candidates = new ArrayList<>();
        for (int id : Generator.best(first, CANDIDATES)) {
            candidates.add(new Candidate(Generator.append(prefix, id), first[id]));
        }
        while (candidates.stream().anyMatch(c -> !ended(c, generator))
                && candidates.getFirst().ids.length < generator.longest()) {
            float[][] next =
                    generator.next(candidates.stream().map(Candidate::ids).toList(), prefix.length);
            for (int i = 0; i < next.length; i++) {
                Candidate candidate = candidates.get(i);
                boolean done = ended(candidate, generator);
                int id = done ? (int) generator.end() : Generator.best(next[i], 1)[0];
                double logProbability = candidate.logProbability + (done ? 0 : next[i][id]);
                candidates.set(i, new Candidate(Generator.append(candidate.ids, id), logProbability));
            }
        }
        return candidates;
    }

    private static boolean ended(Candidate candidate, Generator generator) {
        return candidate.ids[candidate.ids.length - 1] == generator.end();
    }

    private static long[] written(Candidate candidate, int prefix) {
        return Arrays.copyOfRange(candidate.ids, prefix, candidate.ids.length);
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
