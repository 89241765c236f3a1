package dev.vlab.engine.train;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vlab.engine.data.WorldSize;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where clips to learn from come from. Each step takes all its clips from one source.
 *
 * @param kind what kind of data
 * @param path the annotations, for videos whatever {@link dev.vlab.engine.data.benchmark.Datasets} reads; none for the
 *     sample world
 * @param clips most different clips to learn from, 0 for all there are; the sample world's twins come on top
 * @param size how much of the sample world; not for the other kinds
 * @param weight how often it is taken, in relation to the other sources, above 0
 */
public record DataSource(Kind kind, @Nullable Path path, int clips, WorldSize size, double weight) {

    /** Kinds of data. */
    public enum Kind {
        /** Clips drawn afresh by the sample world. */
        @JsonProperty("world")
        WORLD,
        /** Clips of video files: a benchmark's or one's own. */
        @JsonProperty("videos")
        VIDEOS,
        /** Pictures, told of by a file of JSON lines with {@code file} and {@code captions}; clips of one frame. */
        @JsonProperty("images")
        IMAGES
    }

    /** The sample world, as much of it as there is. */
    public static final DataSource WORLD = new DataSource(Kind.WORLD, null, 0, WorldSize.FULL, 1);

    public DataSource {
        Check.that(kind != null, "kind", "is missing");
        Check.that(kind == Kind.WORLD || path != null, "path", "is missing");
        Check.that(kind != Kind.WORLD || path == null, "path", "is not for the sample world, which has no files");
        Check.that(clips >= 0, "clips", "must be 0 (all) or more");
        Check.that(size != null, "size", "must be full or small");
        Check.that(kind == Kind.WORLD || size == WorldSize.FULL, "size", "is for the sample world");
        Check.that(weight > 0 && weight < 1e6, "weight", "must be above 0");
    }

    /** What a log or a message calls it. */
    String name() {
        return path == null ? kind.name().toLowerCase(Locale.ROOT) : path.toString();
    }
}
