/** The library page: videos as cards, adding and removing. */
@NullMarked
package dev.vlab.app.library;

import org.jspecify.annotations.NullMarked;
