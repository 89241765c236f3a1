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
        } else if (parts.size() > 2) {
            questions.aboutOrderOfThree(parts);
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
        String begin = said(first);
        String end = said(last);
        // Two directions would make "which way" ambiguous.
        if (first.beat().action().hasDirection() != last.beat().action().hasDirection()) {
            aboutDirection(first);
            aboutDirection(last);
        }
        ask(ORDER, begin, "what does " + plain(actor) + " do first?", "what happens first?");
        ask(ORDER, end, "what does " + plain(actor) + " do last?", "what happens last?", "what happens at the end?");
        ask(
                AFTER,
                end,
                "what happens after " + begin + "?",
                "what does " + plain(actor) + " do after that " + begin + "?");
        ask(AFTER, begin, "what happens before " + end + "?");
    }

    private void aboutOrderOfTwo(Scene.Part first, Scene.Part last) {
        String begin = said(first);
        String end = said(last);
        aboutOneOfTwo(random.nextBoolean() ? first : last);
        ask(ORDER, begin, "what happens first?", "what is the first thing that happens?");
        ask(ORDER, end, "what happens last?", "what happens at the end?");
        ask(ORDER, the(first.actor()), "what acts first?", "which thing acts first?");
        ask(AFTER, end, "what happens after " + asked(first) + "?");
        ask(AFTER, begin, "what happens before " + asked(last) + "?");
        compare(first, last, "first");
        compare(last, first, "last");
    }

    /** Names both and has one chosen. A yes, or a time, that hangs on a thing named in the question is not learned. */
    private void compare(Scene.Part answer, Scene.Part other, String when) {
        String chosen = plain(answer.actor());
        String passedOver = plain(other.actor());
        String names = random.nextBoolean() ? chosen + " or " + passedOver : passedOver + " or " + chosen;
        ask(COMPARE, chosen, "which acts " + when + ", " + names + "?");
    }

    private void aboutOrderOfThree(List<Scene.Part> parts) {
        List<String> said = parts.stream().map(this::said).toList();
        ask(ORDER, said.get(0), "what happens first?", "what is the first thing that happens?");
        ask(ORDER, said.get(1), "what happens second?", "what is the second thing that happens?");
        ask(ORDER, said.get(2), "what happens last?", "what happens at the end?", "what happens third?");
        int pair = random.nextInt(2);
        ask(AFTER, said.get(pair + 1), "what happens right after " + asked(parts.get(pair)) + "?");
        ask(AFTER, said.get(1 - pair), "what happens right before " + asked(parts.get(2 - pair)) + "?");
        scene.actors().stream()
                .filter(actor -> scene.actors().size() > 1 && actor.beats().size() == 1)
                .forEach(actor ->
                        aboutOneOfTwo(new Scene.Part(actor, actor.beats().getFirst())));
    }

    private void aboutOneOfTwo(Scene.Part part) {
        String who = plain(part.actor());
        String does = "it " + does(part.actor(), part.beat().action());
        ask(EVENT, does, "what does " + who + " do?", "what happens to " + who + "?");
        aboutDirection(part);
    }

    /** "it drives left", or where there are two things, "the red car drives left". */
    private String said(Scene.Part part) {
        String who = scene.actors().size() == 1 ? it(part.actor()) : the(part.actor());
        return who + " " + does(part.actor(), part.beat().action());
    }

    /** An event as a question names it, without the colour. */
    private String asked(Scene.Part part) {
        String who = scene.actors().size() == 1 ? it(part.actor()) : plain(part.actor());
        return who + " " + does(part.actor(), part.beat().action());
    }

    private void ask(QuestionType type, String answer, String... ways) {
        asked.add(new QuestionAnswer(type, ways[random.nextInt(ways.length)], answer));
    }
}
