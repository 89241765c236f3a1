package dev.vlab.engine.data.art;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;

/** Fills and outlines shapes in the unit box from (−0.5, −0.5) at the top left to (0.5, 0.5). */
public final class Brush {

    private static final float LINE = 0.032f;
    private final Graphics2D graphics;
    private final Palette palette;

    Brush(Graphics2D graphics, Palette palette) {
        this.graphics = graphics;
        this.palette = palette;
    }

    Palette palette() {
        return palette;
    }

    /** Fills without an outline. */
    void fill(Shape shape, Paint paint) {
        graphics.setPaint(paint);
        graphics.fill(shape);
    }

    /** Fills and draws the outline. */
    void part(Shape shape, Paint paint) {
        fill(shape, paint);
        stroke(shape, LINE);
    }

    /** Draws a line in the outline's colour. */
    void stroke(Shape shape, float width) {
        graphics.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setPaint(palette.line());
        graphics.draw(shape);
    }

    static Shape circle(double x, double y, double radius) {
        return oval(x, y, radius, radius);
    }

    static Shape oval(double x, double y, double across, double down) {
        return new Ellipse2D.Double(x - across, y - down, 2 * across, 2 * down);
    }

    static Shape box(double left, double top, double right, double bottom, double corner) {
        return new RoundRectangle2D.Double(left, top, right - left, bottom - top, corner, corner);
    }

    /** A closed polygon through pairs of x and y. */
    static Shape polygon(double... xy) {
        var path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i < xy.length; i += 2) {
            path.lineTo(xy[i], xy[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** A path of cubic curves: a start, then two controls and an end for each curve. */
    static Path2D curve(double... xy) {
        var path = new Path2D.Double();
        path.moveTo(xy[0], xy[1]);
        for (int i = 2; i + 5 < xy.length; i += 6) {
            path.curveTo(xy[i], xy[i + 1], xy[i + 2], xy[i + 3], xy[i + 4], xy[i + 5]);
        }
        return path;
    }
}
