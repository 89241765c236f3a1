package dev.vlab.app.player;

import dev.vlab.app.command.CommandButton;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.video.VideoInfo;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The buttons under the stage: back and forth, play, time, speed, loop, span. */
public final class TransportBar extends HBox {
    private static final Texts TEXTS = Texts.of(TransportBar.class);
    private static final double[] RATES = {0.25, 0.5, 1, 1.5, 2, 4};

    /** Below this width there is no room for the video's length, nor for all buttons beside a chosen span. */
    private static final double NARROW = 720;

    private final Player player;

    public TransportBar(Player player, PlayerCommands commands) {
        this.player = player;
        getStyleClass().add("transport");
        Playhead playhead = player.playhead();
        CommandButton play = new CommandButton(commands.play);
        play.getStyleClass().add("play");
        FontIcon playIcon = new FontIcon(Feather.PLAY);
        playIcon.iconCodeProperty()
                .bind(Bindings.when(playhead.playingProperty())
                        .then(Feather.PAUSE)
                        .otherwise(Feather.PLAY));
        play.setGraphic(playIcon);

        Label duration = new Label();
        duration.getStyleClass().add("secondary");
        duration.textProperty()
                .bind(playhead.videoProperty()
                        .map(video -> "/ " + Timecode.exact(video.durationMicros()))
                        .orElse(""));
        duration.setMinWidth(Region.USE_PREF_SIZE);
        duration.visibleProperty().bind(widthProperty().greaterThan(NARROW));
        duration.managedProperty().bind(duration.visibleProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        CommandButton toStart = new CommandButton(commands.toStart);
        CommandButton toEnd = new CommandButton(commands.toEnd);
        BooleanBinding room = widthProperty()
                .greaterThan(NARROW)
                .or(playhead.selectionProperty().isNull());
        for (CommandButton skip : List.of(toStart, toEnd)) { // clicking on the timeline does the same
            skip.visibleProperty().bind(room);
            skip.managedProperty().bind(room);
        }
        getChildren()
                .setAll(
                        toStart,
                        new CommandButton(commands.previousFrame),
                        play,
                        new CommandButton(commands.nextFrame),
                        toEnd,
                        new TimeEntry(playhead, commands.enteringTimeProperty()),
                        duration,
                        gap,
                        selection(playhead, commands),
                        new CommandButton(commands.markIn, TEXTS.get("in")),
                        new CommandButton(commands.markOut, TEXTS.get("out")),
                        mute(commands),
                        loop(commands),
                        new CommandButton(commands.savePicture),
                        rates());
    }

    private static Node selection(Playhead playhead, PlayerCommands commands) {
        Label span = new Label();
        span.textProperty()
                .bind(playhead.selectionProperty()
                        .map(chosen ->
                                Timecode.tenths(chosen.startMicros()) + " – " + Timecode.tenths(chosen.endMicros()))
                        .orElse(""));
        span.setMinWidth(Region.USE_PREF_SIZE);
        HBox chip = new HBox(span, new CommandButton(commands.clear));
        chip.getStyleClass().add("selection-chip");
        chip.setFillHeight(false);
        chip.visibleProperty().bind(playhead.selectionProperty().isNotNull());
        chip.managedProperty().bind(chip.visibleProperty());
        HBox holder = new HBox(chip);
        holder.setAlignment(Pos.CENTER);
        return holder;
    }

    /** There only where there is something to hear. */
    private Node mute(PlayerCommands commands) {
        CommandButton mute = new CommandButton(commands.mute);
        FontIcon icon = new FontIcon();
        icon.iconCodeProperty()
                .bind(Bindings.when(player.mutedProperty())
                        .then(Feather.VOLUME_X)
                        .otherwise(Feather.VOLUME_2));
        mute.setGraphic(icon);
        mute.visibleProperty()
                .bind(player.playhead().videoProperty().map(VideoInfo::hasAudio).orElse(false));
        mute.managedProperty().bind(mute.visibleProperty());
        return mute;
    }

    private Node loop(PlayerCommands commands) {
        ToggleButton loop = new ToggleButton(null, new FontIcon(commands.loop.icon()));
        loop.getStyleClass().add("flat");
        loop.disableProperty().bind(player.playhead().videoProperty().isNull());
        loop.selectedProperty().bindBidirectional(player.loopProperty());
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(commands.loop.hint());
        loop.setTooltip(tip);
        loop.setAccessibleText(commands.loop.name());
        return loop;
    }

    private Node rates() {
        MenuButton rates = new MenuButton();
        rates.getStyleClass().addAll("flat", "rate");
        rates.setMinWidth(Region.USE_PREF_SIZE);
        rates.disableProperty().bind(player.playhead().videoProperty().isNull());
        rates.setTooltip(new Tooltip(TEXTS.get("speed")));
        rates.textProperty().bind(player.rateProperty().map(rate -> text(rate.doubleValue())));
        ToggleGroup group = new ToggleGroup();
        for (double rate : RATES) {
            RadioMenuItem item = new RadioMenuItem(text(rate));
            item.setToggleGroup(group);
            item.setSelected(rate == player.rateProperty().get());
            item.setOnAction(event -> player.rateProperty().set(rate));
            player.rateProperty().addListener((property, before, now) -> item.setSelected(now.doubleValue() == rate));
            rates.getItems().add(item);
        }
        return rates;
    }

    private static String text(double rate) {
        String number = rate == Math.rint(rate) ? String.valueOf((long) rate) : String.valueOf(rate);
        return number.replace('-', '−') + "×";
    }
}
