package dev.vlab.app.help;

import dev.vlab.app.jobs.EmptyState;
import dev.vlab.app.jobs.Export;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.TaskPanel;
import dev.vlab.app.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.SegmentedButton;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;

/** The log: newest last, followed while somebody looks; narrowed by gravity and words; lines to copy. */
public final class LogPage {
    private static final Texts TEXTS = Texts.of(LogPage.class);
    private static final Duration EVERY = Duration.seconds(1);
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final double ROW = 26;

    private final LogModel model;
    private final Export export;
    private final ListView<LogLine> list = Parts.named(new ListView<>(), "logLines", TEXTS.get("lines"));
    private final ToggleButton follow = new ToggleButton(TEXTS.get("follow"), Parts.icon(Feather.CHEVRONS_DOWN));
    private final VBox view;

    /**
     * Makes the page.
     *
     * @param inView whether it is looked at
     * @param reveal shows a folder in the system's file manager
     * @param leave goes back to where one came from
     */
    public LogPage(
            LogModel model, Export export, ObservableBooleanValue inView, Consumer<Path> reveal, Runnable leave) {
        this.model = model;
        this.export = export;
        list.setItems(model.shown());
        list.setFixedCellSize(ROW);
        list.setCellFactory(all -> new LogCell());
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setPlaceholder(new EmptyState(Feather.FILE_TEXT, TEXTS.get("none"), TEXTS.get("none.todo")));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventFilter(ScrollEvent.SCROLL, scroll -> {
            if (scroll.getDeltaY() > 0) {
                follow.setSelected(false);
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        Label problem = Parts.wrapped("", "bad");
        problem.textProperty().bind(model.problemProperty());
        model.problemProperty().subscribe(why -> Parts.show(problem, !why.isEmpty()));
        view = new VBox(16, top(leave), narrowing(reveal), problem, list, detail());
        view.setId("logPage");
        view.getStyleClass().addAll("page", "bench");
        TaskPanel.dress(view);
        followTheEnd();
        lookWhile(inView);
    }

    public Node view() {
        return view;
    }

    private HBox top(Runnable leave) {
        Label title = Parts.label(TEXTS.get("title"), "title");
        Label where = Parts.label(model.folder().toString(), "secondary", "small");
        where.setMinWidth(0);
        HBox.setHgrow(where, Priority.ALWAYS);
        where.setMaxWidth(Double.MAX_VALUE);
        Button back = Parts.button(new Button(null, Parts.icon(Feather.X)), "logLeave", TEXTS.get("leave"), leave);
        back.getStyleClass().add("flat");
        HBox top = new HBox(16, title, where, back);
        top.setAlignment(Pos.CENTER_LEFT);
        return top;
    }

    private HBox narrowing(Consumer<Path> reveal) {
        CustomTextField words = Parts.named(new CustomTextField(), "logFilter", TEXTS.get("filter"));
        words.setPromptText(TEXTS.get("filter"));
        words.setLeft(Parts.icon(Feather.SEARCH));
        words.textProperty().bindBidirectional(model.wordsProperty());
        HBox.setHgrow(words, Priority.ALWAYS);
        SegmentedButton levels = new SegmentedButton();
        levels.setToggleGroup(null);
        for (LogLevel level : List.of(LogLevel.INFO, LogLevel.WARN, LogLevel.ERROR)) {
            ToggleButton button = Parts.button(
                    new ToggleButton(TEXTS.get("level." + level)),
                    "logLevel-" + level,
                    TEXTS.get("level.tip." + level),
                    () -> model.leastProperty().set(level));
            model.leastProperty().subscribe(least -> button.setSelected(least == level));
            button.selectedProperty()
                    .subscribe(now -> button.setSelected(model.leastProperty().get() == level));
            levels.getButtons().add(button);
        }
        follow.getStyleClass().add("flat");
        Parts.button(follow, "logFollow", TEXTS.get("follow.tip"), this::toEnd);
        follow.setSelected(true);
        Button copy = Parts.button(
                new Button(TEXTS.get("copy"), Parts.icon(Feather.COPY)), "logCopy", TEXTS.get("copy.tip"), this::copy);
        copy.disableProperty().bind(Bindings.isEmpty(list.getSelectionModel().getSelectedItems()));
        Button folder = Parts.button(
                new Button(TEXTS.get("folder"), Parts.icon(Feather.FOLDER)),
                "logFolder",
                TEXTS.get("folder.tip"),
                () -> reveal.accept(model.folder()));
        HBox row = new HBox(8, words, levels, follow, copy, folder);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** The chosen lines in full, however long. */
    private TextArea detail() {
        TextArea detail = Parts.named(new TextArea(), "logDetail", TEXTS.get("detail"));
        detail.setEditable(false);
        detail.setWrapText(true);
        detail.setPrefRowCount(6);
        detail.setMinHeight(TextArea.USE_PREF_SIZE);
        list.getSelectionModel().getSelectedItems().addListener((ListChangeListener<LogLine>) change -> {
            detail.setText(chosen());
            Parts.show(detail, !change.getList().isEmpty());
        });
        Parts.show(detail, false);
        return detail;
    }

    private void pressed(KeyEvent event) {
        if (COPY.match(event)) {
            copy();
            event.consume();
            return;
        }
        switch (event.getCode()) {
            case UP, PAGE_UP, HOME -> follow.setSelected(false);
            case END -> follow.setSelected(true);
            default -> {}
        }
    }

    private String chosen() {
        return list.getSelectionModel().getSelectedItems().stream()
                .map(LogLine::text)
                .collect(Collectors.joining("\n"));
    }

    private void copy() {
        String text = chosen();
        if (!text.isEmpty()) {
            export.copy(TEXTS.get("copied"), text);
        }
    }

    private void followTheEnd() {
        model.shown().addListener((ListChangeListener<LogLine>) change -> toEnd());
        list.heightProperty().addListener(height -> Platform.runLater(this::toEnd)); // once its rows are laid out
        list.getSelectionModel().selectedIndexProperty().subscribe(at -> {
            int chosen = at.intValue();
            if (chosen >= 0 && chosen < list.getItems().size() - 1) {
                follow.setSelected(false); // what is read stays where it is
            }
        });
    }

    private void toEnd() {
        if (follow.isSelected() && !list.getItems().isEmpty()) {
            list.scrollTo(list.getItems().size() - 1);
        }
    }

    private void lookWhile(ObservableBooleanValue inView) {
        Timeline clock = new Timeline(new KeyFrame(EVERY, event -> model.look()));
        clock.setCycleCount(Animation.INDEFINITE);
        inView.subscribe(now -> {
            if (now) {
                model.look();
                clock.playFromStart();
            } else {
                clock.stop();
            }
        });
    }
}
