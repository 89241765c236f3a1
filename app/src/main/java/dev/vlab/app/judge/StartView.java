package dev.vlab.app.judge;

import dev.vlab.app.jobs.EmptyState;
import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;

/** What to judge, on the left as a form, and the sessions there are. */
final class StartView extends HBox {
    private static final Texts TEXTS = Texts.of(StartView.class);

    private static final double FORM_WIDTH = 280;

    private final JudgeViewModel model;

    /**
     * Makes the view.
     *
     * @param evaluate goes where evaluations are made
     * @param library goes where videos are chosen
     */
    StartView(JudgeViewModel model, ClipsForm clips, OpenDialog dialog, Runnable evaluate, Runnable library) {
        super(24);
        this.model = model;
        JudgeForm form = model.form();
        EmptyState empty = new EmptyState(Feather.THUMBS_UP, TEXTS.get("empty.title"), TEXTS.get("empty.todo"));
        empty.setId("judgeEmpty");
        EmptyState first = new EmptyState(Feather.THUMBS_UP, TEXTS.get("empty.title"), TEXTS.get("none.todo"));
        first.setId("judgeNone");
        first.offer(measure(evaluate));
        SessionList list = new SessionList(model);
        StackPane right = new StackPane(list, empty, first);
        HBox.setHgrow(right, Priority.ALWAYS);
        Runnable refresh = () -> {
            boolean sessions = !model.sessions().isEmpty();
            list.setVisible(sessions);
            empty.setVisible(!sessions && !form.reports().isEmpty());
            first.setVisible(!sessions && form.reports().isEmpty());
        };
        model.sessions().subscribe(refresh);
        form.reports().subscribe(refresh);
        refresh.run();
        getChildren().addAll(left(clips, dialog, library), right);
    }

    private static Button measure(Runnable evaluate) {
        Button measure = Parts.button(
                new Button(TEXTS.get("evaluate"), Parts.icon(Feather.BAR_CHART_2)),
                "judgeEvaluate",
                TEXTS.get("evaluate.tip"),
                evaluate);
        measure.getStyleClass().add("primary");
        return measure;
    }

    private VBox left(ClipsForm clips, OpenDialog dialog, Runnable library) {
        EvaluationFields evaluation = new EvaluationFields(model);
        ClipsFields videos = new ClipsFields(clips, library);
        clips.wantedProperty().subscribe(now -> {
            Parts.show(evaluation, !now);
            Parts.show(videos, now);
        });
        Button bring = Parts.button(
                new Button(TEXTS.get("bring"), Parts.icon(Feather.UPLOAD)),
                "judgeBringIn",
                TEXTS.get("bring.tip"),
                () -> dialog.file(TEXTS.get("bring"), List.of("*.json")).ifPresent(model::bringIn));
        VBox left = new VBox(16, Parts.label(TEXTS.get("title"), "title"), source(clips), evaluation, videos, bring);
        left.getStyleClass().add("form");
        left.setMinWidth(FORM_WIDTH);
        left.setPrefWidth(FORM_WIDTH);
        left.setMaxWidth(FORM_WIDTH);
        return left;
    }

    private static SegmentedButton source(ClipsForm clips) {
        SegmentedButton source = new SegmentedButton(
                segment(clips, false, "judgeOfEvaluation", TEXTS.get("of.evaluation"), TEXTS.get("of.evaluation.tip")),
                segment(clips, true, "judgeOfLibrary", TEXTS.get("of.library"), TEXTS.get("of.library.tip")));
        source.setToggleGroup(new ToggleGroup());
        return source;
    }

    private static ToggleButton segment(ClipsForm clips, boolean library, String id, String name, String does) {
        ToggleButton button = Parts.named(new ToggleButton(name), id, does);
        button.setOnAction(event -> {
            button.setSelected(true); // pressing the chosen one does not leave none
            clips.wantedProperty().set(library);
        });
        clips.wantedProperty().subscribe(now -> button.setSelected(now == library));
        return button;
    }
}
