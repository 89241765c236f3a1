package dev.vlab.app.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.look.Contrast;
import dev.vlab.app.look.Palette;
import dev.vlab.app.look.Theme;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Curves can be seen, told apart, and are not taken for one of the two streams. */
class CurveColoursTest {
    private static final double MARK = 3;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyLossHasAColourOfItsOwn(Theme theme) {
        Palette palette = theme.palette();
        Set<Color> colours = new HashSet<>();
        for (Loss loss : Loss.values()) {
            Color colour = CurveColours.of(loss, palette);
            assertTrue(Contrast.of(colour, palette.panel()) >= MARK, () -> loss + " on the panel of " + theme);
            assertNotEquals(Palette.IMAGE, colour);
            assertNotEquals(Palette.VIDEO, colour);
            colours.add(colour);
        }
        assertEquals(Loss.values().length, colours.size());
    }
}
