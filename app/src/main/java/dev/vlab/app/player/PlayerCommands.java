package dev.vlab.app.player;

import dev.vlab.app.command.Command;
import dev.vlab.app.text.Texts;
import java.util.List;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with the open video, each with its key. */
public final class PlayerCommands {
    private static final Texts TEXTS = Texts.of(PlayerCommands.class);

    private static final long SECOND = 1_000_000;

    private final BooleanExpression usable;
    public final Command play;
    public final Command pause;
    public final Command forward;
    public final Command backward;
    public final Command nextFrame;
    public final Command previousFrame;
    public final Command next10;
    public final Command previous10;
    public final Command later;
    public final Command earlier;
    public final Command toStart;
    public final Command toEnd;
    public final Command loop;
    public final Command mute;
    public final Command markIn;
    public final Command markOut;
    public final Command clear;
    public final Command goTo;
    public final Command savePicture;
    public final Command copyPicture;
    private final BooleanProperty enteringTime = new SimpleBooleanProperty();

    /**
     * Makes them.
     *
     * @param savePicture saves the picture on the stage
     * @param copyPicture puts it on the clipboard
     * @param inView whether the player is in view: a key means something else on another page
     */
    public PlayerCommands(Player player, Runnable savePicture, Runnable copyPicture, ObservableBooleanValue inView) {
        Playhead playhead = player.playhead();
        usable = playhead.videoProperty().isNotNull().and(inView);
        play = command("play", Feather.PLAY, player::toggle, key(KeyCode.SPACE));
        backward = command("backward", Feather.REWIND, player::backward, key(KeyCode.J));
        pause = command("pause", Feather.PAUSE, player::pause, key(KeyCode.K));
        forward = command("forward", Feather.FAST_FORWARD, player::forward, key(KeyCode.L));
        previousFrame = command("previous-frame", Feather.CHEVRON_LEFT, () -> player.step(-1), key(KeyCode.COMMA));
        nextFrame = command("next-frame", Feather.CHEVRON_RIGHT, () -> player.step(1), key(KeyCode.PERIOD));
        previous10 = command("previous-10", Feather.CHEVRONS_LEFT, () -> player.step(-10), shift(KeyCode.COMMA));
        next10 = command("next-10", Feather.CHEVRONS_RIGHT, () -> player.step(10), shift(KeyCode.PERIOD));
        earlier = command("earlier", Feather.ARROW_LEFT, () -> player.skip(-SECOND), key(KeyCode.LEFT));
        later = command("later", Feather.ARROW_RIGHT, () -> player.skip(SECOND), key(KeyCode.RIGHT));
        toStart = command("to-start", Feather.SKIP_BACK, () -> playhead.seek(0), key(KeyCode.HOME));
        toEnd = command("to-end", Feather.SKIP_FORWARD, () -> playhead.seek(Long.MAX_VALUE), key(KeyCode.END));
        loop = command(
                "loop",
                Feather.REPEAT,
                () -> player.loopProperty().set(!player.loopProperty().get()),
                shift(KeyCode.L));
        mute = command(
                "mute",
                Feather.VOLUME_2,
                () -> player.mutedProperty().set(!player.mutedProperty().get()),
                key(KeyCode.M));
        markIn = command("mark-in", Feather.CORNER_DOWN_RIGHT, player::markIn, key(KeyCode.I));
        markOut = command("mark-out", Feather.CORNER_DOWN_LEFT, player::markOut, key(KeyCode.O));
        clear = command("whole", Feather.X, () -> playhead.select(null), key(KeyCode.X));
        goTo = command("go-to", Feather.CLOCK, () -> enteringTime.set(true), key(KeyCode.G));
        this.copyPicture = command("copy-picture", Feather.COPY, copyPicture, key(KeyCode.C));
        this.savePicture = command("save-picture", Feather.CAMERA, savePicture, key(KeyCode.P));
    }

    /** All of them, in the order in which a person looks for them. */
    public List<Command> all() {
        return List.of(
                play,
                backward,
                pause,
                forward,
                previousFrame,
                nextFrame,
                previous10,
                next10,
                earlier,
                later,
                toStart,
                toEnd,
                loop,
                mute,
                markIn,
                markOut,
                clear,
                goTo,
                savePicture,
                copyPicture);
    }

    /** Whether a person is about to say which time to go to. */
    BooleanProperty enteringTimeProperty() {
        return enteringTime;
    }

    private Command command(String id, Ikon icon, Runnable run, KeyCombination keys) {
        return new Command(id, TEXTS.get("group"), TEXTS.get("command." + id), icon, List.of(keys), usable, run);
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination shift(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHIFT_DOWN);
    }
}
