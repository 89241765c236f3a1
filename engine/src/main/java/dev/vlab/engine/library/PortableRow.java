package dev.vlab.engine.library;

import dev.vlab.engine.task.ClipEmbedding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A row of what a model saw, as it travels between machines in Parquet files: a moment with all that a library keeps of
 * it and of its video, or a file that could not be read. The rows of a video lie in one file, one behind the other.
 * {@link PortableColumns} has the columns.
 */
public sealed interface PortableRow {

    /** The model that read. */
    ModelStamp model();

    /** The video file, an absolute path. */
    Path file();

    /**
     * A moment of a video.
     *
     * @param index of the moment, counted from 0
     * @param count of the video's moments in all
     */
    record OfMoment(ModelStamp model, SourceFile source, int index, int count, ClipEmbedding moment)
            implements PortableRow {

        @Override
        public Path file() {
            return source.file();
        }
    }

    /** A file of which nothing came, and why. */
    record OfFailure(ModelStamp model, Path file, String reason) implements PortableRow {}

    /** The rows that tell of a reading. */
    static List<PortableRow> of(ModelStamp model, Reading reading) {
        return switch (reading) {
            case Reading.Known _ -> List.of();
            case Reading.Failed failed -> List.of(new OfFailure(model, failed.file(), failed.reason()));
            case Reading.Whole(SourceFile source, List<ClipEmbedding> moments) -> {
                List<PortableRow> rows = new ArrayList<>();
                for (ClipEmbedding moment : moments) {
                    rows.add(new OfMoment(model, source, rows.size(), moments.size(), moment));
                }
                yield rows;
            }
        };
    }
}
