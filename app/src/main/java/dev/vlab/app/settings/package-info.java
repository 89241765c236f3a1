/** What the program remembers for its user, and where. */
@NullMarked
package dev.vlab.app.settings;

import org.jspecify.annotations.NullMarked;
