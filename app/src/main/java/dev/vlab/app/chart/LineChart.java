package dev.vlab.app.chart;

import dev.vlab.app.look.Palette;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Lines over steps. Under the mouse it reads out the values at a step. */
public final class LineChart extends Region {
    private final Canvas canvas = new Canvas();
    private final ObservableValue<Palette> palette;
    private final String unit;
    private final String across;
    private Plot plot = Plot.EMPTY;
    private double mouse = Double.NaN;

    /**
     * Makes an empty chart.
     *
     * @param unit what the values are, written beside the axis
     * @param across what the horizontal axis counts
     */
    public LineChart(String unit, String across, ObservableValue<Palette> palette) {
        this.unit = unit;
        this.across = across;
        this.palette = palette;
        getChildren().add(canvas);
        setMinSize(160, 72);
        palette.subscribe(now -> draw());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> point(Double.NaN));
    }

    /** Shows something else. */
    public void show(Plot now) {
        plot = now;
        draw();
    }

    public Plot plot() {
        return plot;
    }

    private void point(double x) {
        mouse = x;
        draw();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private void draw() {
        if (canvas.getWidth() > 0 && canvas.getHeight() > 0) {
            new LineChartDrawing(canvas, palette.getValue(), plot, unit, across).draw(mouse);
        }
    }
}
