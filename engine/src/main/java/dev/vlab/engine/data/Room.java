package dev.vlab.engine.data;

/**
 * The part of the picture that an actor has to itself, inside the square that a model sees.
 *
 * @param x middle, across, in heights of the picture
 * @param y middle, down
 * @param across half its width
 * @param down half its height
 */
record Room(double x, double y, double across, double down) {

    static final Room WHOLE = new Room(0, 0.5, 0.49, 0.45);
    static final Room LEFT = new Room(-0.25, 0.5, 0.24, 0.45);
    static final Room RIGHT = new Room(0.25, 0.5, 0.24, 0.45);
    static final Room TOP = new Room(0, 0.28, 0.49, 0.25);
    static final Room BOTTOM = new Room(0, 0.74, 0.49, 0.22);
}
