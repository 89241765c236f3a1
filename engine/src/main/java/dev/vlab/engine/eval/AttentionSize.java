package dev.vlab.engine.eval;

/** The shapes of attention that are measured. */
public enum AttentionSize {
    /** Eight frames in CLIP's ViT-B/16. */
    B16("frames in ViT-B/16", 8, 12, 197, 197, 64),
    /** Thirty-two clips of eight frames in the sample model. */
    SAMPLE("frames in the sample model", 256, 4, 37, 37, 32),
    /** Six texts about each of thirty-two clips, looking at them, in the sample model. */
    TEXT("texts looking at clips", 32, 4, 6 * 20, 8 * 37, 32);

    private final String title;
    private final int rows;
    private final int heads;
    private final int queries;
    private final int keys;
    private final int width;

    AttentionSize(String title, int rows, int heads, int queries, int keys, int width) {
        this.title = title;
        this.rows = rows;
        this.heads = heads;
        this.queries = queries;
        this.keys = keys;
        this.width = width;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    long[] queryShape() {
        return new long[] {rows, heads, queries, width};
    }

    long[] keyShape() {
        return new long[] {rows, heads, keys, width};
    }
}
