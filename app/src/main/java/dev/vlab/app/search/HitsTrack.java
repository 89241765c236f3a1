package dev.vlab.app.search;

import dev.vlab.app.look.Palette;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.player.TimeAxis;
import dev.vlab.app.player.Track;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.library.Hit;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoInfo;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/** The hits of the last search in the open video, on the timeline: the higher, the better. */
public final class HitsTrack implements Track {
    private static final Texts TEXTS = Texts.of(HitsTrack.class);
    private static final double LEAST = 4;

    private final SearchViewModel model;
    private final Playhead playhead;
    private final ObjectBinding<List<Hit>> hits;
    private final BooleanBinding shown;

    public HitsTrack(SearchViewModel model, Playhead playhead) {
        this.model = model;
        this.playhead = playhead;
        this.hits = Bindings.createObjectBinding(
                this::hits, model.foundProperty(), model.thresholdProperty(), playhead.videoProperty());
        this.shown = Bindings.createBooleanBinding(() -> !hits.get().isEmpty(), hits);
    }

    private List<Hit> hits() {
        VideoInfo open = playhead.video();
        return model.kept().stream()
                .filter(hit ->
                        open != null && hit.moment().video().info().file().equals(open.file()))
                .toList();
    }

    @Override
    public String name() {
        return TEXTS.get("hits");
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
        return hits;
    }

    @Override
    public void draw(GraphicsContext g, TimeAxis axis, Palette palette) {
        SearchViewModel.Found found = model.foundProperty().get();
        if (found == null) {
            return;
        }
        g.setFill(palette.accent());
        for (Hit hit : hits.get()) {
            TimeSpan span = hit.moment().span();
            double tall = LEAST + (height() - LEAST) * found.range().place(hit.score());
            double width = Math.max(LEAST, axis.length(span.durationMicros()) - 1);
            g.fillRoundRect(axis.x(span.startMicros()), height() - tall, width, tall, LEAST, LEAST);
        }
    }

    @Override
    public @Nullable String tip(long micros) {
        Hit hit = at(micros);
        return hit == null ? null : TEXTS.get("hit.score", hit.score());
    }

    @Override
    public boolean clicked(long micros) {
        Hit hit = at(micros);
        if (hit == null) {
            return false;
        }
        SearchViewModel.goTo(playhead, hit);
        return true;
    }

    private @Nullable Hit at(long micros) {
        return hits.get().stream()
                .filter(hit -> span(hit).contains(micros))
                .findFirst()
                .orElse(null);
    }

    private static TimeSpan span(Hit hit) {
        return hit.moment().span();
    }
}
