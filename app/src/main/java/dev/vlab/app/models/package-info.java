/** The loaded model. */
@NullMarked
package dev.vlab.app.models;

import org.jspecify.annotations.NullMarked;
