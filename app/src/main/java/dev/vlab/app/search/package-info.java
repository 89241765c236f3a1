/** Finding moments in the library by what they show. */
@NullMarked
package dev.vlab.app.search;

import org.jspecify.annotations.NullMarked;
