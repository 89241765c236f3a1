package dev.vlab.app.attention;

import dev.vlab.engine.task.AttentionMaps;

/**
 * What of the attention is looked at.
 *
 * @param token index of the word
 * @param layer index of the layer, or {@link AttentionMaps#ALL} for the mean
 * @param head index of the head, or {@link AttentionMaps#ALL} for the mean
 */
public record Choice(int token, int layer, int head) {
    public Choice withToken(int other) {
        return new Choice(other, layer, head);
    }

    public Choice withHead(int otherLayer, int otherHead) {
        return new Choice(token, otherLayer, otherHead);
    }

    /** Whether every layer and head is averaged. */
    public boolean all() {
        return layer == AttentionMaps.ALL && head == AttentionMaps.ALL;
    }
}
