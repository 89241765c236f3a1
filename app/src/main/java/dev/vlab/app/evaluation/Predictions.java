package dev.vlab.app.evaluation;

import dev.vlab.app.text.Texts;
import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.eval.AnsweredQuestion;
import dev.vlab.engine.eval.DescribedClip;
import dev.vlab.engine.eval.FoundClip;
import dev.vlab.engine.eval.RetrievalPredictions;
import dev.vlab.engine.eval.TwinChoice;
import dev.vlab.engine.task.Clip;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the engine keeps of each kind of prediction, as rows of one table. */
final class Predictions {
    private static final Texts TEXTS = Texts.of(Predictions.class);

    /** References to show; a clip may have twenty. */
    private static final int SHOWN = 2;

    private Predictions() {}

    static Prediction of(AnnotatedClip clip, AnsweredQuestion answered) {
        return new Prediction(
                EvalTask.QUESTIONS,
                whole(clip),
                answered.type(),
                answered.question(),
                answered.expected(),
                answered.answer(),
                answered.confidence(),
                "",
                answered.right());
    }

    static Prediction of(AnnotatedClip clip, DescribedClip described) {
        return new Prediction(
                EvalTask.CAPTIONS,
                whole(clip),
                described.level(),
                "what happens?",
                String.join(" / ", described.references().stream().limit(SHOWN).toList()),
                described.caption(),
                described.score(),
                "",
                described.exact());
    }

    /** Clips sought by captions, captions sought by clips, and twins chosen between. */
    static List<Prediction> of(List<AnnotatedClip> clips, RetrievalPredictions found) {
        Map<String, AnnotatedClip> byName = new HashMap<>();
        clips.forEach(clip -> byName.putIfAbsent(String.valueOf(clip.file().getFileName()), clip));
        List<Prediction> rows = new ArrayList<>();
        Set<String> sought = new HashSet<>();
        for (FoundClip one : found.gallery()) {
            AnnotatedClip clip = byName.get(one.file());
            if (clip != null) {
                rows.add(sought(clip, "clip", one.caption(), one.file(), one.firstClip(), one.clipRank()));
                if (sought.add(one.file())) { // several captions seek a clip, but a clip seeks once
                    rows.add(sought(clip, "caption", one.file(), one.caption(), one.firstCaption(), one.captionRank()));
                }
            }
        }
        for (TwinChoice choice : found.twins()) {
            AnnotatedClip clip = byName.get(choice.file());
            if (clip != null) {
                rows.add(chosen(clip, choice));
            }
        }
        return rows;
    }

    private static Prediction sought(
            AnnotatedClip clip, String what, String asked, String truth, String first, int rank) {
        return new Prediction(
                EvalTask.SEARCH,
                whole(clip),
                what,
                asked,
                truth,
                first,
                Double.NaN,
                TEXTS.get("rank", rank),
                rank == 1);
    }

    private static Prediction chosen(AnnotatedClip clip, TwinChoice choice) {
        boolean right = choice.own() > choice.twin();
        return new Prediction(
                EvalTask.SEARCH,
                whole(clip),
                "twins",
                TEXTS.get("twin", choice.twinCaption()),
                choice.caption(),
                right ? choice.caption() : choice.twinCaption(),
                Double.NaN,
                TEXTS.get("one.of.two"),
                right);
    }

    private static Clip whole(AnnotatedClip clip) {
        return new Clip(clip.file(), Objects.requireNonNull(clip.span(), "its video has been looked into"));
    }
}
