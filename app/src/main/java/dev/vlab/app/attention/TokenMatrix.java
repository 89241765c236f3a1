package dev.vlab.app.attention;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.look.Palette;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.report.HeatScale;
import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.FeatureStream;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * Every word's attention to every frame: a row a word, a column a frame, the image stream's at the left and the video
 * stream's at the right; one row for what is not by word. The chosen word and the frame at the playhead are framed; a
 * click or the arrow keys choose others.
 */
final class TokenMatrix extends Region {
    private static final Texts TEXTS = Texts.of(TokenMatrix.class);
    private static final double ROW = 18;
    private static final double HEADER = 18;
    private static final double MOST_WORDS = 0.3; // of the width
    private static final double GAP = 8;
    private static final Color MARK = Palette.DARK.accent();

    private final AttentionViewModel model;
    private final Canvas canvas = new Canvas();
    private final List<Label> words = new ArrayList<>();
    private final List<Label> numbers = new ArrayList<>();
    private @Nullable AttentionPicture picture;
    private @Nullable AttentionMaps shown;

    TokenMatrix(AttentionViewModel model) {
        this.model = model;
        getStyleClass().add("token-matrix");
        setFocusTraversable(true);
        model.pictureProperty().subscribe(this::show);
        model.frameProperty().subscribe(now -> mark());
        model.shareReadoutProperty().subscribe(now -> setAccessibleText(TEXTS.get("matrix.tip", now)));
        setOnMouseMoved(e -> model.pointedProperty().set(cellAt(e)));
        setOnMouseExited(e -> model.pointedProperty().set(null));
        setOnMousePressed(e -> requestFocus());
        setOnMouseClicked(e -> choose(cellAt(e)));
        setOnKeyPressed(this::step);
    }

    private void show(@Nullable AttentionPicture now) {
        picture = now;
        AttentionMaps maps = now == null ? null : now.maps();
        if (maps != shown) {
            shown = maps;
            rebuild(now);
        }
        mark();
    }

    private void rebuild(@Nullable AttentionPicture now) {
        words.clear();
        numbers.clear();
        for (int token = 0; now != null && token < now.maps().tokens().size(); token++) {
            words.add(Parts.label(now.name(token), "small"));
        }
        for (FeatureStream stream : streams()) {
            String colour = stream == FeatureStream.IMAGE ? "image" : "video";
            for (int frame = 1; now != null && frame <= now.frameCount(); frame++) {
                Label number = Parts.label(Integer.toString(frame), "small", colour);
                number.setAlignment(Pos.CENTER);
                numbers.add(number);
            }
        }
        getChildren().setAll(canvas);
        getChildren().addAll(words);
        getChildren().addAll(numbers);
    }

    /** What is under the mouse, or null. */
    private @Nullable WordFrame cellAt(MouseEvent e) {
        AttentionPicture now = picture;
        int token = (int) Math.floor((e.getY() - HEADER) / ROW);
        if (now == null || token < 0 || token >= words.size()) {
            return null;
        }
        for (FeatureStream stream : streams()) {
            int frame = (int) Math.floor((e.getX() - left(stream)) / side());
            if (frame >= 0 && frame < now.frameCount()) {
                return new WordFrame(token, frame);
            }
        }
        return null;
    }

    private void choose(@Nullable WordFrame cell) {
        if (cell != null) {
            model.chooseToken(cell.token());
            model.jump(cell.frame());
        }
    }

    private void step(KeyEvent e) {
        AttentionPicture now = picture;
        if (now == null || e.isShortcutDown() || e.isAltDown() || e.isShiftDown()) {
            return;
        }
        int token = now.choice().token();
        int frame = model.frameProperty().get();
        switch (e.getCode()) {
            case UP -> model.chooseToken(Math.max(0, token - 1));
            case DOWN -> model.chooseToken(Math.min(words.size() - 1, token + 1));
            case LEFT -> model.jump(Math.max(0, frame - 1));
            case RIGHT -> model.jump(Math.min(now.frameCount() - 1, frame + 1));
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void mark() {
        AttentionPicture now = picture;
        for (int i = 0; now != null && i < words.size(); i++) {
            words.get(i).getStyleClass().remove("bold");
            if (i == now.choice().token()) {
                words.get(i).getStyleClass().add("bold");
            }
        }
        draw();
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEADER + words.size() * ROW;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        for (int i = 0; i < words.size(); i++) {
            words.get(i).resizeRelocate(0, HEADER + i * ROW, wordsWidth() - GAP, ROW);
        }
        int frames = frames();
        for (int i = 0; i < numbers.size(); i++) {
            FeatureStream stream = streams().get(i / frames);
            numbers.get(i).resizeRelocate(left(stream) + i % frames * side(), 0, side(), HEADER);
        }
        draw();
    }

    private double wordsWidth() {
        double widest =
                words.stream().mapToDouble(word -> word.prefWidth(-1)).max().orElse(0);
        return Math.ceil(Math.min(MOST_WORDS * getWidth(), widest + 2)) + GAP;
    }

    private double side() {
        return Math.floor((getWidth() - wordsWidth() - GAP) / Math.max(1, numbers.size()));
    }

    private double left(FeatureStream stream) {
        return wordsWidth() + streams().indexOf(stream) * (frames() * side() + GAP);
    }

    private List<FeatureStream> streams() {
        return picture == null ? List.of() : picture.maps().streams();
    }

    private int frames() {
        return picture == null ? 0 : picture.frameCount();
    }

    private void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        AttentionPicture now = picture;
        if (now == null || getWidth() <= 0) {
            return;
        }
        for (FeatureStream stream : streams()) {
            draw(g, now, stream, left(stream), side());
        }
    }

    private void draw(GraphicsContext g, AttentionPicture now, FeatureStream stream, double left, double side) {
        HeatScale scale = HeatScale.of(stream);
        FrameShares shares = now.shares();
        double most = Math.max(shares.most(), Float.MIN_NORMAL);
        for (int token = 0; token < words.size(); token++) {
            for (int frame = 0; frame < now.frameCount(); frame++) {
                int argb = scale.opaque(shares.of(stream, token, frame) / most);
                g.setFill(Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255));
                g.fillRect(left + frame * side, HEADER + token * ROW, side - 1, ROW - 1);
            }
        }
        g.setStroke(MARK);
        g.setLineWidth(2);
        double width = now.frameCount() * side - 1;
        g.strokeRect(left, HEADER + now.choice().token() * ROW, width, ROW - 1);
        double column = left + model.frameProperty().get() * side;
        g.strokeRect(column, HEADER, side - 1, words.size() * ROW - 1);
    }
}
