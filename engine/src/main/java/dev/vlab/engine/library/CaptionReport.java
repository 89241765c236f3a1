package dev.vlab.engine.library;

import java.util.List;

/**
 * What a job that describes moments did.
 *
 * @param described videos whose moments were described
 * @param skipped videos that this model had described already
 * @param failed files that could not be read, with the reason
 * @param captions captions written
 * @param seconds wall-clock time
 */
public record CaptionReport(
        int described, int skipped, List<IngestReport.Failure> failed, int captions, double seconds) {}
