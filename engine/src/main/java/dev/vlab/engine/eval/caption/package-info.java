/**
 * How well captions match references, defined as COCO caption evaluation defines it (Chen et al., <i>Microsoft COCO
 * Captions: Data Collection and Evaluation Server</i>, 2015): Penn Treebank tokens in lower case without punctuation,
 * then BLEU, METEOR, ROUGE-L and CIDEr-D over them. What each number is stands at its class.
 */
@NullMarked
package dev.vlab.engine.eval.caption;

import org.jspecify.annotations.NullMarked;
