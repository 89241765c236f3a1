package dev.vlab.engine.model;

import ai.djl.ndarray.NDArray;

/**
 * Both kinds of features of a batch of clips.
 *
 * @param image image features, adapters bypassed, {@code [B·T, 1+N, d]}
 * @param video video features, adapters active, {@code [B·T, 1+N, d]}
 * @param clips B
 * @param frames T
 */
public record Features(NDArray image, NDArray video, int clips, int frames) {}
