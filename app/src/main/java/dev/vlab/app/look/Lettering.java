package dev.vlab.app.look;

import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** What the typefaces of this machine can show. */
public final class Lettering {
    private static final double SIZE = 24;

    private Lettering() {}

    /** Whether Japanese is drawn as letters and not as boxes, which are all alike; on the JavaFX thread. */
    public static boolean showsJapanese() {
        return !alike(picture("語"), picture("私"));
    }

    private static Image picture(String letter) {
        Text text = new Text(letter);
        text.setFont(Font.font("Inter", SIZE));
        new Scene(new StackPane(text), 2 * SIZE, 2 * SIZE);
        return text.getScene().getRoot().snapshot(new SnapshotParameters(), null);
    }

    private static boolean alike(Image one, Image other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return false;
        }
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y)) {
                    return false;
                }
            }
        }
        return true;
    }
}
