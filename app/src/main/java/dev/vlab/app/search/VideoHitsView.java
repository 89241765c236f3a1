package dev.vlab.app.search;

import dev.vlab.app.jobs.FrameThumb;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.Times;
import dev.vlab.app.player.FrameImages;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.library.Hit;
import dev.vlab.engine.library.ScoreRange;
import dev.vlab.engine.library.VideoHits;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One video's hits: its name, its axis, and the best instants as pictures. */
final class VideoHitsView extends VBox {
    private static final Texts TEXTS = Texts.of(VideoHitsView.class);
    private static final int PICTURES = 5;
    private static final double WIDTH = 96;
    private static final double HEIGHT = 72;

    private final VideoHits video;
    private final SearchViewModel model;
    private final FrameImages frames;
    private final MomentAxis axis;
    private final HBox pictures = new HBox(8);
    private List<Hit> pictured = List.of();

    VideoHitsView(VideoHits video, ScoreRange range, SearchViewModel model, FrameImages frames) {
        super(4);
        this.video = video;
        this.model = model;
        this.frames = frames;
        this.axis = new MomentAxis(video, range, model);
        getStyleClass().addAll("card", "video-hits");
        Label name = Parts.label(video.video().info().file().getFileName().toString(), "bold");
        Label length = Parts.label(Times.of(video.video().info().durationMicros()), "small", "secondary");
        Label start = Parts.label(Times.of(0), "small", "secondary");
        BorderPane ends = new BorderPane(null, null, length, null, start);
        getChildren().addAll(name, axis, ends, pictures);
    }

    /** Follows threshold and choice. */
    void refresh() {
        axis.mark();
        List<Hit> best = video.hits().stream()
                .filter(model::keeps)
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .limit(PICTURES)
                .toList();
        if (!best.equals(pictured)) {
            pictured = best;
            pictures.getChildren().setAll(best.stream().map(this::picture).toList());
            Parts.show(pictures, !best.isEmpty());
        }
    }

    private VBox picture(Hit hit) {
        FrameThumb thumb = Parts.button(
                new FrameThumb(frames, video.video().info().file(), hit.bestMicros(), WIDTH, HEIGHT)
                        .scrubbing(hit.moment().span()),
                "hitPicture" + hit.moment().id(),
                MomentAxis.explanation(hit),
                () -> model.choose(hit));
        Label words = Parts.label(
                Times.of(hit.bestMicros()) + String.format(Locale.ROOT, "  %.3f", hit.score()), "small", "secondary");
        VBox tile = new VBox(2, thumb, words);
        if (hit.written() != null) {
            tile.getChildren().add(Parts.label(TEXTS.get("by.words"), "small", "secondary"));
        }
        tile.setAlignment(Pos.TOP_LEFT);
        return tile;
    }
}
