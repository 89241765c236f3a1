/** What stands where no video is open yet: what was opened lately, the sample clips, and the ways to begin. */
@NullMarked
package dev.vlab.app.start;

import org.jspecify.annotations.NullMarked;
