/** What can go wrong, as a person is told of it: a code, what happened and what to do. */
@NullMarked
package dev.vlab.app.problem;

import org.jspecify.annotations.NullMarked;
