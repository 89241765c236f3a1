package dev.vlab.engine.data;

/** What a thing can do. */
public enum Action {
    LEFT(Axis.ACROSS),
    RIGHT(Axis.ACROSS),
    UP(Axis.HEIGHT),
    DOWN(Axis.HEIGHT),
    GROW(Axis.SIZE),
    SHRINK(Axis.SIZE),
    APPEAR(Axis.PRESENCE),
    VANISH(Axis.PRESENCE),
    BOUNCE(Axis.BOUNCING),
    SPIN(Axis.SPINNING),
    SHAKE(Axis.SHAKING),
    BLINK(Axis.BLINKING),
    CIRCLE(Axis.CIRCLING),
    FLIP(Axis.POSTURE),
    UPRIGHT(Axis.POSTURE);

    /** What an action changes. An action and its reverse share an axis. */
    public enum Axis {
        ACROSS,
        HEIGHT,
        SIZE,
        PRESENCE,
        BOUNCING,
        SPINNING,
        SHAKING,
        BLINKING,
        CIRCLING,
        POSTURE
    }

    private final Axis axis;

    Action(Axis axis) {
        this.axis = axis;
    }

    public Axis axis() {
        return axis;
    }

    /** What is seen when a film of this action is played backwards. */
    public Action reversed() {
        return switch (this) {
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
            case UP -> DOWN;
            case DOWN -> UP;
            case GROW -> SHRINK;
            case SHRINK -> GROW;
            case APPEAR -> VANISH;
            case VANISH -> APPEAR;
            case FLIP -> UPRIGHT;
            case UPRIGHT -> FLIP;
            case BOUNCE, SPIN, SHAKE, BLINK, CIRCLE -> this;
        };
    }

    /** Whether the thing ends as it began, so that the action is its own reverse. */
    boolean isInPlace() {
        return reversed() == this;
    }

    /** Whether the thing goes somewhere. */
    public boolean hasDirection() {
        return axis == Axis.ACROSS || axis == Axis.HEIGHT;
    }
}
