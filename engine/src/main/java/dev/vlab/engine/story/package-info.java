/** Demonstrations: what to show of which clips, in which order, with what to say; as files that can be sent. */
@NullMarked
package dev.vlab.engine.story;

import org.jspecify.annotations.NullMarked;
