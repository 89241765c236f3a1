/** Models fetched from a hub over HTTP: what a revision holds by the hub's own word, resumed and verified downloads. */
@NullMarked
package dev.vlab.engine.hub;

import org.jspecify.annotations.NullMarked;
