package dev.vlab.app.story;

import dev.vlab.app.jobs.EmptyState;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.TaskPanel;
import dev.vlab.app.player.FrameImages;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.story.Step;
import dev.vlab.engine.story.Story;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The page on which a story is put in order, edited, seen in small and presented. */
final class StoryPage {
    private static final Texts TEXTS = Texts.of(StoryPage.class);
    private static final double LIST_WIDTH = 340;
    private static final double PREVIEW_RATIO = 9 / 16.0;

    private final StoryViewModel model;
    private final SlideView slides;
    private final ListView<Step> list = new ListView<>();
    private final StackPane preview = new StackPane();
    private final StackPane view = new StackPane();

    /** What the page's buttons open and save with. */
    interface Files {
        void open();

        void save();
    }

    StoryPage(
            StoryViewModel model,
            PresenterModel presenter,
            SlideView slides,
            StoryCommands commands,
            FrameImages frames,
            Files files) {
        this.model = model;
        this.slides = slides;
        list.setId("storySteps");
        list.setCellFactory(view -> new StepCell(model, frames));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> {
            if (now.intValue() >= 0) {
                model.chosenProperty().set(now.intValue());
            }
        });
        model.storyProperty().subscribe(this::show);
        model.chosenProperty().subscribe(now -> choose());
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox left = new VBox(12, title(), actions(commands, files), list);
        left.setMinWidth(LIST_WIDTH);
        left.setPrefWidth(LIST_WIDTH);
        preview.getStyleClass().add("preview");
        preview.setMinSize(0, 0);
        preview.prefHeightProperty().bind(preview.widthProperty().multiply(PREVIEW_RATIO));
        preview.setMinHeight(160);
        preview.maxHeightProperty().bind(preview.prefHeightProperty());
        VBox.setVgrow(preview, Priority.ALWAYS); // it gives way to the fields, which are to be seen all
        ScrollPane form = new ScrollPane(new StepForm(model, presenter));
        form.setFitToWidth(true);
        form.setMinHeight(180);
        VBox right = new VBox(16, preview, form);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox page = new HBox(24, left, right);
        page.getStyleClass().add("story-page");
        page.setId("storyPage");
        EmptyState empty = empty(files, commands);
        view.getChildren().setAll(page, empty);
        TaskPanel.dress(view);
        view.getStylesheets()
                .add(Objects.requireNonNull(StoryPage.class.getResource("story.css"))
                        .toExternalForm());
        model.storyProperty().subscribe(story -> {
            Parts.show(page, !isEmpty(story));
            Parts.show(empty, isEmpty(story));
        });
        lend(false);
    }

    private boolean isEmpty(Story story) {
        return story.steps().isEmpty() && !model.undoableProperty().get();
    }

    Node view() {
        return view;
    }

    /** Gives the slides away to be presented, or takes them back. */
    void lend(boolean away) {
        if (away) {
            preview.getChildren().clear();
        } else {
            preview.getChildren().setAll(slides);
        }
    }

    private TextField title() {
        TextField title = Parts.named(new TextField(), "storyTitle", TEXTS.get("title.tip"));
        title.setPromptText(TEXTS.get("title"));
        title.getStyleClass().add("large-field");
        model.storyProperty().subscribe(story -> {
            if (!title.getText().equals(story.title())) {
                title.setText(story.title());
            }
        });
        title.textProperty().addListener((property, before, now) -> model.rename(now));
        return title;
    }

    private VBox actions(StoryCommands commands, Files files) {
        Button present = Parts.button(commands.present, TEXTS.get("present"), "storyPresent");
        present.getStyleClass().add("primary");
        Button undo = Parts.button(new Button(TEXTS.get("undo")), "storyUndo", TEXTS.get("undo.tip"), model::undo);
        undo.disableProperty().bind(model.undoableProperty().not());
        Button up = step(Feather.ARROW_UP, "stepUp", TEXTS.get("up.tip"), () -> model.move(chosen(), chosen() - 1));
        Button down =
                step(Feather.ARROW_DOWN, "stepDown", TEXTS.get("down.tip"), () -> model.move(chosen(), chosen() + 1));
        Button remove = step(Feather.TRASH_2, "stepRemove", TEXTS.get("remove.tip"), () -> model.remove(chosen()));
        Runnable allow = () -> {
            up.setDisable(chosen() <= 0);
            down.setDisable(chosen() < 0 || chosen() >= model.steps().size() - 1);
            remove.setDisable(chosen() < 0);
        };
        model.chosenProperty().subscribe(allow);
        model.storyProperty().subscribe(allow);
        HBox.setHgrow(present, Priority.ALWAYS);
        present.setMaxWidth(Double.MAX_VALUE);
        return new VBox(
                8,
                new HBox(8, present, Parts.button(commands.presentHere, TEXTS.get("here"), "storyHere")),
                new FlowPane(
                        8,
                        8,
                        Parts.button(new Button(TEXTS.get("open")), "storyOpen", TEXTS.get("open.tip"), files::open),
                        Parts.button(new Button(TEXTS.get("save")), "storySave", TEXTS.get("save.tip"), files::save),
                        undo,
                        new HBox(up, down, remove)));
    }

    private static Button step(Ikon icon, String id, String does, Runnable action) {
        Button button = Parts.button(new Button(null, Parts.icon(icon)), id, does, action);
        button.getStyleClass().add("flat");
        return button;
    }

    private int chosen() {
        return model.chosenProperty().get();
    }

    private EmptyState empty(Files files, StoryCommands commands) {
        EmptyState empty = new EmptyState(Feather.MONITOR, TEXTS.get("empty"), "");
        Runnable teach = () -> empty.say(
                TEXTS.get("empty"),
                TEXTS.get("empty.todo", commands.add.keyText().get()));
        commands.add.keys().subscribe(teach);
        teach.run();
        if (model.hasSample()) {
            Button sample = Parts.button(
                    new Button(TEXTS.get("sample")), "storySample", TEXTS.get("sample.tip"), model::openSample);
            sample.getStyleClass().add("primary");
            empty.offer(sample);
        }
        empty.offer(Parts.button(new Button(TEXTS.get("open")), "storyOpenFirst", TEXTS.get("open.tip"), files::open));
        return empty;
    }

    private void show(Story story) {
        if (!list.getItems().equals(story.steps())) {
            list.getItems().setAll(story.steps());
        }
        choose();
    }

    private void choose() {
        int index = model.chosenProperty().get();
        if (index < list.getItems().size() && list.getSelectionModel().getSelectedIndex() != index) {
            list.getSelectionModel().clearAndSelect(index);
            list.scrollTo(index);
        }
    }

    private void key(KeyEvent event) {
        int place = list.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DELETE, BACK_SPACE -> model.remove(place);
            case Z -> {
                if (!event.isShortcutDown()) {
                    return;
                }
                model.undo();
            }
            case UP -> {
                if (!event.isAltDown()) {
                    return;
                }
                model.move(place, place - 1);
            }
            case DOWN -> {
                if (!event.isAltDown()) {
                    return;
                }
                model.move(place, place + 1);
            }
            default -> {
                return;
            }
        }
        event.consume();
    }
}
