package dev.vlab.app.library;

import dev.vlab.app.command.Command;
import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.player.FrameImages;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.library.IngestReport;
import dev.vlab.engine.library.LibraryVideo;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.GridView;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The videos as cards, with a filter and buttons to add more. */
public final class LibraryPage extends VBox {
    private static final Texts TEXTS = Texts.of(LibraryPage.class);

    /** On every side of a card, so that cards lie twice as far apart. */
    private static final double SPACING = 8;

    private static final double LEAST_CARD = 232;
    private static final double SCROLL_BAR = 20;

    /** How far the scroll bar lies beyond the last card's edge, in the page's margin. */
    private static final double EDGE = 12;

    private static final double WORDS = 54;

    /** Endings of files that are videos, as a dialog takes them. */
    public static final List<String> VIDEOS = List.of(
            "*.mp4", "*.mov", "*.mkv", "*.webm", "*.avi", "*.m4v", "*.mpg", "*.mpeg", "*.wmv", "*.flv", "*.ts",
            "*.gif");

    /** A long list of bad files must not push the good ones off the page. */
    private static final int MOST_FAILURES = 7;

    private final LibraryPageModel model;
    private final GridView<LibraryVideo> grid;
    private final TextField filter = filter();
    private int columns = 1;

    /**
     * Makes the page.
     *
     * @param open asks what to add
     * @param rebuild a button that is there while the library belongs to another model
     * @param ask puts a question to the chosen videos
     * @param judging what can be judged of them
     */
    public LibraryPage(
            LibraryPageModel model,
            FrameImages frames,
            OpenDialog open,
            Button rebuild,
            Command ask,
            List<Command> judging) {
        this.model = model;
        getStyleClass().addAll("page", "library");
        grid = new GridView<>(model.shown());
        grid.setId("library-grid");
        grid.setFocusTraversable(true);
        grid.setHorizontalCellSpacing(SPACING);
        grid.setVerticalCellSpacing(SPACING);
        grid.widthProperty().addListener((property, before, now) -> fit(now.doubleValue()));
        WhenStill still = new WhenStill();
        grid.setCellFactory(view -> new VideoCard(model, frames, still));
        grid.setOnKeyPressed(this::key);
        grid.setOnMousePressed(event -> grid.requestFocus());
        grid.setContextMenu(new SelectionMenu(model, ask, judging));
        filter.textProperty().bindBidirectional(model.filterProperty());
        StackPane body = new StackPane(grid, empty(open), noneWithThisName());
        StackPane.setMargin(grid, new Insets(0, -EDGE, 0, -SPACING));
        VideoDetails details = new VideoDetails(model, frames, ask, judging);
        details.visibleProperty().bind(Bindings.isNotEmpty(model.library().videos()));
        details.managedProperty().bind(details.visibleProperty());
        HBox.setHgrow(body, Priority.ALWAYS);
        HBox.setMargin(details, new Insets(SPACING, 0, 24, 0));
        HBox both = new HBox(24, body, details);
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().setAll(top(open), otherModel(rebuild), failures(), both);
    }

    /** As many cards side by side as have room, all the room shared among them. */
    private void fit(double width) {
        double room = Math.max(LEAST_CARD, width - SCROLL_BAR);
        columns = Math.max(1, (int) (room / (LEAST_CARD + 2 * SPACING)));
        double card = Math.floor(room / columns - 2 * SPACING);
        grid.setCellWidth(card);
        grid.setCellHeight(Math.round(card / CoverImage.SHAPE) + WORDS);
    }

    private Node top(OpenDialog open) {
        Label title = new Label(TEXTS.get("library"));
        title.getStyleClass().add("title");
        Label summary = new Label();
        summary.getStyleClass().add("secondary");
        summary.textProperty().bind(model.summary());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button add = button(TEXTS.get("add"), Feather.PLUS, () -> addVideos(open));
        add.getStyleClass().add("primary");
        HBox top = new HBox(
                12,
                title,
                summary,
                gap,
                filter,
                new TagFilter("library-tags", model.library().notes(), model.tagProperty()),
                order(),
                new JobsButton(model.library()),
                button(
                        TEXTS.get("add.folder"),
                        Feather.FOLDER_PLUS,
                        () -> open.folder(TEXTS.get("add.folder.title"))
                                .ifPresent(folder -> model.add(List.of(folder)))),
                add);
        top.setStyle("-fx-alignment: center-left");
        return top;
    }

    private void addVideos(OpenDialog open) {
        model.add(open.files(TEXTS.get("add.title"), TEXTS.get("videos"), VIDEOS));
    }

    private ComboBox<LibraryOrder> order() {
        ComboBox<LibraryOrder> order = Parts.named(new ComboBox<>(), "library-order", TEXTS.get("order.tip"));
        order.getItems().setAll(LibraryOrder.values());
        order.valueProperty().bindBidirectional(model.orderProperty());
        return order;
    }

    private static TextField filter() {
        CustomTextField field = new CustomTextField();
        FontIcon icon = new FontIcon(Feather.FILTER);
        icon.getStyleClass().add("secondary");
        field.setLeft(new StackPane(icon));
        field.setPromptText(TEXTS.get("filter"));
        field.setId("library-filter");
        field.setPrefWidth(240);
        return field;
    }

    private static Button button(@Nullable String text, Ikon icon, Runnable run) {
        Button button = new Button(text, new FontIcon(icon));
        button.setOnAction(event -> run.run());
        return button;
    }

    private Node otherModel(Button rebuild) {
        Label words = new Label();
        words.setWrapText(true);
        words.textProperty()
                .bind(model.library()
                        .otherModelProperty()
                        .map(other -> TEXTS.get("other.model", other))
                        .orElse(""));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(12, new FontIcon(Feather.INFO), words, rebuild);
        line.setStyle("-fx-alignment: center-left");
        line.setId("library-other-model");
        line.visibleProperty().bind(model.library().otherModelProperty().isNotEmpty());
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private Node failures() {
        VBox box = new VBox();
        box.getStyleClass().add("failures");
        box.setId("failures");
        ListChangeListener<IngestReport.Failure> fill = change -> {
            box.getChildren().clear();
            Label heading = new Label(TEXTS.get("failures"));
            heading.getStyleClass().addAll("bold", "bad");
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            Button close = button(null, Feather.X, model.library().failures()::clear);
            close.getStyleClass().add("flat");
            close.setId("failures-close");
            close.setAccessibleText(TEXTS.get("failures.close"));
            close.setTooltip(new Tooltip(TEXTS.get("failures.close")));
            Button again = button(TEXTS.get("failures.retry"), Feather.ROTATE_CW, model.library()::retry);
            again.setId("failures-retry");
            HBox top = new HBox(8, heading, gap, again, close);
            top.setStyle("-fx-alignment: center-left");
            box.getChildren().add(top);
            int all = model.library().failures().size();
            for (IngestReport.Failure failure : model.library().failures().subList(0, Math.min(all, MOST_FAILURES))) {
                Label line = new Label(failure.path().getFileName() + "  –  " + failure.reason());
                line.setWrapText(true);
                box.getChildren().add(line);
            }
            if (all > MOST_FAILURES) {
                box.getChildren().add(new Label(TEXTS.get("failures.more", all - MOST_FAILURES)));
            }
            box.setVisible(!model.library().failures().isEmpty());
        };
        model.library().failures().addListener(fill);
        box.setVisible(false);
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Node noneWithThisName() {
        Label none = new Label(TEXTS.get("none"));
        none.getStyleClass().add("secondary");
        none.visibleProperty()
                .bind(Bindings.isEmpty(model.shown())
                        .and(Bindings.isNotEmpty(model.library().videos()))
                        .and(model.filterProperty()
                                .isNotEmpty()
                                .or(model.tagProperty().isNotEmpty())));
        return none;
    }

    private Node empty(OpenDialog open) {
        FontIcon icon = new FontIcon(Feather.FOLDER);
        icon.getStyleClass().add("large");
        Label what = new Label(TEXTS.get("empty.title"));
        what.getStyleClass().add("heading");
        Label how = new Label(TEXTS.get("empty.todo"));
        how.getStyleClass().add("secondary");
        how.setMaxWidth(400);
        Button add = button(TEXTS.get("add"), Feather.PLUS, () -> addVideos(open));
        Button samples = button(TEXTS.get("samples"), Feather.FILM, model::addSamples);
        (model.hasSamples() ? samples : add).getStyleClass().add("primary");
        HBox buttons = new HBox(8, model.hasSamples() ? List.of(samples, add).toArray(Node[]::new) : new Node[] {add});
        buttons.setStyle("-fx-alignment: center");
        VBox box = new VBox(icon, what, how, buttons);
        box.getStyleClass().add("empty");
        ListChangeListener<LibraryVideo> look =
                change -> box.setVisible(model.library().videos().isEmpty());
        model.library().videos().addListener(look);
        box.setVisible(model.library().videos().isEmpty());
        return box;
    }

    private void move(int places, KeyEvent event) {
        model.selection().move(places, event.isShiftDown());
    }

    private void key(KeyEvent event) {
        boolean taken = true;
        switch (event.getCode()) {
            case LEFT -> move(-1, event);
            case RIGHT -> move(1, event);
            case UP -> move(-columns, event);
            case DOWN -> move(columns, event);
            case A -> {
                taken = event.isShortcutDown();
                if (taken) {
                    model.selection().chooseAll();
                }
            }
            case DIGIT0, DIGIT1, DIGIT2, DIGIT3, DIGIT4, DIGIT5 -> {
                taken = !event.isShortcutDown();
                if (taken) {
                    model.rateChosen(event.getCode().ordinal() - KeyCode.DIGIT0.ordinal());
                }
            }
            case ENTER -> model.openChosen();
            case DELETE -> model.removeChosen();
            default -> taken = false;
        }
        if (taken) {
            event.consume();
        }
    }
}
