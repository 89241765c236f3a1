package dev.vlab.engine.data;

import static dev.vlab.engine.data.Wording.does;
import static dev.vlab.engine.data.Wording.it;
import static dev.vlab.engine.data.Wording.one;
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

    private static String of(Scene.Part part, SplittableRandom random) {
        return one(part.actor()) + " " + does(part.actor(), part.beat().action(), random);
    }
}
