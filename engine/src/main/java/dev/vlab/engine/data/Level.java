package dev.vlab.engine.data;

/** How much happens in a clip of the sample world. */
public enum Level {
    /** One thing, one event. */
    SINGLE,
    /** One to four things alike, one event. */
    COUNT,
    /** Two events one after the other, of one thing or of two. */
    SEQUENCE,
    /** Three events one after the other, of one thing or of two. */
    TRIPLE
}
