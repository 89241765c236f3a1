/** The tour: the real window without a display walks through the five jobs and takes pictures. */
@NullMarked
package dev.vlab.app.tour;

import org.jspecify.annotations.NullMarked;
