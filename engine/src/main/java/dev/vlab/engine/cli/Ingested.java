package dev.vlab.engine.cli;

import dev.vlab.engine.library.IngestReport;
import dev.vlab.engine.library.IngestReport.Failure;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code index} and {@code library rebuild} print. */
record Ingested(int added, int skipped, List<Failed> failed, int moments, double seconds) {

    record Failed(String path, String reason) {
        Failed(Failure failure) {
            this(failure.path().toString(), failure.reason());
        }
    }

    /** A run in which some files failed is a success that lists them; one that got nothing done is a failure. */
    static Outcome outcome(IngestReport report) {
        return outcome("Added", report);
    }

    /**
     * The same with another word for what was done.
     *
     * @param done what happened to the videos
     */
    static Outcome outcome(String done, IngestReport report) {
        List<Failed> failed = report.failed().stream().map(Failed::new).toList();
        Ingested json = new Ingested(report.added(), report.skipped(), failed, report.moments(), report.seconds());
        String text = "%s %s with %s, skipped %d, failed %d, in %.1f s"
                .formatted(
                        done,
                        Words.count(report.added(), "video"),
                        Words.count(report.moments(), "moment"),
                        report.skipped(),
                        failed.size(),
                        report.seconds());
        String reasons = failed.stream()
                .map(failure -> "\n  " + failure.path() + ": " + failure.reason())
                .collect(Collectors.joining());
        boolean nothingDone = report.added() + report.skipped() == 0 && !failed.isEmpty();
        return new Outcome(json, text + reasons, nothingDone ? firstReason(failed) : "");
    }

    private static String firstReason(List<Failed> failed) {
        Failed first = failed.getFirst();
        String more = failed.size() == 1 ? "" : " (and " + Words.count(failed.size() - 1, "more file") + ")";
        return first.path() + ": " + first.reason() + more;
    }
}
