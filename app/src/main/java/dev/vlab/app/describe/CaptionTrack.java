package dev.vlab.app.describe;

import dev.vlab.app.look.Palette;
import dev.vlab.app.player.TimeAxis;
import dev.vlab.app.player.Track;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.report.CaptionLine;
import dev.vlab.engine.video.TimeSpan;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/** Captions as blocks on the timeline, each as long as its span; a click goes to its start. */
public final class CaptionTrack implements Track {
    private static final Texts TEXTS = Texts.of(CaptionTrack.class);
    private static final double GAP = 1;
    private static final double INSET = 6;
    private static final double FONT_SIZE = 12;

    private final DescribeViewModel model;
    private final BooleanBinding shown;
    private final ObjectBinding<Object> changes;

    public CaptionTrack(DescribeViewModel model) {
        this.model = model;
        this.shown = Bindings.isNotEmpty(model.captions());
        // A new object each time, because captions that change leave the list the same.
        this.changes = Bindings.createObjectBinding(Object::new, model.captions(), model.currentProperty());
    }

    @Override
    public String name() {
        return TEXTS.get("captions");
    }

    @Override
    public double height() {
        return 24;
    }

    @Override
    public ObservableBooleanValue shown() {
        return shown;
    }

    @Override
    public ObservableValue<?> changes() {
        return changes;
    }

    @Override
    public void draw(GraphicsContext g, TimeAxis axis, Palette palette) {
        g.setFont(Font.font("Inter", FONT_SIZE));
        g.setTextBaseline(VPos.CENTER);
        CaptionLine current = model.currentProperty().get();
        for (CaptionLine caption : model.captions()) {
            TimeSpan span = caption.clip().span();
            if (axis.shows(span)) {
                block(g, axis, palette, caption, caption.equals(current));
            }
        }
    }

    private void block(GraphicsContext g, TimeAxis axis, Palette palette, CaptionLine caption, boolean current) {
        TimeSpan span = caption.clip().span();
        double x = axis.x(span.startMicros());
        double width = Math.max(2, axis.length(span.durationMicros()) - GAP);
        g.setFill(current ? Palette.FILL : palette.line());
        g.fillRoundRect(x, 1, width, height() - 2, INSET, INSET);
        // The words stay in view while any of the block is.
        double left = Math.max(x, 0) + INSET;
        double room = x + width - INSET - left;
        String words = Fitting.cut(caption.text(), g.getFont(), room);
        g.setFill(current ? Color.WHITE : palette.text());
        g.fillText(words, left, height() / 2);
    }

    @Override
    public @Nullable String tip(long micros) {
        CaptionLine caption = model.at(micros);
        return caption == null ? null : caption.text();
    }

    @Override
    public boolean clicked(long micros) {
        CaptionLine caption = model.at(micros);
        if (caption == null) {
            return false;
        }
        model.jump(caption);
        return true;
    }
}
