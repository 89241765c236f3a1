/** The stage and the timeline: one playhead, overlays over the frame, tracks on one time axis. */
@NullMarked
package dev.vlab.app.player;

import org.jspecify.annotations.NullMarked;
