package dev.vlab.app.ask;

import dev.vlab.app.jobs.CountRows;
import dev.vlab.app.jobs.EmptyState;
import dev.vlab.app.jobs.Export;
import dev.vlab.app.jobs.JobBar;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.TaskPanel;
import dev.vlab.app.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The page that puts one question to all chosen videos: how often each answer came, and each clip's own. */
public final class SurveyPage extends VBox {
    private static final Texts TEXTS = Texts.of(SurveyPage.class);
    private static final int MOST_COUNTS = 6;

    private final SurveyViewModel model;
    private final Export export;
    private final TextField field = new TextField();
    private final StackPane counts = new StackPane();

    /**
     * Makes the page.
     *
     * @param open goes to a clip with its answer
     * @param back goes to where the videos were chosen
     */
    public SurveyPage(SurveyViewModel model, Export export, Consumer<SurveyRow> open, Runnable back) {
        super(16);
        this.model = model;
        this.export = export;
        setId("surveyPage");
        getStyleClass().add("page");
        TaskPanel.dress(this);
        setPadding(new Insets(24));
        SurveyTable table = new SurveyTable(model.rows(), open);
        EmptyState empty = new EmptyState(Feather.HELP_CIRCLE, TEXTS.get("survey.title"), TEXTS.get("survey.todo"));
        empty.follow(model.jobProperty());
        StackPane body = new StackPane(empty, table);
        VBox.setVgrow(body, Priority.ALWAYS);
        counts.setAlignment(Pos.TOP_LEFT);
        getChildren().setAll(head(back), line(), new JobBar("survey", model.run()), counts, body);
        model.rows().subscribe(() -> show(table, empty));
        show(table, empty);
    }

    /** Puts the cursor into the question field, once the page is in the window. */
    public void focusQuestion() {
        Platform.runLater(field::requestFocus);
    }

    private HBox head(Runnable back) {
        Button library = Parts.button(
                new Button("", Parts.icon(Feather.ARROW_LEFT)), "surveyBack", TEXTS.get("survey.back"), back);
        library.getStyleClass().add("flat");
        Label which = Parts.label("", "secondary");
        which.textProperty().bind(model.videosProperty().map(videos -> TEXTS.get("survey.videos", videos.size())));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        MenuButton save = Parts.named(
                new MenuButton(TEXTS.get("survey.export"), Parts.icon(Feather.DOWNLOAD)),
                "surveyExport",
                TEXTS.get("survey.export.tip"));
        save.getItems()
                .setAll(
                        Parts.menuItem("CSV", "surveyExportCsv", () -> save("csv", SurveyFile.csv(rows()))),
                        Parts.menuItem("JSON", "surveyExportJson", () -> save("json", SurveyFile.json(rows()))));
        save.disableProperty().bind(Bindings.isEmpty(model.rows()));
        HBox head = new HBox(12, library, Parts.label(TEXTS.get("survey.title"), "title"), which, gap, save);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private List<SurveyRow> rows() {
        return List.copyOf(model.rows());
    }

    private void save(String ending, String text) {
        export.text(TEXTS.get("answers"), "answers." + ending, text);
    }

    private HBox line() {
        Parts.named(field, "surveyQuestion", TEXTS.get("survey.question.tip"));
        field.setPromptText(TEXTS.get("survey.prompt"));
        field.textProperty().bindBidirectional(model.questionProperty());
        field.setOnAction(e -> model.ask());
        field.setMaxHeight(Double.MAX_VALUE);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button ask =
                Parts.button(new Button(TEXTS.get("ask")), "surveyAsk", TEXTS.get("survey.question.tip"), model::ask);
        ask.getStyleClass().add("primary");
        ask.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.questionProperty().get().isBlank()
                                || model.videosProperty().get().isEmpty(),
                        model.questionProperty(),
                        model.videosProperty()));
        return new HBox(8, field, ask);
    }

    private void show(SurveyTable table, EmptyState empty) {
        boolean any = !model.rows().isEmpty();
        Parts.show(table, any);
        Parts.show(empty, !any);
        Parts.show(counts, any);
        List<CountRows.Row> most = new ArrayList<>();
        int others = 0;
        for (Map.Entry<String, Integer> count : model.counts().entrySet()) {
            if (most.size() < MOST_COUNTS) {
                most.add(new CountRows.Row(count.getKey(), count.getValue()));
            } else {
                others += count.getValue();
            }
        }
        if (others > 0) {
            most.add(new CountRows.Row(TEXTS.get("survey.others"), others));
        }
        counts.getChildren().setAll(new CountRows(TEXTS.get("answers"), most));
    }
}
