/** From words to token ids as CLIP does it. */
@NullMarked
package dev.vlab.engine.text;

import org.jspecify.annotations.NullMarked;
