package dev.vlab.app.settings;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * Where the window was, in pixels of the desktop, decorations included.
 *
 * @param maximized whether it filled its screen; the rest is what it goes back to from there
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 936; // 900 below a title bar

    /** Where it is at a first start: in the middle of a screen. */
    public static WindowPlace first(Rectangle2D screen) {
        double x = screen.getMinX() + (screen.getWidth() - WIDTH) / 2;
        double y = screen.getMinY() + (screen.getHeight() - HEIGHT) / 2;
        boolean tooLarge = screen.getWidth() <= WIDTH || screen.getHeight() <= HEIGHT;
        return new WindowPlace(x, y, WIDTH, HEIGHT, tooLarge).within(List.of(screen));
    }

    /**
     * The same wholly on the screen that shows most of it, moved and made smaller where it must be; a screen may have
     * gone since.
     *
     * @param screens what windows may take of each, at least one
     */
    public WindowPlace within(List<Rectangle2D> screens) {
        Rectangle2D screen =
                screens.stream().max(Comparator.comparingDouble(this::shared)).orElseThrow();
        double fitWidth = Math.min(width, screen.getWidth());
        double fitHeight = Math.min(height, screen.getHeight());
        return new WindowPlace(
                Math.clamp(x, screen.getMinX(), screen.getMaxX() - fitWidth),
                Math.clamp(y, screen.getMinY(), screen.getMaxY() - fitHeight),
                fitWidth,
                fitHeight,
                maximized);
    }

    private double shared(Rectangle2D screen) {
        double across = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
        double down = Math.min(y + height, screen.getMaxY()) - Math.max(y, screen.getMinY());
        return Math.max(across, 0) * Math.max(down, 0);
    }
}
