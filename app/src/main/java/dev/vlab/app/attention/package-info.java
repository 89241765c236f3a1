/** Where the model looked: heat maps, film strips, layers and heads, over the video and on a page of their own. */
@NullMarked
package dev.vlab.app.attention;

import org.jspecify.annotations.NullMarked;
