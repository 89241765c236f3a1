package dev.vlab.engine.data;

import dev.vlab.engine.data.art.Creatures;
import dev.vlab.engine.data.art.Drawing;
import dev.vlab.engine.data.art.Toys;
import dev.vlab.engine.data.art.Vehicles;
import java.util.Locale;

/** What can be seen in the sample world. */
public enum Thing {
    CAR("drive", 0.62),
    BOAT("sail", 0.6),
    TRAIN("run", 0.72),
    ROCKET("fly", 0.4),
    BALLOON("float", 0.5),
    BIRD("fly", 0.76),
    FISH("swim", 0.7),
    CAT("walk", 0.55),
    BALL("roll", 0.48),
    KITE("glide", 0.44),
    ROBOT("march", 0.42),
    STAR("drift", 0.5);

    private final String verb;
    private final double reach;

    Thing(String verb, double reach) {
        this.verb = verb;
        this.reach = reach;
    }

    public String noun() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String plural() {
        return this == FISH ? "fish" : noun() + "s";
    }

    /** How it gets about, as an infinitive. */
    String verb() {
        return verb;
    }

    /** Half its width, in its own heights. */
    double reach() {
        return reach;
    }

    /** Whether it keeps to the ground unless it rises or falls. */
    boolean grounded() {
        return switch (this) {
            case CAR, BOAT, TRAIN, CAT, BALL, ROBOT -> true;
            case ROCKET, BALLOON, BIRD, FISH, KITE, STAR -> false;
        };
    }

    Drawing drawing() {
        return switch (this) {
            case CAR -> Vehicles::car;
            case BOAT -> Vehicles::boat;
            case TRAIN -> Vehicles::train;
            case ROCKET -> Vehicles::rocket;
            case BALLOON -> Vehicles::balloon;
            case BIRD -> Creatures::bird;
            case FISH -> Creatures::fish;
            case CAT -> Creatures::cat;
            case BALL -> Toys::ball;
            case KITE -> Toys::kite;
            case ROBOT -> Toys::robot;
            case STAR -> Toys::star;
        };
    }
}
