package dev.vlab.engine.data;

import java.util.List;

/**
 * A thing, or a few alike that act together.
 *
 * @param thing what
 * @param colour of the thing
 * @param flipped drawn mirrored; has nothing to do with where it goes
 * @param size its height, in heights of the picture
 * @param formation where each one is, as seen from the pose; one entry for each thing
 * @param beats what it does, in order of time, at least one
 */
public record Actor(
        Thing thing, Colour colour, boolean flipped, double size, List<Offset> formation, List<Beat> beats) {

    /** Place in a formation, in heights of the picture. */
    public record Offset(double x, double y) {}

    int count() {
        return formation.size();
    }

    Pose at(double seconds) {
        Beat now = beats.getFirst();
        for (Beat beat : beats) {
            if (seconds >= beat.start()) {
                now = beat;
            }
        }
        return now.at(seconds);
    }

    Actor reversed(double duration) {
        return new Actor(
                thing,
                colour,
                flipped,
                size,
                formation,
                beats.reversed().stream().map(beat -> beat.reversed(duration)).toList());
    }
}
