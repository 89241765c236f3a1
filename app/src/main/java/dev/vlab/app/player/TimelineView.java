package dev.vlab.app.player;

import dev.vlab.app.look.Palette;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.video.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/** Ruler and tracks, one under the other on one time axis, with the playhead and the chosen span over them. */
public final class TimelineView extends Region {
    private static final Texts TEXTS = Texts.of(TimelineView.class);

    /** Room for the rows' names. */
    private static final double NAMES = 84;

    private static final double RULER = 24;
    private static final double GAP = 4;
    private static final double MEANT_PIXELS = 4;

    private final TimelineModel model;
    private final Playhead playhead;
    private final ObservableValue<Palette> palette;
    private final ObservableList<Track> tracks;
    private final List<TrackRow> rows = new ArrayList<>();
    private final RulerCanvas ruler = new RulerCanvas();
    private final TimelineMarks marks = new TimelineMarks();

    public TimelineView(
            TimelineModel model, Playhead playhead, ObservableList<Track> tracks, ObservableValue<Palette> palette) {
        this.model = model;
        this.playhead = playhead;
        this.palette = palette;
        this.tracks = tracks;
        getStyleClass().add("timeline");
        setAccessibleText(TEXTS.get("timeline"));
        tracks.addListener((ListChangeListener<Track>) change -> rebuild());
        listen(palette);
        listen(model.viewProperty());
        listen(playhead.selectionProperty());
        playhead.videoProperty().addListener((property, before, now) -> requestLayout());
        playhead.timeMicrosProperty().addListener((property, before, now) -> placeMarks());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        rebuild();
    }

    private void listen(Observable value) {
        value.addListener(changed -> requestLayout());
        if (value instanceof ObservableValue<?> observable) {
            observable.addListener((property, before, now) -> requestLayout());
        }
    }

    private void rebuild() {
        rows.clear();
        for (Track track : tracks) {
            TrackRow row = new TrackRow(track, this::axis, palette);
            track.shown().addListener((property, before, now) -> requestLayoutUp());
            rows.add(row);
        }
        getChildren().setAll(ruler);
        rows.forEach(row -> getChildren().addAll(row.name(), row.canvas()));
        getChildren().add(marks);
        requestLayoutUp();
    }

    /** A row came or went: the timeline's own height changes. */
    private void requestLayoutUp() {
        requestLayout();
        requestParentLayout();
    }

    private double axisWidth() {
        return Math.max(1, getWidth() - getInsets().getLeft() - getInsets().getRight() - NAMES);
    }

    /** The axis as it is now. */
    TimeAxis axis() {
        TimeSpan view = model.view();
        return new TimeAxis(view.startMicros(), view.endMicros(), axisWidth());
    }

    private double axisLeft() {
        return getInsets().getLeft() + NAMES;
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = getInsets().getTop() + RULER + getInsets().getBottom();
        for (TrackRow row : rows) {
            if (row.track().shown().get()) {
                height += row.track().height() + GAP;
            }
        }
        return height;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        TimeAxis axis = axis();
        double y = getInsets().getTop();
        ruler.relocate(axisLeft(), y);
        ruler.setVisible(playhead.video() != null);
        ruler.draw(axis, RULER, palette.getValue());
        y += RULER;
        for (TrackRow row : rows) {
            y += row.layout(getInsets().getLeft(), y, NAMES, axis) ? row.track().height() + GAP : 0;
        }
        marks.resizeRelocate(
                axisLeft(), getInsets().getTop(), axis.width(), y - getInsets().getTop() - GAP);
        placeMarks();
    }

    private void placeMarks() {
        marks.place(axis(), RULER, playhead);
    }

    // ---- pointer ----

    private long micros(MouseEvent event) {
        return axis().micros(event.getX() - axisLeft());
    }

    private boolean onRuler(MouseEvent event) {
        return event.getY() < getInsets().getTop() + RULER;
    }

    private boolean scrubbing;

    private void pressed(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        scrubbing = onRuler(event);
        long micros = micros(event);
        boolean taken = !scrubbing
                && rows.stream()
                        .anyMatch(row -> row.covers(event.getY()) && row.track().clicked(micros));
        if (!taken) {
            if (event.getClickCount() == 2) {
                playhead.select(null);
            }
            model.press(micros);
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (scrubbing) {
            model.scrub(micros(event));
        } else {
            TimeAxis axis = axis();
            model.drag(micros(event), axis.micros(MEANT_PIXELS) - axis.micros(0));
        }
    }

    private void scrolled(ScrollEvent event) {
        TimeAxis axis = axis();
        if (event.isShiftDown() || Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            double pixels = event.getDeltaX() + event.getDeltaY();
            model.scroll(axis.micros(0) - axis.micros(pixels));
        } else if (event.getDeltaY() != 0) {
            model.zoom(event.getDeltaY() > 0 ? 0.8 : 1.25, axis.micros(event.getX() - axisLeft()));
        }
        event.consume();
    }
}
