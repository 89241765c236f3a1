package dev.vlab.engine.data;

import static dev.vlab.engine.data.Wording.does;
import static dev.vlab.engine.data.Wording.it;
import static dev.vlab.engine.data.Wording.one;
import static dev.vlab.engine.data.Wording.plain;
import static dev.vlab.engine.data.Wording.the;

import java.util.List;
import java.util.SplittableRandom;

/** Says what happens in a scene. */
final class Captions {

    private Captions() {}

    /** Five ways to say it; the first is the canonical one and depends on the scene only. */
    static List<String> of(Scene scene, SplittableRandom random) {
        List<Scene.Part> parts = scene.parts();
        String where = scene.place().phrase();
        if (parts.size() == 1) {
            return event(parts.getFirst(), where, random);
        }
        if (parts.size() > 2) {
            return ofThree(parts, where, random);
        }
        boolean alone = scene.actors().size() == 1;
        return alone
                ? ofOne(parts.getFirst(), parts.getLast(), where, random)
                : ofTwo(parts.getFirst(), parts.getLast(), where, random);
    }

    /** The canonical caption of one event: "a red car drives left". */
    static String of(Scene.Part part) {
        return one(part.actor()) + " " + does(part.actor(), part.beat().action());
    }

    private static List<String> event(Scene.Part part, String where, SplittableRandom random) {
        Actor actor = part.actor();
        Action action = part.beat().action();
        return List.of(
                of(part),
                one(actor) + " " + does(actor, action, random),
                one(actor) + " " + does(actor, action, random) + " " + where,
                where + " " + one(actor) + " " + does(actor, action, random),
                the(actor) + " " + does(actor, action, random));
    }

    private static List<String> ofTwo(Scene.Part first, Scene.Part then, String where, SplittableRandom random) {
        return List.of(
                of(first) + ", then " + of(then),
                "first " + of(first, random) + ", then " + of(then, random) + " " + where,
                of(then, random) + " after " + of(first, random),
                "before " + of(then, random) + ", " + of(first, random),
                where + " " + of(first, random) + " and then " + of(then, random));
    }

    private static List<String> ofOne(Scene.Part first, Scene.Part then, String where, SplittableRandom random) {
        Actor actor = first.actor();
        Action last = then.beat().action();
        return List.of(
                of(first) + ", then " + it(actor) + " " + does(actor, last),
                "first " + of(first, random) + ", then " + it(actor) + " " + does(actor, last, random) + " " + where,
                one(actor) + " " + does(actor, last, random) + " after " + it(actor) + " "
                        + does(actor, first.beat().action(), random),
                "before " + one(actor) + " " + does(actor, last, random) + ", " + it(actor) + " "
                        + does(actor, first.beat().action(), random),
                where + " " + of(first, random) + " and then " + does(actor, last, random));
    }

    private static List<String> ofThree(List<Scene.Part> parts, String where, SplittableRandom random) {
        return List.of(
                clause(parts, 0) + ", then " + clause(parts, 1) + ", then " + clause(parts, 2),
                "first " + clause(parts, 0, random) + ", then " + clause(parts, 1, random) + ", and then "
                        + clause(parts, 2, random) + " " + where,
                clause(parts, 0, random) + " and then " + clause(parts, 1, random) + ", and at the end "
                        + clause(parts, 2, random),
                where + " " + clause(parts, 0, random) + ", then " + clause(parts, 1, random) + " and finally "
                        + clause(parts, 2, random),
                clause(parts, 0, random) + " before " + clause(parts, 1, random) + ", then "
                        + clause(parts, 2, random));
    }

    private static String clause(List<Scene.Part> parts, int event) {
        Scene.Part part = parts.get(event);
        return mention(parts, event) + " " + does(part.actor(), part.beat().action());
    }

    private static String clause(List<Scene.Part> parts, int event, SplittableRandom random) {
        Scene.Part part = parts.get(event);
        return mention(parts, event) + " " + does(part.actor(), part.beat().action(), random);
    }

    /** "a red car" at first, "it" where the car acted just before, "the car" when something else did. */
    private static String mention(List<Scene.Part> parts, int event) {
        Actor actor = parts.get(event).actor();
        if (event > 0 && parts.get(event - 1).actor().equals(actor)) {
            return it(actor);
        }
        boolean known =
                parts.subList(0, event).stream().anyMatch(part -> part.actor().equals(actor));
        return known ? plain(actor) : one(actor);
    }

    private static String of(Scene.Part part, SplittableRandom random) {
        return one(part.actor()) + " " + does(part.actor(), part.beat().action(), random);
    }
}
