/** Colours, type and icons, for style sheets and for what is drawn by hand. */
@NullMarked
package dev.vlab.app.look;

import org.jspecify.annotations.NullMarked;
