package dev.vlab.engine.cli;

import dev.vlab.engine.train.DryRun;
import java.util.ArrayList;
import java.util.List;

/** A dry run as a person reads it. */
final class DryRunText {

    private static final double GIB = 1L << 30;

    private DryRunText() {}

    static String of(DryRun.Report report) {
        List<String> lines = new ArrayList<>();
        lines.add("%-28s %15s".formatted("", "parameters"));
        report.parts().forEach((part, count) -> lines.add("%-28s %,15d".formatted(part, count)));
        lines.add("%-28s %,15d".formatted("all", report.parameters()));
        lines.add("");
        lines.add("memory of a step, about, in GiB; %.1f are free here".formatted(report.available() / GIB));
        lines.add("%-24s %14s %7s %7s %7s %7s %7s %7s"
                .formatted("stage", "learning", "weights", "grad.", "AdamW", "clips", "activ.", "in all"));
        for (DryRun.OfStage stage : report.stages()) {
            lines.add("%-24s %,14d %7.1f %7.1f %7.1f %7s %7.1f %7.1f%s"
                    .formatted(
                            stage.kind(),
                            stage.learning(),
                            stage.weights() / GIB,
                            stage.gradients() / GIB,
                            stage.optimizer() / GIB,
                            stage.clips() + "×" + stage.frames(),
                            stage.activations() / GIB,
                            stage.bytes() / GIB,
                            stage.fits() ? "" : "  does not fit"));
        }
        lines.add("");
        lines.add(step(report));
        report.notes().forEach(note -> lines.add("note: " + note));
        return String.join("\n", lines);
    }

    private static String step(DryRun.Report report) {
        DryRun.DoneStep step = report.step();
        if (step == null) {
            return "No step was done: none fits. Raise accumulate, or lower clips, frames or the model's size.";
        }
        return "One step of stage %d on %s of noise: %.1f s, loss %.3f%s"
                .formatted(
                        step.stage() + 1,
                        Words.count(step.clips(), "clip"),
                        step.seconds(),
                        step.loss(),
                        step.peak() == null ? "" : ", at most %.1f GiB held".formatted(step.peak() / GIB));
    }
}
