package dev.vlab.engine.data;

import static dev.vlab.engine.data.QuestionType.AFTER;
import static dev.vlab.engine.data.QuestionType.COLOUR;
import static dev.vlab.engine.data.QuestionType.COMPARE;
import static dev.vlab.engine.data.QuestionType.COUNT;
import static dev.vlab.engine.data.QuestionType.DIRECTION;
import static dev.vlab.engine.data.QuestionType.EVENT;
import static dev.vlab.engine.data.QuestionType.OBJECT;
import static dev.vlab.engine.data.QuestionType.ORDER;
import static dev.vlab.engine.data.QuestionType.PLACE;
import static dev.vlab.engine.data.Wording.does;
import static dev.vlab.engine.data.Wording.it;
import static dev.vlab.engine.data.Wording.noun;
import static dev.vlab.engine.data.Wording.plain;
import static dev.vlab.engine.data.Wording.the;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Asks about a scene. A question never names what it asks for, nor more of the scene than it needs. */
final class Questions {

    private final Scene scene;
    private final Level level;
    private final SplittableRandom random;
    private final List<QuestionAnswer> asked = new ArrayList<>();

    private Questions(Scene scene, Level level, SplittableRandom random) {
        this.scene = scene;
        this.level = level;
        this.random = random;
    }

    static List<QuestionAnswer> of(Scene scene, Level level, SplittableRandom random) {
        var questions = new Questions(scene, level, random);
        questions.aboutLook();
        List<Scene.Part> parts = scene.parts();
        if (parts.size() == 1) {
            questions.aboutEvent(parts.getFirst());
        } else if (scene.actors().size() == 1) {
            questions.aboutOrderOfOne(parts.getFirst(), parts.getLast());
        } else {
            questions.aboutOrderOfTwo(parts.getFirst(), parts.getLast());
        }
        return List.copyOf(questions.asked);
    }

    private void aboutLook() {
        Actor actor = scene.actors().get(random.nextInt(scene.actors().size()));
        String is = actor.count() == 1 ? " is " : " are ";
        if (scene.actors().size() == 1) {
            String answer = actor.count() == 1 ? "a " + noun(actor) : noun(actor);
            ask(OBJECT, answer, "what do you see?", "what is in the video?", "what is this video about?");
        } else {
            String colour = actor.colour().word();
            ask(OBJECT, "the " + noun(actor), "what is " + colour + "?", "which thing is " + colour + "?");
        }
        ask(
                COLOUR,
                actor.colour().word(),
                "what color" + is + plain(actor) + "?",
                "what colour" + is + plain(actor) + "?",
                "which color" + is + plain(actor) + "?",
                "what is the color of " + plain(actor) + "?");
        ask(PLACE, scene.place().phrase(), "where does this happen?", "where are we?", "which place is this?");
        if (level == Level.COUNT) {
            String things = actor.thing().plural();
            ask(
                    COUNT,
                    Wording.number(actor.count()),
                    "how many " + things + " are there?",
                    "how many " + things + " do you see?",
                    "what is the number of " + things + "?");
        }
    }

    private void aboutEvent(Scene.Part part) {
        Actor actor = part.actor();
        String verb = actor.count() == 1 ? " does " : " do ";
        ask(
                EVENT,
                it(actor) + " " + does(actor, part.beat().action()),
                "what" + verb + plain(actor) + " do?",
                "what happens to " + plain(actor) + "?",
                "what happens?");
        aboutDirection(part);
    }

    private void aboutDirection(Scene.Part part) {
        Action action = part.beat().action();
        Actor actor = part.actor();
        String verb = actor.count() == 1 ? " does " : " do ";
        if (action.hasDirection()) {
            ask(
                    DIRECTION,
                    action.name().toLowerCase(Locale.ROOT),
                    "which way" + verb + plain(actor) + " go?",
                    "in which direction" + verb + plain(actor) + " move?",
                    "where" + verb + plain(actor) + " go?");
        }
    }

    private void aboutOrderOfOne(Scene.Part first, Scene.Part last) {
        Actor actor = first.actor();
        String begin = it(actor) + " " + does(actor, first.beat().action());
        String end = it(actor) + " " + does(actor, last.beat().action());
        // Two directions would make "which way" ambiguous.
        if (first.beat().action().hasDirection() != last.beat().action().hasDirection()) {
            aboutDirection(first);
            aboutDirection(last);
        }
        ask(ORDER, begin, "what does " + plain(actor) + " do first?", "what happens first?");
        ask(ORDER, end, "what does " + plain(actor) + " do last?", "what happens last?", "what happens at the end?");
        if (random.nextBoolean()) {
            ask(
                    AFTER,
                    end,
                    "what happens after " + begin + "?",
                    "what does " + plain(actor) + " do after that " + begin + "?");
        } else {
            ask(AFTER, begin, "what happens before " + end + "?");
        }
    }

    private void aboutOrderOfTwo(Scene.Part first, Scene.Part last) {
        String begin =
                the(first.actor()) + " " + does(first.actor(), first.beat().action());
        String end = the(last.actor()) + " " + does(last.actor(), last.beat().action());
        boolean former = random.nextBoolean();
        var either = former ? first : last;
        ask(
                EVENT,
                "it " + does(either.actor(), either.beat().action()),
                "what does " + plain(either.actor()) + " do?",
                "what happens to " + plain(either.actor()) + "?");
        aboutDirection(either);
        ask(ORDER, begin, "what happens first?", "what is the first thing that happens?");
        ask(ORDER, end, "what happens last?", "what happens at the end?");
        ask(ORDER, the(first.actor()), "what acts first?", "which thing acts first?");
        if (random.nextBoolean()) {
            ask(AFTER, end, "what happens after " + simple(first) + "?");
        } else {
            ask(AFTER, begin, "what happens before " + simple(last) + "?");
        }
        var other = former ? last : first;
        boolean sooner = random.nextBoolean();
        String pair = sooner ? " before " : " after ";
        ask(
                COMPARE,
                sooner == former ? "yes" : "no",
                "does " + plain(either.actor()) + " act" + pair + plain(other.actor()) + "?");
    }

    private static String simple(Scene.Part part) {
        return plain(part.actor()) + " " + does(part.actor(), part.beat().action());
    }

    private void ask(QuestionType type, String answer, String... ways) {
        asked.add(new QuestionAnswer(type, ways[random.nextInt(ways.length)], answer));
    }
}
