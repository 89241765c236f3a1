/** What the panels share when they have the model do something: whether it can, how far it is, what came out. */
@NullMarked
package dev.vlab.app.jobs;

import org.jspecify.annotations.NullMarked;
