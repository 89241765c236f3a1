package dev.vlab.engine.data;

/**
 * One action of a thing, with its time and its course. Every course looks the same played backwards as the
 * {@linkplain #reversed reversed} beat played forwards.
 *
 * @param action what happens
 * @param start seconds
 * @param end seconds, later than {@code start}
 * @param from how the thing stands before
 * @param to how it stands afterwards
 * @param turn 1 to spin or circle clockwise, −1 the other way
 */
public record Beat(Action action, double start, double end, Pose from, Pose to, int turn) {

    private static final int BOUNCES = 3;
    private static final int SHAKES = 5;
    private static final int BLINKS = 4;
    private static final double FAINTEST = 0.12;
    private static final double CIRCLE_RADIUS = 0.09;

    /** How the thing stands at a time; before and after the beat it keeps still. */
    Pose at(double seconds) {
        double share = Math.clamp((seconds - start) / (end - start), 0, 1);
        return switch (action) {
            case BOUNCE -> from.moved(0, -0.17 * Math.abs(Math.sin(BOUNCES * Math.PI * share)), 0);
            case SPIN -> from.moved(0, 0, turn * 4 * Math.PI * ease(share));
            case SHAKE -> {
                double swing = Math.sin(Math.PI * share) * Math.cos(SHAKES * 2 * Math.PI * (share - 0.5));
                yield from.moved(0.055 * swing, 0, 0.42 * swing);
            }
            case BLINK -> from.mix(from.faded(FAINTEST), Math.pow(Math.sin(BLINKS * Math.PI * share), 2));
            case CIRCLE -> {
                double angle = 4 * Math.PI * ease(share);
                yield from.moved(turn * CIRCLE_RADIUS * Math.sin(angle), CIRCLE_RADIUS * (Math.cos(angle) - 1), 0);
            }
            case APPEAR, VANISH -> from.mix(to, ease(Math.clamp((share - 0.3) / 0.4, 0, 1)));
            case LEFT, RIGHT, UP, DOWN, GROW, SHRINK, FLIP, UPRIGHT -> from.mix(to, ease(share));
        };
    }

    /** The beat of a film of this length that is played backwards. */
    Beat reversed(double duration) {
        return new Beat(action.reversed(), duration - end, duration - start, to, from, -turn);
    }

    private static double ease(double share) {
        return share * share * (3 - 2 * share);
    }
}
