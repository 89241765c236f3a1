package dev.vlab.app.training;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers behind the curves as a table, a line a step. */
final class CurvesCsv {
    private CurvesCsv() {}

    static String of(List<RunCourse> runs) {
        String losses = Stream.of(Loss.values()).map(Loss::key).collect(Collectors.joining(","));
        StringBuilder text = new StringBuilder("run,step,stage," + losses + ",learning_rate,seconds\n");
        for (RunCourse run : runs) {
            for (int i = 0; i < run.points().size(); i++) {
                StepPoint point = run.points().get(i);
                String values = Stream.of(Loss.values())
                        .map(loss -> number(point.loss(loss)))
                        .collect(Collectors.joining(","));
                text.append(quoted(run.name()))
                        .append(',')
                        .append(run.place(i))
                        .append(',')
                        .append(point.stageName())
                        .append(',')
                        .append(values)
                        .append(',')
                        .append(number(point.learningRate()))
                        .append(',')
                        .append(number(point.seconds()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6g", value);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
