package dev.vlab.app.attention;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.Times;
import dev.vlab.app.player.FrameImages;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.FeatureStream;
import dev.vlab.engine.video.CropRegion;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A film strip a stream, the image stream above the video stream, a cell a frame, broken into as many lines as the
 * width asks for. A click on a cell goes to its frame.
 */
public final class FrameStrips extends Region {
    private static final Texts TEXTS = Texts.of(FrameStrips.class);
    private static final double GAP = 4;
    private static final double BETWEEN_LINES = 12;
    private static final double BAR = FrameCell.BELOW;
    private static final double TIME = 16;
    private static final int STILL_HEIGHT = 240;

    private final AttentionViewModel model;
    private final OcclusionViewModel occlusion;
    private final FrameImages frames;
    private final double leastCell;
    private final List<List<FrameCell>> strips = new ArrayList<>();
    private final List<Label> times = new ArrayList<>();
    private @Nullable AttentionMaps shown;

    /**
     * Makes the strips.
     *
     * @param leastCell the narrowest that a cell may become before the strips break into lines
     */
    public FrameStrips(AttentionViewModel model, OcclusionViewModel occlusion, FrameImages frames, double leastCell) {
        this.model = model;
        this.occlusion = occlusion;
        this.frames = frames;
        this.leastCell = leastCell;
        setId("attentionStrips");
        model.pictureProperty().subscribe(this::show);
        model.smoothProperty().subscribe(now -> show(model.pictureProperty().get()));
        model.frameProperty().subscribe(now -> mark());
        model.hoveredProperty().subscribe(patch -> each(cell -> cell.hovered(patch)));
        occlusion.hiddenProperty().subscribe(hidden -> each(cell -> cell.hidden(hidden)));
    }

    private void show(@Nullable AttentionPicture picture) {
        if (picture == null) {
            shown = null;
            rebuild(List.of(), List.of());
            return;
        }
        if (picture.maps() != shown) {
            shown = picture.maps();
            setAccessibleText(TEXTS.get("strips." + picture.measure()));
            rebuild(shown.streams(), shown.frameTimes());
            requestStills(shown);
        }
        boolean smooth = model.smoothProperty().get();
        each(cell -> cell.show(picture, smooth));
        mark();
    }

    private void rebuild(List<FeatureStream> streams, List<Long> frameTimes) {
        strips.clear();
        times.clear();
        for (FeatureStream stream : streams) {
            strips.add(IntStream.range(0, frameTimes.size())
                    .mapToObj(frame -> cell(stream, frame))
                    .toList());
        }
        for (long frameTime : frameTimes) {
            Label time = Parts.label(Times.of(frameTime), "small", "secondary");
            time.setAlignment(Pos.CENTER);
            times.add(time);
        }
        getChildren().clear();
        strips.forEach(getChildren()::addAll);
        getChildren().addAll(times);
    }

    private FrameCell cell(FeatureStream stream, int frame) {
        FrameCell cell = new FrameCell(stream, frame, model, occlusion);
        cell.hidden(occlusion.hiddenProperty().get());
        cell.setId("attention" + (stream == FeatureStream.IMAGE ? "Image" : "Video") + frame);
        return cell;
    }

    private void requestStills(AttentionMaps maps) {
        for (int i = 0; i < maps.frameTimes().size(); i++) {
            int frame = i;
            List<FrameCell> cells =
                    strips.stream().map(strip -> strip.get(frame)).toList();
            frames.request(
                    maps.clip().file(),
                    maps.frameTimes().get(i),
                    STILL_HEIGHT,
                    still -> cells.forEach(cell -> still(cell, still)));
        }
    }

    private void still(FrameCell cell, Image still) {
        CropRegion seen = model.seen(still.getWidth(), still.getHeight());
        if (seen != null) {
            cell.still(still, seen);
        }
    }

    private void mark() {
        int here = model.frameProperty().get();
        for (List<FrameCell> strip : strips) {
            for (int i = 0; i < strip.size(); i++) {
                strip.get(i).atPlayhead(i == here);
            }
        }
    }

    private void each(Consumer<FrameCell> action) {
        strips.forEach(strip -> strip.forEach(action));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double height) {
        return times.size() * (leastCell + GAP) - GAP;
    }

    @Override
    protected double computePrefHeight(double width) {
        int columns = columns(width);
        int lines = (times.size() + columns - 1) / columns;
        return Math.max(0, lines * (lineHeight(side(width, columns)) + BETWEEN_LINES) - BETWEEN_LINES);
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        double side = side(getWidth(), columns);
        for (int i = 0; i < times.size(); i++) {
            double x = i % columns * (side + GAP);
            double y = Math.floorDiv(i, columns) * (lineHeight(side) + BETWEEN_LINES);
            for (List<FrameCell> strip : strips) {
                strip.get(i).resizeRelocate(x, y, side, side + BAR);
                y += side + BAR + GAP;
            }
            times.get(i).resizeRelocate(x, y, side, TIME);
        }
    }

    /** As even lines as the width allows: eight frames make one line, two of four, or four of two. */
    private int columns(double width) {
        int count = Math.max(1, times.size());
        double available = width <= 0 ? computePrefWidth(-1) : width;
        int fit = (int) Math.clamp((available + GAP) / (leastCell + GAP), 1, count);
        int lines = (count + fit - 1) / fit;
        return (count + lines - 1) / lines;
    }

    private static double side(double width, int columns) {
        return Math.floor((width - GAP * (columns - 1)) / columns);
    }

    private double lineHeight(double side) {
        return strips.size() * (side + BAR + GAP) + TIME;
    }
}
