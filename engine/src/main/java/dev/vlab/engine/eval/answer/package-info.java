/** When an answer to a question is right: letter for letter, and as the VQA evaluation sees it. */
@NullMarked
package dev.vlab.engine.eval.answer;

import org.jspecify.annotations.NullMarked;
