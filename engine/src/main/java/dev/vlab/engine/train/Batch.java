package dev.vlab.engine.train;

/**
 * What one step learns from: clips, and texts about them.
 *
 * @param clips B
 * @param frames T, 1 for single frames
 * @param pixels red, green, blue bytes {@code [B, T, S, S, 3]}
 * @param captions token ids of a caption for each clip, padded, {@code [B][L1]}
 * @param readings the texts for the multimodal encoder, n in a row for each clip
 */
@SuppressWarnings("ArrayRecordComponent") // a batch is used once and never compared
record Batch(int clips, int frames, byte[] pixels, long[][] captions, Readings readings) {

    /**
     * Texts with hidden tokens.
     *
     * @param ids {@code [B·n][L2]}, padded
     * @param attention {@code [B·n][L2]}, 1 for words and 0 for padding
     * @param prefixLength {@code [B·n]}: tokens that see each other in full; what follows is causal
     * @param masked labels of masked language modelling, {@code [B·n][L2]}
     * @param unified labels of unified language modelling
     * @param answers labels of question answering
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Readings(
            long[][] ids,
            long[][] attention,
            long[] prefixLength,
            long[][] masked,
            long[][] unified,
            long[][] answers) {}
}
