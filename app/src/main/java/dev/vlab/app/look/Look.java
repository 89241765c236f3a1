package dev.vlab.app.look;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts fonts and style sheets in place. */
public final class Look {
    private static final Logger LOG = LoggerFactory.getLogger(Look.class);
    private static final String INTER = "/com/formdev/flatlaf/fonts/inter/";

    private Look() {}

    /** Loads the Inter typeface; without it the system's own is used. */
    public static void loadFonts() {
        for (String face : List.of("Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf")) {
            try (InputStream font = Look.class.getResourceAsStream(INTER + face)) {
                if (font == null || Font.loadFont(font, 13) == null) {
                    LOG.warn("Typeface {} could not be loaded", face);
                }
            } catch (IOException e) {
                LOG.warn("Typeface {} could not be read", face, e);
            }
        }
    }

    /** Dresses a scene, or changes its dress. */
    public static void apply(Scene scene, Theme theme) {
        scene.getStylesheets()
                .setAll(sheet(theme.styleSheet()), sheet("base.css"), sheet("parts.css"), sheet("bench.css"));
        scene.setFill(theme.palette().page());
    }

    /** The address of one of this package's style sheets. */
    static String sheet(String name) {
        URL url = Look.class.getResource(name);
        return Objects.requireNonNull(url, name).toExternalForm();
    }
}
