package dev.vlab.app.ask;

import dev.vlab.app.jobs.Percent;
import dev.vlab.app.look.Palette;
import dev.vlab.app.player.TimeAxis;
import dev.vlab.app.player.Track;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.task.Answer;
import dev.vlab.engine.task.Answer.Evidence;
import java.util.Comparator;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/** What the answer in view rests on, as an area over time. */
public final class EvidenceTrack implements Track {
    private static final Texts TEXTS = Texts.of(EvidenceTrack.class);
    private static final double TOP = 4;
    private static final double AREA_OPACITY = 0.3;

    private final ObservableValue<@Nullable Answer> answer;
    private final BooleanBinding shown;

    public EvidenceTrack(ObservableValue<@Nullable Answer> answer) {
        this.answer = answer;
        this.shown = Bindings.createBooleanBinding(() -> !evidence().isEmpty(), answer);
    }

    @Override
    public String name() {
        return TEXTS.get("evidence");
    }

    @Override
    public double height() {
        return 32;
    }

    @Override
    public ObservableBooleanValue shown() {
        return shown;
    }

    @Override
    public ObservableValue<?> changes() {
        return answer;
    }

    @Override
    public void draw(GraphicsContext g, TimeAxis axis, Palette palette) {
        Answer now = answer.getValue();
        if (now == null || now.evidence().isEmpty()) {
            return;
        }
        List<Evidence> evidence = now.evidence();
        double most = evidence.stream().mapToDouble(Evidence::weight).max().orElse(1);
        // Level from the span's edge to the first frame, and from the last one to its other edge.
        int points = evidence.size() + 2;
        double[] x = new double[points];
        double[] y = new double[points];
        for (int i = 0; i < points; i++) {
            Evidence nearest = evidence.get(Math.clamp(i - 1, 0, evidence.size() - 1));
            x[i] = axis.x(nearest.timeMicros());
            y[i] = height() - (height() - TOP) * nearest.weight() / most;
        }
        x[0] = axis.x(now.clip().span().startMicros());
        x[points - 1] = axis.x(now.clip().span().endMicros());
        g.beginPath();
        g.moveTo(x[0], height());
        for (int i = 0; i < points; i++) {
            g.lineTo(x[i], y[i]);
        }
        g.lineTo(x[points - 1], height());
        g.closePath();
        g.setFill(palette.accent().deriveColor(0, 1, 1, AREA_OPACITY));
        g.fill();
        g.setStroke(palette.accent());
        g.setLineWidth(1.5);
        g.strokePolyline(x, y, points);
        g.setFill(palette.accent());
        for (int i = 1; i < points - 1; i++) {
            g.fillOval(x[i] - 2.5, y[i] - 2.5, 5, 5);
        }
    }

    @Override
    public @Nullable String tip(long micros) {
        return evidence().stream()
                .min(Comparator.comparingLong(e -> Math.abs(e.timeMicros() - micros)))
                .map(e -> TEXTS.get("evidence.tip", Percent.of(e.weight())))
                .orElse(null);
    }

    private List<Evidence> evidence() {
        Answer now = answer.getValue();
        return now == null ? List.of() : now.evidence();
    }
}
