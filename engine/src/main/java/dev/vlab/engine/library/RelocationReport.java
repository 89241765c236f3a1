package dev.vlab.engine.library;

import java.nio.file.Path;
import java.util.List;

/**
 * What became of videos whose files are elsewhere now.
 *
 * @param moved videos that were found, where they had been
 * @param failed those that were not, with the reason
 */
public record RelocationReport(List<Moved> moved, List<IngestReport.Failure> failed) {

    /** A video that was found again. */
    public record Moved(Path from, Path to) {}
}
