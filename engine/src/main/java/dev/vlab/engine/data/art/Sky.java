package dev.vlab.engine.data.art;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;

/** The sky: gradient, sun or moon, stars, and clouds that drift. The picture's height is 1, x is 0 in the middle. */
public final class Sky {

    private Sky() {}

    /** Everything in the sky that stands still. */
    static void draw(Graphics2D graphics, double halfWidth, Light light, SplittableRandom random) {
        graphics.setPaint(new GradientPaint(0, 0, light.zenith(), 0, 0.72f, light.horizon()));
        graphics.fill(new Rectangle2D.Double(-halfWidth, 0, 2 * halfWidth, 1));
        if (light == Light.NIGHT) {
            stars(graphics, halfWidth, random);
        }
        double x = (random.nextBoolean() ? -1 : 1) * halfWidth * random.nextDouble(0.5, 0.8);
        switch (light) {
            case DAY -> disc(graphics, x, 0.16, 0.065, new Color(255, 244, 190), 0.6);
            case DUSK -> disc(graphics, x * 0.8, 0.56, 0.1, new Color(255, 214, 160), 0.7);
            case NIGHT -> moon(graphics, x, 0.17);
        }
    }

    /**
     * Clouds, moved sideways.
     *
     * @param shift how far they have drifted, in heights of the picture
     * @param seed which clouds
     */
    public static void clouds(Graphics2D graphics, double halfWidth, Light light, long seed, double shift) {
        var random = new SplittableRandom(seed);
        double span = 2 * halfWidth + 0.8;
        var colour = Palette.fade(Palette.mix(light.horizon(), Color.WHITE, light == Light.NIGHT ? 0.12 : 0.6), 0.62);
        graphics.setPaint(colour);
        for (int cloud = 0; cloud < 3; cloud++) {
            double start = span * (cloud + random.nextDouble(0.1, 0.7)) / 3;
            double y = random.nextDouble(0.07, 0.34);
            double size = random.nextDouble(0.055, 0.085);
            double speed = random.nextDouble(0.6, 1.2);
            double x =
                    Math.floorMod(Math.round((start + shift * speed) * 1e6), Math.round(span * 1e6)) / 1e6 - span / 2;
            cloud(graphics, x, y, size);
        }
    }

    private static void cloud(Graphics2D graphics, double x, double y, double size) {
        var shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
        shape.append(Brush.oval(x, y, size * 2.4, size * 0.62), false);
        shape.append(Brush.circle(x - size * 0.7, y - size * 0.4, size * 0.75), false);
        shape.append(Brush.circle(x + size * 0.5, y - size * 0.5, size * 0.95), false);
        graphics.fill(shape);
    }

    private static void stars(Graphics2D graphics, double halfWidth, SplittableRandom random) {
        for (int star = 0; star < 60; star++) {
            double x = random.nextDouble(-halfWidth, halfWidth);
            double y = random.nextDouble(0, 0.62);
            graphics.setPaint(Palette.fade(new Color(255, 250, 225), random.nextDouble(0.25, 0.8)));
            graphics.fill(Brush.circle(x, y, random.nextDouble(0.0015, 0.004)));
        }
    }

    private static void disc(Graphics2D graphics, double x, double y, double radius, Color colour, double glow) {
        glow(graphics, x, y, radius, colour, glow);
        graphics.setPaint(colour);
        graphics.fill(Brush.circle(x, y, radius));
    }

    private static void glow(Graphics2D graphics, double x, double y, double radius, Color colour, double glow) {
        float reach = (float) (radius * 3.2);
        graphics.setPaint(new RadialGradientPaint((float) x, (float) y, reach, new float[] {0, 1}, new Color[] {
            Palette.fade(colour, glow), Palette.fade(colour, 0)
        }));
        graphics.fill(Brush.circle(x, y, reach));
    }

    private static void moon(Graphics2D graphics, double x, double y) {
        var colour = new Color(240, 238, 214);
        glow(graphics, x, y, 0.06, colour, 0.3);
        var crescent = new Area(Brush.circle(x, y, 0.06));
        crescent.subtract(new Area(Brush.circle(x + 0.032, y - 0.016, 0.052)));
        graphics.setPaint(colour);
        graphics.fill(crescent);
    }
}
