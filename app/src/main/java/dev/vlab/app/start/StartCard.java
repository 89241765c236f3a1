package dev.vlab.app.start;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.library.CoverImage;
import dev.vlab.app.player.FrameImages;
import dev.vlab.app.player.Timecode;
import dev.vlab.app.text.Texts;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A video as a card: Enter, Space or a click opens it. */
final class StartCard extends StackPane {
    private static final Texts TEXTS = Texts.of(StartCard.class);
    private static final double WIDTH = 184;
    private static final int DECODED_HEIGHT = 264;

    StartCard(StartVideo video, FrameImages frames, Consumer<Path> open) {
        CoverImage cover = new CoverImage();
        if (video.there()) {
            frames.request(video.file(), (long) (video.durationMicros() * CoverImage.AT), DECODED_HEIGHT, cover::show);
        }
        Label length = Parts.label(Timecode.length(video.durationMicros()), "duration");
        StackPane picture = new StackPane(cover, length);
        picture.setMinHeight(cover.prefHeight(WIDTH));
        picture.setOpacity(video.there() ? 1 : 0.5);
        setAlignment(length, Pos.BOTTOM_RIGHT);
        setMargin(length, new Insets(8));
        VBox words = new VBox(Parts.label(video.name(), "bold"));
        words.getStyleClass().add("words");
        if (video.opened() > 0) {
            words.getChildren()
                    .add(Parts.label(
                            video.there() ? when(video.opened()) : TEXTS.get("missing"),
                            "small",
                            video.there() ? "secondary" : "bad"));
        }
        VBox all = new VBox(picture, words);
        all.setPrefWidth(WIDTH);
        all.setMaxWidth(WIDTH);
        Button card = Parts.button(
                new Button(null, all),
                "start-" + video.name(),
                TEXTS.get(video.there() ? "open" : "open.missing", video.file()),
                () -> open.accept(video.file()));
        card.getStyleClass().addAll("video-card", "start-card");
        getChildren().add(card);
    }

    /** Lets it be taken from the list, by a button on it or the Delete key. */
    StartCard removable(StartVideo video, Runnable forget) {
        Button remove = Parts.button(
                new Button(null, Parts.icon(Feather.X)),
                "start-forget-" + video.name(),
                TEXTS.get("forget", video.name()),
                forget);
        remove.getStyleClass().addAll("start-forget");
        setAlignment(remove, Pos.TOP_RIGHT);
        setMargin(remove, new Insets(8));
        getChildren().add(remove);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DELETE) {
                forget.run();
                event.consume();
            }
        });
        return this;
    }

    private static String when(long millis) {
        ZonedDateTime then = Instant.ofEpochMilli(millis).atZone(ZoneId.systemDefault());
        String time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(Locale.getDefault())
                .format(then);
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        if (then.toLocalDate().equals(today)) {
            return TEXTS.get("today", time);
        }
        return then.toLocalDate().equals(today.minusDays(1))
                ? TEXTS.get("yesterday", time)
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(Locale.getDefault())
                        .format(then);
    }
}
