/** Judging what models say by eye: a queue of items with their clips, and what the judgements come to. */
@NullMarked
package dev.vlab.app.judge;

import org.jspecify.annotations.NullMarked;
