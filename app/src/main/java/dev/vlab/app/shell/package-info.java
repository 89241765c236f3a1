/** The window: rail, header, pages, panels, status; and what every part of the window is given. */
@NullMarked
package dev.vlab.app.shell;

import org.jspecify.annotations.NullMarked;
