package dev.vlab.app.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written can be read: contrasts by WCAG 2.2, computed from the style sheets. */
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double CONTROL = 3;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textReachesItsContrastOnEveryGround(Theme theme) throws Exception {
        Map<String, Color> colours = colours(theme);
        for (String text : new String[] {"text", "secondary", "accent", "good", "bad", "image-text", "video-text"}) {
            for (String ground : new String[] {"page", "panel"}) {
                atLeast(TEXT, colours, text, ground);
            }
        }
        atLeast(TEXT, colours, "text", "hover");
        atLeast(TEXT, colours, "text", "pressed");
        atLeast(TEXT, colours, "text", "chosen");
        atLeast(TEXT, colours, "accent", "chosen");
        assertTrue(Contrast.of(Color.WHITE, Palette.FILL) >= TEXT, "white on the filled accent");
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void controlsReachTheirs(Theme theme) throws Exception {
        Map<String, Color> colours = colours(theme);
        for (String mark : new String[] {"border", "accent"}) {
            for (String ground : new String[] {"page", "panel", "field"}) {
                atLeast(CONTROL, colours, mark, ground);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void drawnColoursAreThoseOfTheStyleSheet(Theme theme) throws Exception {
        Map<String, Color> colours = colours(theme);
        Palette palette = theme.palette();
        assertEquals(colours.get("stage"), palette.stage());
        assertEquals(colours.get("page"), palette.page());
        assertEquals(colours.get("panel"), palette.panel());
        assertEquals(colours.get("line"), palette.line());
        assertEquals(colours.get("text"), palette.text());
        assertEquals(colours.get("secondary"), palette.secondary());
        assertEquals(colours.get("accent"), palette.accent());
        assertEquals(colours.get("good"), palette.good());
        assertEquals(colours.get("bad"), palette.bad());
        assertEquals(colours.get("image-text"), palette.imageText());
        assertEquals(colours.get("video-text"), palette.videoText());
    }

    private static void atLeast(double least, Map<String, Color> colours, String mark, String ground) {
        double contrast = Contrast.of(colours.get(mark), colours.get(ground));
        assertTrue(
                contrast >= least,
                () -> String.format(Locale.ROOT, "%s on %s: %.2f, needs %.1f", mark, ground, contrast, least));
    }

    private static Map<String, Color> colours(Theme theme) throws IOException, URISyntaxException {
        String css = Files.readString(Path.of(new URI(Look.sheet(theme.styleSheet()))));
        Map<String, Color> colours = new HashMap<>();
        Pattern.compile("-vlab-([a-z-]+): (#[0-9a-f]{6});")
                .matcher(css)
                .results()
                .forEach(match -> colours.put(match.group(1), Color.web(match.group(2))));
        return colours;
    }
}
