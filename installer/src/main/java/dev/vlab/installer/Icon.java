package dev.vlab.installer;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** The program's icon: an eye whose iris is the model's two streams, and whose pupil plays. */
final class Icon {
    private static final Color AMBER = new Color(0xe69f00);
    private static final Color BLUE = new Color(0x56b4e9);
    private static final Color WHITE = new Color(0xececec);
    private static final Color ABOVE = new Color(0x34343a);
    private static final Color BELOW = new Color(0x161618);

    private Icon() {}

    /** Draws it, so many pixels wide and high, on nothing. */
    static BufferedImage draw(int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D on = image.createGraphics();
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        on.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        on.transform(AffineTransform.getScaleInstance(size / 100.0, size / 100.0)); // drawn on 100 by 100
        ground(on);
        eye(on);
        on.dispose();
        return image;
    }

    private static void ground(Graphics2D on) {
        on.setPaint(new GradientPaint(0, 4, ABOVE, 0, 96, BELOW));
        on.fill(new RoundRectangle2D.Double(4, 4, 92, 92, 40, 40));
    }

    private static void eye(Graphics2D on) {
        Path2D lids = new Path2D.Double();
        lids.moveTo(13, 50);
        lids.curveTo(30, 17, 70, 17, 87, 50);
        lids.curveTo(70, 83, 30, 83, 13, 50);
        lids.closePath();
        on.setColor(WHITE);
        on.setStroke(new BasicStroke(5.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        on.draw(lids);

        on.setStroke(new BasicStroke(7, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
        on.setColor(AMBER);
        on.draw(new Arc2D.Double(34.5, 34.5, 31, 31, 52, 166, Arc2D.OPEN));
        on.setColor(BLUE);
        on.draw(new Arc2D.Double(34.5, 34.5, 31, 31, 232, 166, Arc2D.OPEN));

        Path2D play = new Path2D.Double();
        play.moveTo(46, 43.5);
        play.lineTo(57, 50);
        play.lineTo(46, 56.5);
        play.closePath();
        on.setColor(WHITE);
        on.setStroke(new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        on.fill(play);
        on.draw(play);
    }
}
