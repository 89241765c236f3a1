/** Demonstrations on a big screen: stories, their editor and their presentation. */
@NullMarked
package dev.vlab.app.story;

import org.jspecify.annotations.NullMarked;
