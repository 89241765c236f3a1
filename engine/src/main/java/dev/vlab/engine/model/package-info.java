/** VLAB itself: vision trunk, text tower, multimodal encoder, heads and losses. */
@NullMarked
package dev.vlab.engine.model;

import org.jspecify.annotations.NullMarked;
