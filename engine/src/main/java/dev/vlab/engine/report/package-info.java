/** Results as files for people and other programs: pictures, pages, arrays. */
@NullMarked
package dev.vlab.engine.report;

import org.jspecify.annotations.NullMarked;
