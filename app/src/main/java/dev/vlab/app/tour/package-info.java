/**
 * The real window led by a thread: the tour through the five jobs, the album with a picture of every page, and what is
 * measured of the window.
 */
@NullMarked
package dev.vlab.app.tour;

import org.jspecify.annotations.NullMarked;
