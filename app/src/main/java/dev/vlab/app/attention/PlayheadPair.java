package dev.vlab.app.attention;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.Times;
import dev.vlab.app.player.FrameImages;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.FeatureStream;
import dev.vlab.engine.video.CropRegion;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The sampled frame at the playhead as large as the room allows, once for each stream: image stream at the left, video
 * stream at the right.
 */
final class PlayheadPair extends Region {
    private static final Texts TEXTS = Texts.of(PlayheadPair.class);
    private static final double GAP = 16;
    private static final double LABEL = 20;
    private static final int STILL_HEIGHT = 480;

    private final AttentionViewModel model;
    private final OcclusionViewModel occlusion;
    private final FrameImages frames;
    private List<Label> titles = List.of();
    private List<FrameCell> cells = List.of();
    private @Nullable AttentionMaps maps;
    private int frame = -1;

    PlayheadPair(AttentionViewModel model, OcclusionViewModel occlusion, FrameImages frames) {
        this.model = model;
        this.occlusion = occlusion;
        this.frames = frames;
        setId("attentionPair");
        setMinHeight(0);
        model.pictureProperty().subscribe(now -> show());
        model.frameProperty().subscribe(now -> show());
        model.smoothProperty().subscribe(now -> show());
        model.hoveredProperty().subscribe(patch -> cells.forEach(cell -> cell.hovered(patch)));
        occlusion.hiddenProperty().subscribe(hidden -> cells.forEach(cell -> cell.hidden(hidden)));
    }

    private void show() {
        AttentionPicture picture = model.pictureProperty().get();
        if (picture == null) {
            maps = null;
            cells = List.of();
            getChildren().clear();
            return;
        }
        if (picture.maps() != maps || model.frameProperty().get() != frame) {
            maps = picture.maps();
            frame = model.frameProperty().get();
            rebuild(maps);
        }
        cells.forEach(cell -> cell.show(picture, model.smoothProperty().get()));
    }

    private void rebuild(AttentionMaps now) {
        cells = now.streams().stream().map(this::cell).toList();
        String time = Times.of(now.frameTimes().get(frame));
        titles = now.streams().stream()
                .map(stream -> Parts.label(
                        TEXTS.get("at." + (now.measure().byWord() ? stream : now.measure()), time),
                        stream.name().toLowerCase(Locale.ROOT)))
                .toList();
        getChildren().setAll(cells);
        getChildren().addAll(titles);
        List<FrameCell> receivers = cells;
        frames.request(now.clip().file(), now.frameTimes().get(frame), STILL_HEIGHT, still -> {
            CropRegion seen = model.seen(still.getWidth(), still.getHeight());
            if (seen != null) {
                receivers.forEach(cell -> cell.still(still, seen));
            }
        });
    }

    private FrameCell cell(FeatureStream stream) {
        FrameCell cell = new FrameCell(stream, frame, model, occlusion);
        cell.hidden(occlusion.hiddenProperty().get());
        return cell;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 240;
    }

    @Override
    protected void layoutChildren() {
        if (cells.isEmpty()) {
            return;
        }
        double across = (getWidth() + GAP) / cells.size() - GAP;
        double side = Math.floor(Math.min(across, getHeight() - LABEL - FrameCell.BELOW));
        for (int i = 0; i < cells.size(); i++) {
            titles.get(i).resizeRelocate(i * (side + GAP), 0, side, LABEL);
            cells.get(i).resizeRelocate(i * (side + GAP), LABEL, side, side + FrameCell.BELOW);
        }
    }
}
