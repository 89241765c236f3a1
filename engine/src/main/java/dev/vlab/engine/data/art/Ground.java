package dev.vlab.engine.data.art;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/** Draws what lies below the sky; the picture's height is 1, x is 0 in the middle. */
@FunctionalInterface
public interface Ground {

    void draw(Graphics2D graphics, double halfWidth, Light light, SplittableRandom random);

    /** The whole picture behind the things, but for the clouds. */
    default void backdrop(Graphics2D graphics, double halfWidth, Light light, long seed) {
        var random = new SplittableRandom(seed);
        Sky.draw(graphics, halfWidth, light, random);
        draw(graphics, halfWidth, light, random);
    }

    /** Green hills with flowers. */
    static void meadow(Graphics2D graphics, double halfWidth, Light light, SplittableRandom random) {
        hills(graphics, halfWidth, light.on(new Color(150, 196, 160)), light, waves(0.62, 0.05, 2.6, random));
        hills(graphics, halfWidth, light.on(new Color(138, 190, 120)), light, waves(0.72, 0.035, 3.4, random));
        for (int flower = 0; flower < 26; flower++) {
            double y = random.nextDouble(0.8, 0.99);
            graphics.setPaint(light.on(random.nextBoolean() ? new Color(250, 246, 226) : new Color(246, 216, 130)));
            graphics.fill(Brush.circle(random.nextDouble(-halfWidth, halfWidth), y, 0.0045 + 0.008 * (y - 0.75)));
        }
    }

    /** Open water with bands of light. */
    static void sea(Graphics2D graphics, double halfWidth, Light light, SplittableRandom random) {
        var far = Palette.mix(light.on(new Color(124, 186, 204)), light.horizon(), 0.25);
        graphics.setPaint(new GradientPaint(0, 0.66f, far, 0, 1, light.on(new Color(58, 128, 160))));
        graphics.fill(new Rectangle2D.Double(-halfWidth, 0.66, 2 * halfWidth, 0.34));
        graphics.setPaint(Palette.fade(light.on(new Color(226, 244, 248)), 0.5));
        for (int crest = 0; crest < 30; crest++) {
            double depth = random.nextDouble();
            double x = random.nextDouble(-halfWidth, halfWidth);
            graphics.fill(Brush.oval(x, 0.68 + 0.31 * depth * depth, 0.02 + 0.06 * depth, 0.0018 + 0.004 * depth));
        }
    }

    /** Dunes, far and near. */
    static void desert(Graphics2D graphics, double halfWidth, Light light, SplittableRandom random) {
        hills(graphics, halfWidth, light.on(new Color(222, 190, 150)), light, waves(0.64, 0.04, 2, random));
        hills(graphics, halfWidth, light.on(new Color(232, 208, 164)), light, waves(0.72, 0.035, 1.6, random));
        hills(graphics, halfWidth, light.on(new Color(238, 218, 180)), light, waves(0.84, 0.03, 1.3, random));
        for (int cactus = 0; cactus < 2; cactus++) {
            double x = (cactus == 0 ? -1 : 1) * halfWidth * random.nextDouble(0.62, 0.95);
            graphics.setPaint(light.on(new Color(112, 146, 104)));
            graphics.fill(Brush.box(x - 0.012, 0.6, x + 0.012, 0.76, 0.024));
            graphics.fill(Brush.box(x - 0.045, 0.68, x, 0.698, 0.018));
            graphics.fill(Brush.box(x - 0.045, 0.635, x - 0.028, 0.698, 0.017));
            graphics.fill(Brush.box(x, 0.66, x + 0.04, 0.677, 0.017));
            graphics.fill(Brush.box(x + 0.025, 0.615, x + 0.041, 0.677, 0.016));
        }
    }

    /** Snow fields, mountains and firs. */
    static void snow(Graphics2D graphics, double halfWidth, Light light, SplittableRandom random) {
        for (int peak = 0; peak < 4; peak++) {
            double x = halfWidth * (-1 + 2 * (peak + random.nextDouble(0.1, 0.9)) / 4);
            double top = random.nextDouble(0.38, 0.5);
            double across = random.nextDouble(0.28, 0.4);
            graphics.setPaint(light.on(new Color(150, 170, 192)));
            graphics.fill(Brush.polygon(x, top, x + across, 0.74, x - across, 0.74));
            graphics.setPaint(light.on(new Color(236, 242, 248)));
            double cap = 0.28;
            double low = top + cap * (0.74 - top);
            graphics.fill(Brush.polygon(
                    x,
                    top,
                    x + across * cap,
                    low,
                    x + across * 0.1,
                    low - 0.02,
                    x,
                    low + 0.02,
                    x - across * 0.12,
                    low - 0.015,
                    x - across * cap,
                    low));
        }
        hills(graphics, halfWidth, light.on(new Color(206, 220, 234)), light, waves(0.7, 0.03, 2.4, random));
        for (int fir = 0; fir < 7; fir++) {
            double x = (random.nextBoolean() ? -1 : 1) * halfWidth * random.nextDouble(0.45, 1);
            double foot = random.nextDouble(0.72, 0.78);
            graphics.setPaint(light.on(new Color(86, 122, 116)));
            for (int tier = 0; tier < 3; tier++) {
                double low = foot - 0.035 * tier;
                double across = 0.045 - 0.01 * tier;
                graphics.fill(Brush.polygon(x, low - 0.06, x + across, low, x - across, low));
            }
        }
        hills(graphics, halfWidth, light.on(new Color(222, 232, 242)), light, waves(0.8, 0.025, 1.8, random));
    }

    /** Rows of houses behind a street. */
    static void city(Graphics2D graphics, double halfWidth, Light light, SplittableRandom random) {
        houses(graphics, halfWidth, light, random, light.on(new Color(166, 174, 190)), 0.3, 0.46);
        houses(graphics, halfWidth, light, random, light.on(new Color(136, 142, 160)), 0.46, 0.6);
        graphics.setPaint(light.on(new Color(176, 176, 182)));
        graphics.fill(new Rectangle2D.Double(-halfWidth, 0.76, 2 * halfWidth, 0.24));
        graphics.setPaint(light.on(new Color(112, 114, 124)));
        graphics.fill(new Rectangle2D.Double(-halfWidth, 0.81, 2 * halfWidth, 0.19));
        graphics.setPaint(light.on(new Color(226, 226, 220)));
        for (double x = -halfWidth + random.nextDouble(0.1); x < halfWidth; x += 0.2) {
            graphics.fill(new Rectangle2D.Double(x, 0.945, 0.1, 0.012));
        }
    }

    /** Two rows of tall firs over a mossy floor. */
    static void forest(Graphics2D graphics, double halfWidth, Light light, SplittableRandom random) {
        hills(graphics, halfWidth, light.on(new Color(96, 140, 124)), light, waves(0.5, 0.03, 2.2, random));
        firs(graphics, halfWidth, light.on(new Color(72, 116, 100)), random, 11, 0.72, 0.34);
        firs(graphics, halfWidth, light.on(new Color(50, 92, 72)), random, 8, 0.8, 0.42);
        hills(graphics, halfWidth, light.on(new Color(92, 104, 62)), light, waves(0.78, 0.02, 2.8, random));
        for (int mushroom = 0; mushroom < 9; mushroom++) {
            double x = random.nextDouble(-halfWidth, halfWidth);
            double y = random.nextDouble(0.86, 0.98);
            graphics.setPaint(light.on(new Color(232, 222, 200)));
            graphics.fill(Brush.box(x - 0.004, y - 0.016, x + 0.004, y, 0.004));
            graphics.setPaint(light.on(new Color(176, 132, 92)));
            graphics.fill(Brush.oval(x, y - 0.017, 0.012, 0.007));
        }
    }

    private static void firs(
            Graphics2D graphics,
            double halfWidth,
            Color colour,
            SplittableRandom random,
            int count,
            double foot,
            double tallest) {
        for (int fir = 0; fir < count; fir++) {
            double x = halfWidth * (-1 + 2 * (fir + random.nextDouble(0.1, 0.9)) / count);
            double height = tallest * random.nextDouble(0.7, 1);
            graphics.setPaint(Palette.mix(colour, Color.BLACK, random.nextDouble(0.14)));
            for (int tier = 0; tier < 4; tier++) {
                double low = foot + 0.03 - height * 0.22 * tier;
                double across = height * (0.26 - 0.05 * tier);
                graphics.fill(Brush.polygon(x, low - height * 0.36, x + across, low, x - across, low));
            }
        }
    }

    private static void houses(
            Graphics2D graphics,
            double halfWidth,
            Light light,
            SplittableRandom random,
            Color wall,
            double highest,
            double lowest) {
        double x = -halfWidth - random.nextDouble(0.1);
        while (x < halfWidth) {
            double across = random.nextDouble(0.13, 0.22);
            double top = random.nextDouble(highest, lowest);
            graphics.setPaint(Palette.mix(wall, Color.BLACK, random.nextDouble(0.12)));
            graphics.fill(new Rectangle2D.Double(x, top, across, 0.8 - top));
            for (double y = top + 0.03; y < 0.74; y += 0.05) {
                for (double window = x + 0.02; window < x + across - 0.03; window += 0.04) {
                    boolean lit = light != Light.DAY && random.nextInt(5) < 2;
                    graphics.setPaint(lit ? new Color(236, 208, 140, 200) : Palette.mix(wall, Color.BLACK, 0.16));
                    graphics.fill(new Rectangle2D.Double(window, y, 0.02, 0.026));
                }
            }
            x += across + random.nextDouble(0.015);
        }
    }

    private static DoubleUnaryOperator waves(double level, double height, double pace, SplittableRandom random) {
        double phase = random.nextDouble(Math.PI * 2);
        double second = random.nextDouble(Math.PI * 2);
        return x -> level + height * (0.7 * Math.sin(pace * 1.9 * x + phase) + 0.3 * Math.sin(pace * 4.3 * x + second));
    }

    private static void hills(
            Graphics2D graphics, double halfWidth, Color colour, Light light, DoubleUnaryOperator skyline) {
        var path = new Path2D.Double();
        path.moveTo(-halfWidth, 1);
        for (int step = 0; step <= 64; step++) {
            double x = halfWidth * (-1 + step / 32.0);
            path.lineTo(x, skyline.applyAsDouble(x));
        }
        path.lineTo(halfWidth, 1);
        path.closePath();
        float top = (float) skyline.applyAsDouble(0);
        graphics.setPaint(new GradientPaint(
                0, top, Palette.mix(colour, light.horizon(), 0.22), 0, 1, Palette.mix(colour, Color.BLACK, 0.06)));
        graphics.fill(path);
    }
}
