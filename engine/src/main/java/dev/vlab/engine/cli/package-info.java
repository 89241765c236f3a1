/** The vlab command. */
@NullMarked
package dev.vlab.engine.cli;

import org.jspecify.annotations.NullMarked;
