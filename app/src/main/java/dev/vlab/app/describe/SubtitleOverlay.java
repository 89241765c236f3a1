package dev.vlab.app.describe;

import dev.vlab.app.player.Overlay;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.report.CaptionLine;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

/** The caption of the instant as a subtitle at the foot of the picture. */
public final class SubtitleOverlay implements Overlay {
    private static final Texts TEXTS = Texts.of(SubtitleOverlay.class);
    private static final Color GROUND = Color.rgb(0, 0, 0, 0.68);
    private static final double LINE = 1.35;

    private final DescribeViewModel model;
    private final ObjectBinding<Object> changes;

    public SubtitleOverlay(DescribeViewModel model) {
        this.model = model;
        this.changes = Bindings.createObjectBinding(Object::new, model.captions(), model.currentProperty());
    }

    @Override
    public String name() {
        return TEXTS.get("captions");
    }

    @Override
    public ObservableBooleanValue shown() {
        return model.subtitlesProperty();
    }

    @Override
    public ObservableValue<?> changes() {
        return changes;
    }

    @Override
    public void draw(GraphicsContext g, Rectangle2D picture, long timeMicros) {
        CaptionLine caption = model.at(timeMicros);
        if (caption == null) {
            return;
        }
        double size = Math.clamp(Math.rint(picture.getHeight() / 28), 13, 28);
        Font font = Font.font("Inter", FontWeight.SEMI_BOLD, size);
        List<String> lines = Fitting.lines(caption.text(), font, picture.getWidth() * 0.86);
        double lineHeight = Math.rint(size * LINE);
        double width =
                lines.stream().mapToDouble(l -> Fitting.width(l, font)).max().orElse(0) + size * 1.4;
        double height = lines.size() * lineHeight + size * 0.6;
        double centre = picture.getMinX() + picture.getWidth() / 2;
        double top = picture.getMaxY() - height - size;
        g.setFill(GROUND);
        g.fillRoundRect(centre - width / 2, top, width, height, 12, 12);
        g.setFill(Color.WHITE);
        g.setFont(font);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        for (int i = 0; i < lines.size(); i++) {
            g.fillText(lines.get(i), centre, top + size * 0.3 + (i + 0.5) * lineHeight);
        }
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.BASELINE);
    }
}
