package dev.vlab.engine.train;

import dev.vlab.engine.model.Objectives;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Texts with hidden tokens for the multimodal encoder, n in a row for each clip.
 *
 * @param ids {@code [B·n][L]}, padded
 * @param attention {@code [B·n][L]}, 1 for words and 0 for padding
 * @param prefixLength {@code [B·n]}: tokens that see each other in full; what follows is causal
 * @param labels {@code [B·n][L]} by objective: what stood where a token is to be predicted
 */
record Readings(long[][] ids, long[][] attention, long[] prefixLength, Map<Objective, long[][]> labels) {

    /** The texts of some of the clips. */
    Readings rows(int from, int to) {
        Map<Objective, long[][]> part = new EnumMap<>(Objective.class);
        labels.forEach((objective, rows) -> part.put(objective, Arrays.copyOfRange(rows, from, to)));
        return new Readings(
                Arrays.copyOfRange(ids, from, to),
                Arrays.copyOfRange(attention, from, to),
                Arrays.copyOfRange(prefixLength, from, to),
                part);
    }

    /** How many tokens are to be predicted. */
    long predictions(Objective objective) {
        return Arrays.stream(labels.get(objective))
                .flatMapToLong(Arrays::stream)
                .filter(label -> label != Objectives.IGNORED)
                .count();
    }
}
