package dev.vlab.app.training;

import dev.vlab.app.chart.Band;
import dev.vlab.app.chart.Curve;
import dev.vlab.app.chart.Plot;
import dev.vlab.app.look.Palette;
import dev.vlab.app.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** Makes plots of the runs that are drawn. */
final class CurvePlots {
    private static final Texts TEXTS = Texts.of(CurvePlots.class);

    private final TrainingViewModel model;
    private final Palette palette;

    CurvePlots(TrainingViewModel model, Palette palette) {
        this.model = model;
        this.palette = palette;
    }

    /** The chosen losses of all runs; unsmoothed behind them, unless there are several runs. */
    Plot losses() {
        CurveChoice choice = model.choice();
        double weight = choice.smoothingProperty().get();
        List<RunCourse> runs = model.courses();
        List<Curve> curves = new ArrayList<>();
        for (int run = 0; run < runs.size(); run++) {
            for (Loss loss : choice.shown()) {
                RunCourse.Line line = runs.get(run).loss(loss);
                var colour = CurveColours.of(loss, palette);
                RunCourse.Line smooth = runs.get(run).loss(loss, weight);
                if (weight > 0 && runs.size() == 1) {
                    curves.add(new Curve("", colour, new double[0], true, line.steps(), line.values()));
                }
                String name = runs.size() == 1
                        ? loss.title()
                        : loss.title() + ", " + runs.get(run).name();
                curves.add(new Curve(name, colour, CurveColours.dashes(run), false, smooth.steps(), smooth.values()));
            }
        }
        return new Plot(curves, bands(), end(), choice.logarithmicProperty().get());
    }

    Plot learningRate() {
        List<RunCourse> runs = model.courses();
        List<Curve> curves = new ArrayList<>();
        for (int run = 0; run < runs.size(); run++) {
            RunCourse.Line line = runs.get(run).learningRate();
            curves.add(new Curve(
                    runs.size() == 1 ? TEXTS.get("rate") : runs.get(run).name(),
                    palette.secondary(),
                    CurveColours.dashes(run),
                    false,
                    line.steps(),
                    line.values()));
        }
        return new Plot(curves, List.of(), end(), false);
    }

    /** The stages of the first run: all of them where they are known, else those it has come to. */
    private List<Band> bands() {
        List<RunCourse> runs = model.courses();
        if (runs.isEmpty()) {
            return List.of();
        }
        TrainingPlan plan = model.planOf(runs.getFirst());
        return plan == null ? runs.getFirst().stages() : plan.bands();
    }

    private double end() {
        return model.courses().stream()
                .mapToDouble(run -> {
                    TrainingPlan plan = model.planOf(run);
                    return plan == null ? run.done() : plan.steps();
                })
                .max()
                .orElse(1);
    }
}
