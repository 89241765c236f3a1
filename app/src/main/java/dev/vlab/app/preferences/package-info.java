/** What a person may set: look and language of the window, and the key of every command. */
@NullMarked
package dev.vlab.app.preferences;

import org.jspecify.annotations.NullMarked;
