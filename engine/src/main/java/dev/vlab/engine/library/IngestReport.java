package dev.vlab.engine.library;

import java.nio.file.Path;
import java.util.List;

/**
 * What an ingest did.
 *
 * @param added videos that were added
 * @param skipped files that were in the library already, unchanged
 * @param failed files that could not be added, with the reason
 * @param moments moments added
 * @param seconds wall-clock time
 */
public record IngestReport(int added, int skipped, List<Failure> failed, int moments, double seconds) {

    public record Failure(Path path, String reason) {}
}
