package dev.vlab.app.judge;

import dev.vlab.app.look.Palette;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.player.TimeAxis;
import dev.vlab.app.player.Track;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.eval.judge.JudgeSession;
import dev.vlab.engine.video.VideoInfo;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/**
 * What raters said of the open video as blocks on the timeline, with the mean rating; a click goes to a block's start.
 */
public final class RatingsTrack implements Track {
    private static final Texts TEXTS = Texts.of(RatingsTrack.class);
    private static final double GOOD = 3.5;
    private static final double BAD = 2.5;
    private static final double GROUND = 0.3;
    private static final double EDGE = 3;
    private static final double INSET = 6;
    private static final double FONT_SIZE = 12;

    /** Narrower, and a number would be cut off. */
    private static final double LEAST_FOR_WORDS = 28;

    private final Playhead playhead;
    private final ObjectBinding<List<SpanRating>> ratings;
    private final BooleanBinding shown;

    /**
     * Makes the track.
     *
     * @param sessions newest first
     */
    public RatingsTrack(ObservableList<JudgeSession> sessions, Playhead playhead) {
        this.playhead = playhead;
        ratings = Bindings.createObjectBinding(
                () -> {
                    VideoInfo open = playhead.video();
                    return open == null ? List.of() : SpanRating.of(open.file(), sessions);
                },
                sessions,
                playhead.videoProperty());
        shown = Bindings.createBooleanBinding(() -> !ratings.get().isEmpty(), ratings);
    }

    @Override
    public String name() {
        return TEXTS.get("track");
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
        return ratings;
    }

    @Override
    public void draw(GraphicsContext g, TimeAxis axis, Palette palette) {
        g.setFont(Font.font("Inter", FONT_SIZE));
        g.setTextBaseline(VPos.CENTER);
        for (SpanRating rating : ratings.get()) {
            if (axis.shows(rating.span())) {
                block(g, axis, palette, rating);
            }
        }
    }

    private void block(GraphicsContext g, TimeAxis axis, Palette palette, SpanRating rating) {
        double x = axis.x(rating.span().startMicros());
        double width = Math.max(2, axis.length(rating.span().durationMicros()) - 1);
        Color colour = colour(rating, palette);
        g.setFill(palette.panel()); // covers what a longer block has there
        g.fillRect(x, 0, width, height());
        g.setFill(colour.deriveColor(0, 1, 1, GROUND));
        g.fillRect(x, 1, width, height() - 2);
        g.setFill(colour);
        g.fillRect(x, height() - 1 - EDGE, width, EDGE);
        double left = Math.max(x, 0) + INSET;
        if (x + width - left >= LEAST_FOR_WORDS) {
            g.setFill(palette.text());
            g.fillText(words(rating), left, (height() - EDGE) / 2);
        }
    }

    private static Color colour(SpanRating rating, Palette palette) {
        OptionalDouble mean = rating.mean();
        if (mean.isEmpty()) {
            return palette.accent();
        }
        double value = mean.getAsDouble();
        return value >= GOOD ? palette.good() : value < BAD ? palette.bad() : palette.secondary();
    }

    /** The mean, or that two were compared; besides how many words there are, if more than one. */
    private static String words(SpanRating rating) {
        int all = rating.said().size();
        OptionalDouble mean = rating.mean();
        return mean.isPresent() ? TEXTS.get("track.mean", mean.getAsDouble(), all) : TEXTS.get("track.compared", all);
    }

    @Override
    public @Nullable String tip(long micros) {
        SpanRating rating = at(micros);
        return rating == null
                ? null
                : rating.said().stream().map(RatingsTrack::tip).collect(Collectors.joining("\n\n"));
    }

    private static String tip(SpanRating.Said said) {
        StringBuilder tip = new StringBuilder(TEXTS.get(
                "track.line", said.judgement().rater(), ResultText.verdict(said.session(), said.judgement())));
        tip.append('\n').append(said.item().asked());
        for (int model = 0; model < said.item().answers().size(); model++) {
            tip.append('\n')
                    .append(TEXTS.get(
                            "track.line",
                            said.session().models().get(model),
                            said.item().answers().get(model)));
        }
        if (!said.judgement().tags().isEmpty()) {
            tip.append('\n').append(String.join(" · ", said.judgement().tags()));
        }
        if (!said.judgement().note().isEmpty()) {
            tip.append('\n').append(TEXTS.get("track.note", said.judgement().note()));
        }
        return tip.toString();
    }

    /** A block as long as the video leaves a click to the timeline. */
    @Override
    public boolean clicked(long micros) {
        SpanRating rating = at(micros);
        VideoInfo open = playhead.video();
        if (rating == null || open == null || rating.span().durationMicros() >= open.durationMicros()) {
            return false;
        }
        playhead.seek(rating.span().startMicros());
        return true;
    }

    /** The topmost block at an instant. */
    private @Nullable SpanRating at(long micros) {
        List<SpanRating> all = ratings.get();
        return all.reversed().stream()
                .filter(rating -> rating.span().contains(micros))
                .findFirst()
                .orElse(null);
    }
}
