package dev.vlab.app.chart;

import dev.vlab.app.look.Palette;
import dev.vlab.app.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/** One drawing of a chart: bands, grid, curves, and the read-out under the mouse. */
final class LineChartDrawing {
    private static final Texts TEXTS = Texts.of(LineChartDrawing.class);
    private static final double LEFT = 52;
    private static final double BOTTOM = 22;
    private static final double RIGHT = 12;
    private static final double TOP = 8;
    private static final double TITLES = 20;
    private static final double TICK_EVERY = 44;
    private static final double STEP_EVERY = 90;
    private static final double LINE = 16;
    private static final Font SMALL = Font.font("Inter", 12);

    private final GraphicsContext g;
    private final Palette palette;
    private final Plot plot;
    private final String unit;
    private final String across;
    private final Scale x;
    private final Scale y;
    private final double left = LEFT;
    private final double top;
    private final double width;
    private final double height;

    LineChartDrawing(Canvas canvas, Palette palette, Plot plot, String unit, String across) {
        this.g = canvas.getGraphicsContext2D();
        this.palette = palette;
        this.plot = plot;
        this.unit = unit;
        this.across = across;
        x = new Scale(0, plot.right(), false);
        y = Scale.of(plot.curves(), plot.logarithmic());
        top = TOP + (plot.bands().isEmpty() ? 0 : TITLES);
        width = Math.max(1, canvas.getWidth() - LEFT - RIGHT);
        height = Math.max(1, canvas.getHeight() - top - BOTTOM);
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        g.setFont(SMALL);
        g.setTextBaseline(VPos.CENTER);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.setLineCap(StrokeLineCap.BUTT);
    }

    void draw(double mouse) {
        bands();
        grid();
        plot.curves().stream().filter(Curve::faint).forEach(this::curve);
        plot.curves().stream().filter(curve -> !curve.faint()).forEach(this::curve);
        if (mouse >= left && mouse <= left + width) {
            readOut(Math.rint((mouse - left) / width * x.most()));
        }
    }

    private double px(double value) {
        return left + x.place(value) * width;
    }

    private double py(double value) {
        return top + (1 - Math.clamp(y.place(value), 0, 1)) * height;
    }

    private void bands() {
        g.setTextAlign(TextAlignment.LEFT);
        for (int i = 0; i < plot.bands().size(); i++) {
            Band band = plot.bands().get(i);
            double from = px(band.from());
            double to = px(Math.min(band.to(), x.most()));
            if (i % 2 == 0) {
                g.setFill(palette.line().deriveColor(0, 1, 1, 0.35));
                g.fillRect(from, TOP, to - from, top - TOP + height);
            }
            if (i > 0) {
                g.setStroke(palette.line());
                g.setLineWidth(1);
                g.strokeLine(Math.rint(from) + 0.5, TOP, Math.rint(from) + 0.5, top + height);
            }
            g.setFill(palette.secondary());
            String name = fitting(band.name(), to - from - 12);
            g.fillText(name, from + 6, TOP + TITLES / 2);
        }
    }

    /** A name, or as much of it as has room. */
    private static String fitting(String name, double room) {
        String shown = name;
        while (!shown.isEmpty() && width(shown) > room) {
            shown = shown.length() <= 4
                    ? ""
                    : shown.substring(0, shown.length() - 2).strip() + "…";
            if (shown.length() <= 3) {
                return "";
            }
            shown = width(shown) > room ? shown.substring(0, shown.length() - 1) : shown;
        }
        return shown;
    }

    private static double width(String text) {
        Text measured = new Text(text);
        measured.setFont(SMALL);
        return measured.getLayoutBounds().getWidth();
    }

    private void grid() {
        g.setLineWidth(1);
        g.setLineDashes();
        g.setTextAlign(TextAlignment.RIGHT);
        for (double tick : y.ticks(Math.max(2, (int) (height / TICK_EVERY)))) {
            double at = Math.rint(py(tick)) + 0.5;
            g.setStroke(palette.line());
            g.strokeLine(left, at, left + width, at);
            g.setFill(palette.secondary());
            g.fillText(Scale.text(tick), left - 8, at);
        }
        g.setTextAlign(TextAlignment.CENTER);
        List<Double> steps = x.ticks((int) (width / STEP_EVERY));
        for (double tick : steps) {
            if (tick == Math.rint(tick)) {
                double at = px(tick);
                g.setTextAlign(tick == 0 ? TextAlignment.LEFT : TextAlignment.CENTER);
                if (at < left + width - 40) {
                    g.fillText(Scale.text(tick), at, top + height + BOTTOM / 2);
                }
            }
        }
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(across, left + width, top + height + BOTTOM / 2);
    }

    private void curve(Curve curve) {
        if (curve.empty()) {
            return;
        }
        g.setStroke(curve.faint() ? curve.colour().deriveColor(0, 1, 1, 0.25) : curve.colour());
        g.setLineWidth(curve.faint() ? 1 : 2);
        g.setLineDashes(curve.dashes());
        g.beginPath();
        // Where several points share a pixel, their mean is drawn.
        double sum = 0;
        int count = 0;
        double column = Math.rint(px(curve.x()[0]));
        boolean begun = false;
        for (int i = 0; i <= curve.x().length; i++) {
            double at = i < curve.x().length ? Math.rint(px(curve.x()[i])) : Double.NaN;
            if (at != column && count > 0) {
                double mean = py(sum / count);
                if (begun) {
                    g.lineTo(column, mean);
                } else {
                    g.moveTo(column, mean);
                    begun = true;
                }
                sum = 0;
                count = 0;
            }
            if (i < curve.x().length) {
                column = at;
                sum += curve.y()[i];
                count++;
            }
        }
        g.stroke();
        g.setLineDashes();
        if (curve.x().length == 1) {
            g.setFill(curve.colour());
            g.fillOval(px(curve.x()[0]) - 3, py(curve.y()[0]) - 3, 6, 6);
        }
    }

    private void readOut(double step) {
        List<Curve> read = new ArrayList<>();
        for (Curve curve : plot.curves()) {
            if (!curve.faint() && Double.isFinite(curve.at(step))) {
                read.add(curve);
            }
        }
        if (read.isEmpty()) {
            return;
        }
        double at = px(step);
        g.setStroke(palette.secondary());
        g.setLineWidth(1);
        g.strokeLine(Math.rint(at) + 0.5, top, Math.rint(at) + 0.5, top + height);
        String heading = TEXTS.get("at", across, Scale.text(step)) + (unit.isEmpty() ? "" : ", " + unit);
        double wide = Math.max(
                width(heading),
                read.stream()
                        .mapToDouble(curve -> width(line(curve, step)) + 20)
                        .max()
                        .orElse(0));
        double boxWidth = wide + 16;
        double boxHeight = (read.size() + 1) * LINE + 8;
        double boxX = at + 12 + boxWidth > left + width ? at - 12 - boxWidth : at + 12;
        double boxY = Math.max(0, Math.min(top + 4, top + height - boxHeight));
        g.setFill(palette.panel());
        g.fillRoundRect(boxX, boxY, boxWidth, boxHeight, 12, 12);
        g.setStroke(palette.line());
        g.strokeRoundRect(Math.rint(boxX) + 0.5, Math.rint(boxY) + 0.5, boxWidth, boxHeight, 12, 12);
        g.setTextAlign(TextAlignment.LEFT);
        g.setFill(palette.secondary());
        g.fillText(heading, boxX + 8, boxY + 4 + LINE / 2);
        for (int i = 0; i < read.size(); i++) {
            Curve curve = read.get(i);
            double lineY = boxY + 4 + (i + 1.5) * LINE;
            Color dot = curve.colour();
            g.setStroke(dot);
            g.setLineWidth(2);
            g.setLineDashes(curve.dashes());
            g.strokeLine(boxX + 8, lineY, boxX + 22, lineY);
            g.setLineDashes();
            g.setFill(palette.text());
            g.fillText(line(curve, step), boxX + 28, lineY);
            g.setFill(dot);
            g.fillOval(at - 3, py(curve.at(step)) - 3, 6, 6);
        }
    }

    private static String line(Curve curve, double step) {
        return curve.name() + "  " + Scale.text(curve.at(step));
    }
}
