package dev.vlab.app.shell;

import org.kordamp.ikonli.Ikon;

/**
 * Something that can be done or opened.
 *
 * @param name how a person knows it
 * @param beside what it is, or its key
 * @param possible whether it can be done now
 * @param run does it; on the JavaFX thread
 */
record Found(String name, String beside, Ikon icon, boolean possible, Runnable run) {}
