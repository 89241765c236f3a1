/**
 * How good a model is on annotated clips, and what every number means.
 *
 * <p><b>Questions.</b> An answer is right when it equals the expected one letter for letter, apart from case and white
 * space around it. Accuracy is the share of right answers, over all questions alike (micro) and by type. Beside it
 * stands the accuracy after VQA's normalisation ({@link dev.vlab.engine.eval.answer.VqaNormalizer}). Chance beside it
 * is the accuracy of a model that sees nothing and always gives the commonest answer of the question's type in the same
 * data, which is the best that such a model can do. <b>Retrieval.</b> Score is the cosine between a clip's embedding
 * from video features and a text's. The gallery holds clips that differ: one clip for each canonical caption, and one
 * of each pair of temporal twins; every clip's canonical caption is a query for it, and every clip one for its caption.
 * Rank 1 is best; equal scores count as better than the sought one, so that a model that scores all alike gets the
 * worst rank. R@k is the share of queries with rank k or less, their geometric mean is that of R@1, R@5 and R@10,
 * chance of R@1 is one in the gallery's size. <b>Temporal twins</b> show the same pictures in opposite order. For each
 * clip of each pair the model chooses between its own canonical caption and its twin's by score; a tie is half a right
 * choice, and chance is one half. The same choice with image features alone (the mean of the frames' embeddings) is
 * beside it, since that mean cannot know the order. <b>Captions.</b> Exact is the share of clips whose caption has the
 * same words in the same order as one of its references, whatever the case and punctuation; mean score is the mean of
 * the model's own confidence in its captions; BLEU, METEOR, ROUGE-L and CIDEr-D are as
 * {@link dev.vlab.engine.eval.caption} defines them. Predictions of any system are scored by the same code
 * ({@link dev.vlab.engine.eval.score}). Stories are long films of many scenes, made for search, and are left out
 * everywhere.
 */
@NullMarked
package dev.vlab.engine.eval;

import org.jspecify.annotations.NullMarked;
