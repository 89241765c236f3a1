package dev.vlab.app.story;

import dev.vlab.app.attention.AttentionViewModel;
import dev.vlab.app.attention.FrameStrips;
import dev.vlab.app.attention.OcclusionViewModel;
import dev.vlab.app.jobs.FrameThumb;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.Percent;
import dev.vlab.app.jobs.ShareBar;
import dev.vlab.app.jobs.Times;
import dev.vlab.app.player.FrameImages;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.story.FoundClip;
import dev.vlab.engine.story.FoundMoment;
import dev.vlab.engine.story.StepResult;
import dev.vlab.engine.story.StepTask;
import dev.vlab.engine.story.StoryClip;
import dev.vlab.engine.task.Answer;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the model was asked and what it made of it, to be read from the back of a room. */
final class SlideParts {
    private static final Texts TEXTS = Texts.of(SlideParts.class);
    private static final double LEAST = 0.001;
    private static final int RUNNERS_UP = 3;
    private static final int EVIDENCE = 3;
    /** Sizes in letters. */
    private static final double EVIDENCE_WIDTH = 9;

    private static final double MOMENT_WIDTH = 9;
    private static final double CELL = 6.2;
    private static final int CELLS = 4;

    /** Pixels of a letter beside which an icon has its usual size. */
    private static final double LETTER = 12;

    /** Between cells, in pixels. */
    private static final double GAP = 4;

    private final AttentionViewModel looks;
    private final OcclusionViewModel hiding;
    private final FrameImages frames;

    SlideParts(AttentionViewModel looks, OcclusionViewModel hiding, FrameImages frames) {
        this.looks = looks;
        this.hiding = hiding;
        this.frames = frames;
    }

    Node asked(StepTask task, double unit) {
        FontIcon icon = Parts.icon(StepWords.icon(task));
        icon.setScaleX(unit / LETTER); // the window's style sheet has one size for all icons
        icon.setScaleY(unit / LETTER);
        Label kind = new Label(StepWords.kind(task), new Group(icon));
        kind.getStyleClass().addAll("slide-kind", "secondary");
        VBox asked = new VBox(kind);
        asked.getStyleClass().add("slide-asked");
        switch (task) {
            case StepTask.Ask(String question) -> asked.getChildren().add(Parts.wrapped(question, "slide-question"));
            case StepTask.Search(String query) ->
                asked.getChildren().add(Parts.wrapped(TEXTS.get("quoted", query), "slide-question"));
            case StepTask.Look look
            when look.question() != null -> asked.getChildren().add(Parts.wrapped(look.question(), "slide-question"));
            default -> {}
        }
        return asked;
    }

    /**
     * A result.
     *
     * @param unit pixels of a letter
     */
    Node result(Slide slide, double unit) {
        return switch (slide.result()) {
            case StepResult.Answered answered -> answer(slide, answered, unit);
            case StepResult.Described(String caption, double score) ->
                group(
                        Parts.wrapped(caption, "slide-caption"),
                        Parts.label(TEXTS.get("sure.words", Percent.rough(score)), "slide-more", "secondary"));
            case StepResult.Found(var moments) -> moments.isEmpty() ? nothingFound() : moments(moments, unit);
            case StepResult.Looked looked -> looked(looked, unit);
            case null -> new Region();
        };
    }

    private static VBox group(Node... nodes) {
        VBox group = new VBox(nodes);
        group.getStyleClass().add("slide-group");
        return group;
    }

    private Node answer(Slide slide, StepResult.Answered answered, double unit) {
        Label text = Parts.wrapped(answered.answer(), "slide-answer");
        text.setId("slideAnswer");
        VBox best = group(
                text,
                new ShareBar(answered.confidence()),
                Parts.label(TEXTS.get("sure", Percent.rough(answered.confidence())), "slide-more", "secondary"));
        VBox all = new VBox(best);
        all.getStyleClass().add("slide-groups");
        List<Answer.Alternative> others = answered.alternatives().stream()
                .filter(other -> other.confidence() >= LEAST)
                .limit(RUNNERS_UP)
                .toList();
        if (!others.isEmpty()) {
            all.getChildren().add(group(heading(TEXTS.get("else")), runnersUp(others)));
        }
        FoundClip footage = slide.footage();
        if (footage != null && !answered.evidence().isEmpty()) {
            all.getChildren()
                    .add(group(
                            heading(TEXTS.get("evidence")),
                            evidence(answered, footage.video().file(), unit)));
        }
        return all;
    }

    private static Label heading(String words) {
        return Parts.label(words, "slide-heading");
    }

    private static GridPane runnersUp(List<Answer.Alternative> others) {
        GridPane rows = new GridPane();
        rows.getStyleClass().add("slide-rows");
        ColumnConstraints words = new ColumnConstraints();
        words.setPercentWidth(44);
        ColumnConstraints bars = new ColumnConstraints();
        bars.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        numbers.setMinWidth(Region.USE_PREF_SIZE);
        rows.getColumnConstraints().setAll(words, bars, numbers);
        for (Answer.Alternative other : others) {
            rows.addRow(
                    rows.getRowCount(),
                    Parts.label(other.answer(), "slide-more"),
                    new ShareBar(other.confidence()),
                    Parts.label(Percent.rough(other.confidence()), "slide-more", "secondary"));
        }
        return rows;
    }

    /** The frames that count most, in the order of time. */
    private HBox evidence(StepResult.Answered answered, Path file, double unit) {
        HBox row = new HBox();
        row.getStyleClass().add("slide-thumbs");
        answered.evidence().stream()
                .sorted(Comparator.comparingDouble(Answer.Evidence::weight).reversed())
                .limit(EVIDENCE)
                .sorted(Comparator.comparingLong(Answer.Evidence::timeMicros))
                .forEach(frame -> row.getChildren()
                        .add(new VBox(
                                thumb(file, frame.timeMicros(), EVIDENCE_WIDTH * unit),
                                Parts.label(
                                        Times.of(frame.timeMicros()) + "  "
                                                + TEXTS.get("weight", Math.round(frame.weight() * 100)),
                                        "slide-small",
                                        "secondary"))));
        return row;
    }

    private FrameThumb thumb(Path file, long micros, double width) {
        FrameThumb thumb = new FrameThumb(frames, file, micros, Math.rint(width), Math.rint(width * 3 / 4));
        thumb.setFocusTraversable(false);
        thumb.setMouseTransparent(true);
        return thumb;
    }

    private static Node nothingFound() {
        return group(
                Parts.wrapped(TEXTS.get("nothing.found"), "slide-caption"),
                Parts.wrapped(TEXTS.get("nothing.found.why"), "slide-more", "secondary"));
    }

    private Node moments(List<FoundMoment> moments, double unit) {
        VBox rows = new VBox();
        rows.getStyleClass().add("slide-groups");
        double best = moments.getFirst().score();
        for (FoundMoment moment : moments) {
            StoryClip clip = moment.clip();
            VBox words = new VBox(
                    Parts.label(name(clip.file()), "slide-more"),
                    Parts.label(Times.of(clip.span()), "slide-small", "secondary"),
                    new ShareBar(best <= 0 ? 0 : moment.score() / best),
                    Parts.label(
                            TEXTS.get("score", String.format(Locale.ROOT, "%.2f", moment.score())),
                            "slide-small",
                            "secondary"));
            words.getStyleClass().add("slide-moment");
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMinWidth(0);
            HBox row = new HBox(
                    thumb(
                            clip.file(),
                            clip.span().startMicros() + clip.span().durationMicros() / 2,
                            MOMENT_WIDTH * unit),
                    words);
            row.getStyleClass().add("slide-thumbs");
            row.setAlignment(Pos.CENTER_LEFT);
            rows.getChildren().add(row);
        }
        return rows;
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private Node looked(StepResult.Looked looked, double unit) {
        FlowPane words = new FlowPane();
        words.getStyleClass().add("slide-sentence");
        for (int i = 0; i < looked.words().size(); i++) {
            Label word = Parts.label(looked.words().get(i), "slide-word");
            if (i == looked.word()) {
                word.getStyleClass().add("chosen");
            }
            words.getChildren().add(word);
        }
        VBox streams = new VBox(
                Parts.wrapped(TEXTS.get("stream.image"), "slide-small", "image"),
                Parts.wrapped(TEXTS.get("stream.video"), "slide-small", "video"));
        FrameStrips strips = new FrameStrips(looks, hiding, frames, CELL * unit - GAP);
        strips.setMouseTransparent(true); // a click goes to the next step
        strips.setMaxWidth(CELLS * CELL * unit);
        VBox all = new VBox(words, strips, streams);
        all.getStyleClass().add("slide-groups");
        return all;
    }
}
