package dev.vlab.engine.data;

import dev.vlab.engine.data.art.Light;
import dev.vlab.engine.data.art.Palette;
import dev.vlab.engine.data.art.Sky;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.LinkedHashMap;
import java.util.Map;

/** Draws scenes at any size. Keeps backdrops, so each thread should have its own renderer. */
public final class WorldRenderer {

    /** More than there are views of all places at all times of day. */
    private static final int BACKDROPS = 256;
    /** Scenes are 4:3; a narrower picture shows the middle of the same scene. */
    private static final double HALF_WIDTH = 2.0 / 3;

    private static final double SHADOW_Y = 0.93;

    private record BackdropKey(Place place, Light light, int variant, int width, int height) {}

    private final Map<BackdropKey, BufferedImage> backdrops = new LinkedHashMap<>(BACKDROPS * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<BackdropKey, BufferedImage> eldest) {
            return size() > BACKDROPS;
        }
    };

    /** A picture of the scene. */
    public BufferedImage render(Scene scene, double seconds, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        draw(graphics, scene, seconds, width, height);
        graphics.dispose();
        return image;
    }

    /**
     * What a model sees of the scene: the square in the middle of the picture.
     *
     * @param size pixels along a side
     * @return red, green, blue; {@code [size · size · 3]}, rows from the top
     */
    public byte[] renderSquare(WorldClip clip, double seconds, int size) {
        var image = render(clip.scene(), seconds, 2 * size, 2 * size);
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        var square = new byte[size * size * 3];
        int target = 0;
        for (int y = 0; y < size; y++) {
            int source = 4 * y * size;
            for (int x = 0; x < size; x++, source += 2) {
                int a = pixels[source];
                int b = pixels[source + 1];
                int c = pixels[source + 2 * size];
                int d = pixels[source + 2 * size + 1];
                for (int shift = 16; shift >= 0; shift -= 8) {
                    int sum = ((a >> shift) & 255) + ((b >> shift) & 255) + ((c >> shift) & 255) + ((d >> shift) & 255);
                    square[target++] = (byte) ((sum + 2) >> 2);
                }
            }
        }
        return square;
    }

    /** Draws the scene as it is at a time, from the top left corner, covering width by height pixels. */
    public void draw(Graphics2D graphics, Scene scene, double seconds, int width, int height) {
        graphics.drawImage(backdrop(scene, width, height), 0, 0, null);
        var before = graphics.getTransform();
        enter(graphics, width, height);
        // Counted from the middle of the scene, so that the reversed scene shows the same clouds.
        double shift = scene.drift() * (seconds - scene.duration() / 2);
        Sky.clouds(graphics, HALF_WIDTH, scene.light(), scene.variant(), shift);
        scene.actors().forEach(actor -> shadows(graphics, actor, seconds));
        graphics.setTransform(before);
        for (Actor actor : scene.actors()) {
            double alpha = actor.at(seconds).alpha();
            if (alpha >= 1) {
                enter(graphics, width, height);
                things(graphics, actor, seconds);
                graphics.setTransform(before);
            } else if (alpha > 0) {
                fading(graphics, actor, seconds, width, height);
            }
        }
    }

    /** Draws things elsewhere first, so that what is behind one part of a thing does not shine through another. */
    private static void fading(Graphics2D graphics, Actor actor, double seconds, int width, int height) {
        var layer = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        var inside = layer.createGraphics();
        enter(inside, width, height);
        things(inside, actor, seconds);
        inside.dispose();
        var composite = graphics.getComposite();
        graphics.setComposite(
                AlphaComposite.SrcOver.derive((float) actor.at(seconds).alpha()));
        graphics.drawImage(layer, 0, 0, null);
        graphics.setComposite(composite);
    }

    private BufferedImage backdrop(Scene scene, int width, int height) {
        var key = new BackdropKey(scene.place(), scene.light(), scene.variant(), width, height);
        return backdrops.computeIfAbsent(key, missing -> {
            var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            var graphics = image.createGraphics();
            enter(graphics, width, height);
            scene.place().ground().backdrop(graphics, HALF_WIDTH, scene.light(), scene.variant());
            graphics.dispose();
            return image;
        });
    }

    private static void shadows(Graphics2D graphics, Actor actor, double seconds) {
        Pose pose = actor.at(seconds);
        for (Actor.Offset offset : actor.formation()) {
            double height = Math.clamp(SHADOW_Y - pose.y() - offset.y(), 0, 1);
            double across = actor.size() * actor.thing().reach() * pose.scale() * (0.95 - 0.35 * height);
            for (int ring = 3; ring >= 1; ring--) {
                double share = 0.7 + 0.15 * ring;
                graphics.setPaint(new Color(12, 16, 32, (int) (34 * (1 - 0.6 * height) * pose.alpha())));
                graphics.fill(new Ellipse2D.Double(
                        pose.x() + offset.x() - across * share,
                        SHADOW_Y - 0.022 * share,
                        2 * across * share,
                        0.044 * share));
            }
        }
    }

    private static void things(Graphics2D graphics, Actor actor, double seconds) {
        Pose pose = actor.at(seconds);
        Palette palette = actor.colour().palette();
        for (Actor.Offset offset : actor.formation()) {
            AffineTransform before = graphics.getTransform();
            graphics.translate(pose.x() + offset.x(), pose.y() + offset.y());
            graphics.rotate(pose.angle());
            double unit = actor.size() * pose.scale();
            graphics.scale(actor.flipped() ? -unit : unit, unit);
            actor.thing().drawing().draw(graphics, palette);
            graphics.setTransform(before);
        }
    }

    /** From here on the unit is the picture's height, and x is 0 in its middle. */
    private static void enter(Graphics2D graphics, int width, int height) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.translate(width / 2.0, 0);
        graphics.scale(height, height);
    }
}
