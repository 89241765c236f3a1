package dev.vlab.app.training;

import dev.vlab.app.chart.Band;
import dev.vlab.app.chart.Smoothing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How a run went so far: its steps, those of all stages in one row. Grows while the run goes on. */
public final class RunCourse {
    /** Values over steps. */
    public record Line(double[] steps, double[] values) {}

    private final Path folder;
    private final List<StepPoint> points = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private int stageStart;

    RunCourse(Path folder) {
        this.folder = folder;
    }

    void add(List<StepPoint> more) {
        for (StepPoint point : more) {
            if (!points.isEmpty() && points.getLast().stage() != point.stage()) {
                stageStart = places.getLast() + 1;
            }
            points.add(point);
            places.add(stageStart + point.step());
        }
    }

    /** The run's folder. */
    public Path folder() {
        return folder;
    }

    public String name() {
        return String.valueOf(folder.getFileName());
    }

    /** How many steps are done. */
    public int done() {
        return places.isEmpty() ? 0 : places.getLast() + 1;
    }

    /** The steps, in the order in which they were done. */
    public List<StepPoint> points() {
        return points;
    }

    /** The step at the same place in {@link #points()}, counted over all stages. */
    int place(int index) {
        return places.get(index);
    }

    /** One loss over the steps that have it. */
    public Line loss(Loss kind) {
        return line(point -> point.loss(kind));
    }

    /**
     * The same, smoothed within each stage: what one stage measures is another thing than what the stage before did.
     *
     * @param weight see {@link Smoothing#of}
     */
    public Line loss(Loss kind, double weight) {
        Line line = loss(kind);
        double[] smooth = new double[line.values.length];
        int from = 0;
        for (Band stage : stages()) {
            int to = from;
            while (to < smooth.length && line.steps[to] < stage.to()) {
                to++;
            }
            double[] part = Smoothing.of(Arrays.copyOfRange(line.values, from, to), weight);
            System.arraycopy(part, 0, smooth, from, part.length);
            from = to;
        }
        return new Line(line.steps, smooth);
    }

    public Line learningRate() {
        return line(StepPoint::learningRate);
    }

    private Line line(ToDoubleFunction<StepPoint> value) {
        double[] steps = new double[points.size()];
        double[] values = new double[points.size()];
        int count = 0;
        for (int i = 0; i < points.size(); i++) {
            double here = value.applyAsDouble(points.get(i));
            if (Double.isFinite(here)) {
                steps[count] = places.get(i);
                values[count++] = here;
            }
        }
        return new Line(Arrays.copyOf(steps, count), Arrays.copyOf(values, count));
    }

    /** The stages as far as they have come. */
    public List<Band> stages() {
        List<Band> bands = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < points.size(); i++) {
            boolean last = i + 1 == points.size()
                    || points.get(i + 1).stage() != points.get(i).stage();
            if (last) {
                bands.add(new Band(points.get(i).stageTitle(), from, places.get(i) + 1));
                from = places.get(i) + 1;
            }
        }
        return bands;
    }
}
