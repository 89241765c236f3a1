/** What was said of videos: kept from one start to the next by their content, and open to second thoughts. */
@NullMarked
package dev.vlab.app.kept;

import org.jspecify.annotations.NullMarked;
