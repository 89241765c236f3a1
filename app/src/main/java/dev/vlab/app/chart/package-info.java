/** Charts of measured values over steps, drawn in the window's own look. */
@NullMarked
package dev.vlab.app.chart;

import org.jspecify.annotations.NullMarked;
