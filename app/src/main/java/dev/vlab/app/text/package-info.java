/** The words of the window, in English and Japanese. */
@NullMarked
package dev.vlab.app.text;

import org.jspecify.annotations.NullMarked;
