/** Reading, seeking, sampling and writing video; all times are microseconds. */
@NullMarked
package dev.vlab.engine.video;

import org.jspecify.annotations.NullMarked;
