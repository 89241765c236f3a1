package dev.vlab.engine.library;

import dev.vlab.engine.library.MomentIndex.VideoVectors;
import java.io.IOException;
import java.util.List;

/** Vectors to measure an index with. */
interface MomentSource {

    /** How many moments there are. */
    int total() throws IOException;

    /** Numbers in a vector. */
    int dimension() throws IOException;

    /** The next videos with about so many moments together; none when all were told. */
    List<VideoVectors> next(int moments) throws IOException;

    /** Vectors to search for. */
    List<float[]> queries(int count) throws IOException;
}
