package dev.vlab.app.player;

import dev.vlab.engine.video.TimeSpan;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** The playhead and the chosen span, over all rows; what is not chosen is shaded. */
final class TimelineMarks extends Pane {
    private static final double HANDLE = 11;

    private final Region line = mark("playhead-line");
    private final Region handle = mark("playhead-handle");
    private final Region before = mark("unchosen");
    private final Region after = mark("unchosen");
    private final Region start = mark("span-edge");
    private final Region end = mark("span-edge");

    TimelineMarks() {
        setMouseTransparent(true);
        getChildren().setAll(before, after, start, end, line, handle);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty().add(HANDLE));
        clip.xProperty().set(-HANDLE / 2);
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    private static Region mark(String style) {
        Region mark = new Region();
        mark.getStyleClass().add(style);
        mark.setManaged(false);
        return mark;
    }

    void place(TimeAxis axis, double ruler, Playhead playhead) {
        boolean open = playhead.durationMicros() > 0;
        double x = Math.floor(axis.x(playhead.timeMicros()));
        show(open && x >= 0 && x <= axis.width(), line, handle);
        line.resizeRelocate(x, ruler - 8, 2, getHeight() - ruler + 8);
        handle.resizeRelocate(x - (HANDLE - 2) / 2, ruler - 14, HANDLE, 12);
        TimeSpan span = playhead.selection();
        show(open && span != null, before, after, start, end);
        if (span != null) {
            double from = Math.clamp(axis.x(span.startMicros()), 0, axis.width());
            double to = Math.clamp(axis.x(span.endMicros()), 0, axis.width());
            double height = getHeight() - ruler;
            before.resizeRelocate(0, ruler, from, height);
            after.resizeRelocate(to, ruler, axis.width() - to, height);
            start.resizeRelocate(from, ruler, 2, height);
            end.resizeRelocate(to - 2, ruler, 2, height);
        }
    }

    private static void show(boolean visible, Node... nodes) {
        for (Node node : nodes) {
            node.setVisible(visible);
        }
    }
}
