package dev.vlab.engine.train;

import dev.vlab.engine.data.AnnotatedQuestion;
import java.util.List;
import java.util.random.RandomGenerator;

/** A clip to learn from. */
interface Example {

    /** Ways to say what happens, the canonical one first; none where only questions are asked. */
    List<String> captions();

    /** What is asked about it; may be empty. */
    List<AnnotatedQuestion> questions();

    /**
     * One random frame of each of so many equal segments.
     *
     * @return red, green, blue bytes {@code [frames, size, size, 3]}
     */
    byte[] pixels(int frames, int size, RandomGenerator random);
}
