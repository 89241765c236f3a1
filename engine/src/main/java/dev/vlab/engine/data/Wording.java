package dev.vlab.engine.data;

import java.util.List;
import java.util.SplittableRandom;

/** Names of actors and actions in plain English; the first way of saying something is the canonical one. */
final class Wording {

    private Wording() {}

    /** "a red car", "two red cars". */
    static String one(Actor actor) {
        if (actor.count() > 1) {
            return number(actor.count()) + " " + name(actor);
        }
        return (actor.colour() == Colour.ORANGE ? "an " : "a ") + name(actor);
    }

    /** "the red car", "the red cars". */
    static String the(Actor actor) {
        return "the " + name(actor);
    }

    /** "the car", "the cars". */
    static String plain(Actor actor) {
        return "the " + noun(actor);
    }

    static String noun(Actor actor) {
        return actor.count() == 1 ? actor.thing().noun() : actor.thing().plural();
    }

    static String it(Actor actor) {
        return actor.count() == 1 ? "it" : "they";
    }

    static String number(int count) {
        return List.of("one", "two", "three", "four").get(count - 1);
    }

    /** "drives left", "drive left". */
    static String does(Actor actor, Action action) {
        return does(actor, manners(actor.thing(), action).getFirst());
    }

    /** As {@link #does(Actor, Action)}, in one of several ways. */
    static String does(Actor actor, Action action, SplittableRandom random) {
        List<String> manners = manners(actor.thing(), action);
        return does(actor, manners.get(random.nextInt(manners.size())));
    }

    /** Infinitives, canonical first. */
    static List<String> manners(Thing thing, Action action) {
        return switch (action) {
            case LEFT -> List.of(thing.verb() + " left", thing.verb() + " to the left", "move left", "head left");
            case RIGHT -> List.of(thing.verb() + " right", thing.verb() + " to the right", "move right", "head right");
            case UP -> List.of("go up", "rise", "move up", "climb");
            case DOWN -> List.of("come down", "sink", "move down", "go down");
            case GROW -> List.of("grow", "get bigger", "become larger");
            case SHRINK -> List.of("shrink", "get smaller", "become smaller");
            case APPEAR -> List.of("appear", "come into view", "show up");
            case VANISH -> List.of("vanish", "disappear", "fade away");
            case BOUNCE -> List.of("bounce", "bounce up and down", "hop");
            case SPIN -> List.of("spin", "spin around", "whirl around");
            case SHAKE -> List.of("shake", "shake from side to side", "wobble");
            case BLINK -> List.of("blink", "flash", "flicker");
            case CIRCLE -> List.of("circle", "go around in circles", "move in a circle");
            case FLIP -> List.of("turn upside down", "flip over", "roll over");
            case UPRIGHT -> List.of("turn upright", "get upright again", "flip back up");
        };
    }

    static String does(Actor actor, String manner) {
        return actor.count() == 1 ? thirdPerson(manner) : manner;
    }

    static String thirdPerson(String manner) {
        int space = manner.indexOf(' ');
        String verb = space < 0 ? manner : manner.substring(0, space);
        String rest = space < 0 ? "" : manner.substring(space);
        if (verb.endsWith("ly")) {
            return verb.substring(0, verb.length() - 1) + "ies" + rest;
        }
        boolean hissing = verb.endsWith("sh") || verb.endsWith("ch");
        return verb + (hissing || verb.endsWith("o") ? "es" : "s") + rest;
    }

    private static String name(Actor actor) {
        return actor.colour().word() + " " + noun(actor);
    }
}
