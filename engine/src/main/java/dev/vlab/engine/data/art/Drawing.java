package dev.vlab.engine.data.art;

import java.awt.Graphics2D;

/**
 * Draws a thing around the origin, about one unit high. Things look the same from left and right, or may face either
 * way, so that no single picture tells which way they are going.
 */
@FunctionalInterface
public interface Drawing {

    void draw(Brush brush);

    /** Draws into a graphics context whose unit is the thing's height. */
    default void draw(Graphics2D graphics, Palette palette) {
        draw(new Brush(graphics, palette));
    }
}
