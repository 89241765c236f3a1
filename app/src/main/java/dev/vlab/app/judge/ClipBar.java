package dev.vlab.app.judge;

import dev.vlab.app.command.Command;
import dev.vlab.app.command.CommandButton;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.Times;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Playing the item's clip: play, where it is, how long it is. */
final class ClipBar extends HBox {
    private static final Texts TEXTS = Texts.of(ClipBar.class);

    private static final double TIME_WIDTH = 96;

    private final Slider slider = new Slider();
    private boolean following;

    /**
     * Makes the bar.
     *
     * @param play plays or pauses
     */
    ClipBar(Playhead playhead, Command play) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        CommandButton button = new CommandButton(play);
        button.setId("judgePlay");
        FontIcon icon = new FontIcon(Feather.PLAY);
        icon.iconCodeProperty()
                .bind(Bindings.when(playhead.playingProperty())
                        .then(Feather.PAUSE)
                        .otherwise(Feather.PLAY));
        button.setGraphic(icon);
        Parts.named(slider, "judgeTime", TEXTS.get("time"));
        slider.setFocusTraversable(false); // the arrow keys go from item to item
        HBox.setHgrow(slider, Priority.ALWAYS);
        Label time = Parts.label("", "small", "secondary");
        time.setMinWidth(TIME_WIDTH);
        time.setAlignment(Pos.CENTER_RIGHT);
        playhead.videoProperty().subscribe(video -> slider.setMax(Math.max(1.0, (double) playhead.durationMicros())));
        playhead.timeMicrosProperty().subscribe(now -> {
            following = true;
            slider.setValue(now.doubleValue());
            following = false;
            time.setText(Times.of(now.longValue()) + " / " + Times.of(playhead.durationMicros()));
        });
        slider.valueProperty().subscribe(now -> {
            if (!following) {
                playhead.seek(now.longValue());
            }
        });
        getChildren().addAll(button, slider, time);
    }
}
