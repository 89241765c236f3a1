/** Moments put aside in an order, to be played one after another and saved in other programs' forms. */
@NullMarked
package dev.vlab.app.playlist;

import org.jspecify.annotations.NullMarked;
