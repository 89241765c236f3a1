package dev.vlab.app.judge;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.judge.JudgeViewModel.Shown;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.eval.judge.JudgeSession;
import dev.vlab.engine.eval.judge.Judgement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** Tags at hand as chips, the item's own filled, and a field to write another one. */
final class TagBar extends VBox {
    private static final Texts TEXTS = Texts.of(TagBar.class);

    private static final int USUAL = 6;
    /** Further ones have no key. */
    private static final int KEYS = 9;

    private final JudgeViewModel model;
    private final FlowPane chips = new FlowPane(4, 4);
    private final List<String> usual =
            IntStream.range(0, USUAL).mapToObj(i -> TEXTS.get("tag." + i)).toList();
    private List<String> atHand = usual;

    TagBar(JudgeViewModel model, JudgeCommands commands) {
        super(8);
        this.model = model;
        TextField field = Parts.named(new TextField(), "judgeTag", TEXTS.get("tag.other.tip"));
        field.setPromptText(TEXTS.get("tag.other"));
        field.setOnAction(event -> {
            model.tag(field.getText());
            field.clear();
            chips.requestFocus();
        });
        commands.taggingProperty().subscribe(now -> {
            if (now) {
                commands.taggingProperty().set(false);
                field.requestFocus();
            }
        });
        getChildren().addAll(Parts.label(TEXTS.get("tags"), "bold"), chips, field);
        model.shownProperty().subscribe(now -> show());
    }

    /** Gives or takes away a tag by its place, from 1. */
    boolean press(int place) {
        boolean there = place >= 1 && place <= atHand.size();
        if (there) {
            model.tag(atHand.get(place - 1));
        }
        return there;
    }

    private void show() {
        Shown here = model.shownProperty().get();
        JudgeSession session = model.sessionProperty().get();
        if (here == null || session == null) {
            return;
        }
        atHand = Stream.concat(
                        usual.stream(),
                        session.log().stream()
                                .filter(one ->
                                        one.rater().equals(model.raterProperty().get()))
                                .map(Judgement::tags)
                                .flatMap(List::stream))
                .distinct()
                .toList();
        chips.getChildren().clear();
        for (int i = 0; i < atHand.size(); i++) {
            String tag = atHand.get(i);
            String does = i < KEYS ? TEXTS.get("tag.tip.key", tag, i + 1) : TEXTS.get("tag.tip", tag);
            ToggleButton chip = Parts.button(new ToggleButton(tag), "judgeTag" + i, does, () -> model.tag(tag));
            chip.getStyleClass().add("chip");
            chip.setSelected(here.tags().contains(tag));
            chips.getChildren().add(chip);
        }
    }
}
