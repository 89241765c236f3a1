package dev.vlab.engine.data;

import dev.vlab.engine.data.Action.Axis;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Puts an actor into its room and works out its poses. */
final class Casting {

    /** How far bouncing and circling go up. */
    private static final double HOP_ROOM = 0.18;

    private static final double SMALL = 0.6;
    private static final double LARGE = 1.15;

    private final SplittableRandom random;

    Casting(SplittableRandom random) {
        this.random = random;
    }

    /** When a beat happens, in seconds. */
    record Slot(double start, double end) {}

    /** Actions of one actor have different axes; there are as many slots. */
    Actor actor(Thing thing, Colour colour, double size, int count, Room room, List<Action> actions, List<Slot> slots) {
        boolean crosses = actions.stream().anyMatch(action -> action.axis() == Axis.ACROSS);
        List<Actor.Offset> formation = formation(thing, size, count, crosses);
        double offsetX = formation.stream().mapToDouble(Actor.Offset::x).max().orElse(0);
        double offsetY = formation.stream().mapToDouble(Actor.Offset::y).max().orElse(0);
        double roomX = Math.max(0, room.across() - thing.reach() * size - offsetX);
        double roomY = Math.max(0, room.down() - 0.56 * size - offsetY);
        Pose pose = before(thing, actions, room, roomX, roomY);
        var beats = new ArrayList<Beat>();
        for (int i = 0; i < actions.size(); i++) {
            int turn = random.nextBoolean() ? 1 : -1;
            Pose next = after(actions.get(i), pose, room, turn);
            beats.add(
                    new Beat(actions.get(i), slots.get(i).start(), slots.get(i).end(), pose, next, turn));
            pose = next;
        }
        return new Actor(thing, colour, random.nextBoolean(), size, formation, List.copyOf(beats));
    }

    private static List<Actor.Offset> formation(Thing thing, double size, int count, boolean column) {
        double step = column ? size * 1.3 : size * thing.reach() * 2 + 0.035;
        var places = new ArrayList<Actor.Offset>();
        if (count == 4) {
            for (int i = 0; i < count; i++) {
                double across = size * thing.reach() + 0.018;
                double down = size * 0.66;
                places.add(new Actor.Offset(i % 2 == 0 ? -across : across, i < 2 ? -down : down));
            }
            return List.copyOf(places);
        }
        for (int i = 0; i < count; i++) {
            double place = (i - (count - 1) / 2.0) * step;
            places.add(column ? new Actor.Offset(0, place) : new Actor.Offset(place, 0));
        }
        return List.copyOf(places);
    }

    private Pose before(Thing thing, List<Action> actions, Room room, double roomX, double roomY) {
        double x = random.nextDouble(-0.5, 0.5) * roomX;
        double y = roomY * (thing.grounded() ? random.nextDouble(0.9, 1) : random.nextDouble(-0.5, 0.5));
        double scale = 1;
        double angle = 0;
        double alpha = 1;
        for (Action action : actions) {
            switch (action) {
                case LEFT -> x = roomX * random.nextDouble(0.86, 1);
                case RIGHT -> x = -roomX * random.nextDouble(0.86, 1);
                case UP -> y = roomY * random.nextDouble(0.86, 1);
                case DOWN -> y = -roomY * random.nextDouble(0.86, 1);
                case GROW -> scale = SMALL;
                case SHRINK -> scale = LARGE;
                case APPEAR -> alpha = 0;
                case VANISH -> alpha = 1;
                case BOUNCE, CIRCLE -> y = Math.min(roomY, Math.max(y, HOP_ROOM - roomY));
                case UPRIGHT -> angle = random.nextBoolean() ? Math.PI : -Math.PI;
                case SPIN, SHAKE, BLINK, FLIP -> {}
            }
        }
        return new Pose(room.x() + x, room.y() + y, scale, angle, alpha);
    }

    /** Crossings end where they would begin if they were played backwards: opposite, as far from the middle. */
    private static Pose after(Action action, Pose pose, Room room, int turn) {
        return switch (action) {
            case LEFT, RIGHT -> new Pose(2 * room.x() - pose.x(), pose.y(), pose.scale(), pose.angle(), pose.alpha());
            case UP, DOWN -> new Pose(pose.x(), 2 * room.y() - pose.y(), pose.scale(), pose.angle(), pose.alpha());
            case GROW -> new Pose(pose.x(), pose.y(), LARGE, pose.angle(), pose.alpha());
            case SHRINK -> new Pose(pose.x(), pose.y(), SMALL, pose.angle(), pose.alpha());
            case APPEAR -> new Pose(pose.x(), pose.y(), pose.scale(), pose.angle(), 1);
            case VANISH -> new Pose(pose.x(), pose.y(), pose.scale(), pose.angle(), 0);
            case FLIP -> pose.moved(0, 0, turn * Math.PI);
            case UPRIGHT -> pose.moved(0, 0, -pose.angle());
            case BOUNCE, SPIN, SHAKE, BLINK, CIRCLE -> pose;
        };
    }
}
