/** Help when something is not as it should be: the log, and a report to send to somebody. */
@NullMarked
package dev.vlab.app.help;

import org.jspecify.annotations.NullMarked;
