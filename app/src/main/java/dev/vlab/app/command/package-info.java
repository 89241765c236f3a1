/** Actions defined once: a name, a key, an icon, for menus, buttons and the shortcut sheet. */
@NullMarked
package dev.vlab.app.command;

import org.jspecify.annotations.NullMarked;
