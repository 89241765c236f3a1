package dev.vlab.engine.data;

/**
 * How a thing stands in the picture.
 *
 * @param x across, in heights of the picture, 0 in the middle, rightwards
 * @param y down, 0 at the top edge and 1 at the bottom edge
 * @param scale of its usual size
 * @param angle clockwise, in radians
 * @param alpha 0 invisible, 1 fully there
 */
public record Pose(double x, double y, double scale, double angle, double alpha) {

    Pose mix(Pose other, double share) {
        return new Pose(
                x + share * (other.x - x),
                y + share * (other.y - y),
                scale + share * (other.scale - scale),
                angle + share * (other.angle - angle),
                alpha + share * (other.alpha - alpha));
    }

    Pose faded(double visible) {
        return new Pose(x, y, scale, angle, visible);
    }

    Pose moved(double right, double down, double turn) {
        return new Pose(x + right, y + down, scale, angle + turn, alpha);
    }
}
