/** Asking questions about a clip: the panel, its view model, the evidence on the timeline. */
@NullMarked
package dev.vlab.app.ask;

import org.jspecify.annotations.NullMarked;
