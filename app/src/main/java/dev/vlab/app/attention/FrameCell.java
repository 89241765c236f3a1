package dev.vlab.app.attention;

import dev.vlab.app.look.Palette;
import dev.vlab.engine.task.FeatureStream;
import dev.vlab.engine.video.CropRegion;
import java.util.HashSet;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * One sampled frame with one stream's heat map over it, and under it a bar: the share of the word's attention that the
 * frame receives, or the mean of what the adapters change in it.
 */
final class FrameCell extends Region {
    private static final double BAR = 4;
    private static final double GAP = 2;
    /** A hand that clicks trembles by less. */
    private static final double LEAST_DRAG = 4;
    /** Room for the bar under the square picture. */
    static final double BELOW = BAR + GAP;

    /** The accent of the dark theme, which can be seen on dark and light pictures and pages alike. */
    private static final Color AT_PLAYHEAD = Palette.DARK.accent();

    /** What the model sees of a hidden patch: hardly more than a plain grey. */
    private static final Color HIDDEN = Color.gray(0.45, 0.92);

    private static final Color DRAWN = Color.gray(1, 0.5);

    private final Canvas canvas = new Canvas();
    private final FeatureStream stream;
    private final int frame;
    private @Nullable Image still;
    private @Nullable CropRegion seen;
    private @Nullable AttentionPicture picture;
    private @Nullable WritableImage heat;
    private boolean smooth;
    private boolean atPlayhead;
    private @Nullable Patch hovered;
    private Point2D press = Point2D.ZERO;
    private boolean dragged;
    private Set<Patch> drawn = Set.of();
    private Set<Patch> hidden = Set.of();

    FrameCell(FeatureStream stream, int frame, AttentionViewModel model, OcclusionViewModel occlusion) {
        this.stream = stream;
        this.frame = frame;
        getStyleClass().add("frame-cell");
        getChildren().add(canvas);
        setOnMouseMoved(e -> model.hoveredProperty().set(patchAt(e.getX(), e.getY())));
        setOnMouseExited(e -> model.hoveredProperty().set(null));
        setOnMousePressed(e -> {
            press = new Point2D(e.getX(), e.getY());
            dragged = false;
        });
        setOnMouseDragged(e -> {
            dragged |= press.distance(e.getX(), e.getY()) > LEAST_DRAG;
            drawn = dragged ? between(inside(press.getX(), press.getY()), inside(e.getX(), e.getY())) : Set.of();
            draw();
        });
        setOnMouseReleased(e -> {
            Set<Patch> region = drawn;
            drawn = Set.of();
            if (!region.isEmpty()) {
                occlusion.toggle(region);
            }
        });
        setOnMouseClicked(e -> {
            if (!dragged) {
                model.jump(frame);
            }
        });
    }

    /** The patch at a place, or the nearest one. */
    private @Nullable Patch inside(double x, double y) {
        double last = Math.max(0, side() - 1);
        return patchAt(Math.clamp(x, 0, last), Math.clamp(y, 0, last));
    }

    private Set<Patch> between(@Nullable Patch one, @Nullable Patch other) {
        if (one == null || other == null) {
            return Set.of();
        }
        Set<Patch> patches = new HashSet<>();
        for (int row = Math.min(one.row(), other.row()); row <= Math.max(one.row(), other.row()); row++) {
            for (int column = Math.min(one.column(), other.column());
                    column <= Math.max(one.column(), other.column());
                    column++) {
                patches.add(new Patch(frame, row, column));
            }
        }
        return patches;
    }

    /** Sets which patches of the clip are hidden from the model. */
    void hidden(Set<Patch> newHidden) {
        hidden = newHidden;
        draw();
    }

    void show(AttentionPicture newPicture, boolean newSmooth) {
        picture = newPicture;
        smooth = newSmooth;
        heat = HeatImage.overVideo(newPicture, stream, frame, newSmooth);
        draw();
    }

    /** Sets the frame's picture and which part of it the model saw, in pixels of that picture. */
    void still(Image newStill, CropRegion newSeen) {
        still = newStill;
        seen = newSeen;
        draw();
    }

    void atPlayhead(boolean newAtPlayhead) {
        atPlayhead = newAtPlayhead;
        draw();
    }

    void hovered(@Nullable Patch newHovered) {
        hovered = newHovered;
        draw();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }

    private double side() {
        return Math.max(0, Math.min(getWidth(), getHeight() - BELOW));
    }

    private @Nullable Patch patchAt(double x, double y) {
        double side = side();
        if (picture == null || x < 0 || y < 0 || x >= side || y >= side) {
            return null;
        }
        int grid = picture.maps().gridSize();
        return new Patch(frame, (int) (y / side * grid), (int) (x / side * grid));
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double side = side();
        g.clearRect(0, 0, getWidth(), getHeight());
        g.setFill(Color.gray(0.06));
        g.fillRect(0, 0, side, side);
        if (still != null && seen != null) {
            g.setImageSmoothing(true);
            g.drawImage(still, seen.x(), seen.y(), seen.width(), seen.height(), 0, 0, side, side);
        }
        if (picture == null || heat == null) {
            return;
        }
        g.setImageSmoothing(smooth);
        g.drawImage(heat, 0, 0, side, side);
        drawShare(g, picture, side);
        cover(g, hidden, picture.maps().gridSize(), side, HIDDEN);
        cover(g, drawn, picture.maps().gridSize(), side, DRAWN);
        drawHovered(g, picture.maps().gridSize(), side);
        if (atPlayhead) {
            g.setStroke(AT_PLAYHEAD);
            g.setLineWidth(3);
            g.strokeRect(1.5, 1.5, side - 3, side - 3);
        }
    }

    private void drawShare(GraphicsContext g, AttentionPicture shown, double side) {
        g.setFill(Color.gray(0.5, 0.25));
        g.fillRect(0, side + GAP, side, BAR);
        g.setFill(stream == FeatureStream.IMAGE ? Palette.IMAGE : Palette.VIDEO);
        g.fillRect(0, side + GAP, side * Math.min(1, shown.frame(stream, frame)), BAR);
    }

    private void cover(GraphicsContext g, Set<Patch> patches, int grid, double side, Color colour) {
        double patch = side / grid;
        g.setFill(colour);
        for (Patch covered : patches) {
            if (covered.frame() == frame) {
                double x = Math.floor(covered.column() * patch);
                double y = Math.floor(covered.row() * patch);
                g.fillRect(
                        x,
                        y,
                        Math.floor((covered.column() + 1) * patch) - x,
                        Math.floor((covered.row() + 1) * patch) - y);
            }
        }
    }

    private void drawHovered(GraphicsContext g, int grid, double side) {
        if (hovered == null || hovered.frame() != frame) {
            return;
        }
        double patch = side / grid;
        g.setStroke(Color.WHITE);
        g.setLineWidth(1);
        g.strokeRect(hovered.column() * patch + 0.5, hovered.row() * patch + 0.5, patch - 1, patch - 1);
    }
}
