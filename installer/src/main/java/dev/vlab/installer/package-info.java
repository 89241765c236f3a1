/** Makes the program into something to install: its icon, its own runtime, a quick start, and the system's package. */
@NullMarked
package dev.vlab.installer;

import org.jspecify.annotations.NullMarked;
