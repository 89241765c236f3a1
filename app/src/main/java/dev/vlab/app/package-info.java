/** The JavaFX window: a package a feature, view and view model together. */
@NullMarked
package dev.vlab.app;

import org.jspecify.annotations.NullMarked;
