package dev.vlab.app.search;

import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.library.NotesModel;
import dev.vlab.app.library.TagFilter;
import dev.vlab.app.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;

/** The fields for what to find and what comes after it, recent queries and examples. */
final class SearchFields extends VBox {
    private static final Texts TEXTS = Texts.of(SearchFields.class);
    private static final double THEN_WIDTH = 320;

    private final SearchViewModel model;
    private final CustomTextField query = new CustomTextField();

    SearchFields(
            SearchViewModel model,
            ObservableList<String> examples,
            NotesModel tags,
            OpenDialog open,
            Consumer<KeyEvent> keys) {
        super(8);
        this.model = model;
        Parts.named(query, "searchText", TEXTS.get("query.tip"));
        query.setPromptText(TEXTS.get("query.prompt"));
        query.setLeft(Parts.icon(Feather.SEARCH));
        query.textProperty().bindBidirectional(model.textProperty());
        CustomTextField then = Parts.named(new CustomTextField(), "searchThen", TEXTS.get("then.tip"));
        then.setPromptText(TEXTS.get("then.prompt"));
        then.setLeft(Parts.icon(Feather.CORNER_DOWN_RIGHT));
        then.textProperty().bindBidirectional(model.thenProperty());
        then.setPrefWidth(THEN_WIDTH);
        for (CustomTextField field : List.of(query, then)) {
            field.getStyleClass().add("large-field");
            field.addEventFilter(KeyEvent.KEY_PRESSED, keys::accept);
        }
        HBox.setHgrow(query, Priority.ALWAYS);
        HBox more = new HBox(
                8,
                without(keys),
                new TagFilter("searchTags", tags, model.scope().tagProperty()),
                new ScopeButton(model.scope(), open),
                picture(open),
                like());
        more.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(new HBox(8, query, then, recent()), more, examples(examples));
    }

    private CustomTextField without(Consumer<KeyEvent> keys) {
        CustomTextField without = Parts.named(new CustomTextField(), "searchWithout", TEXTS.get("without.tip"));
        without.setPromptText(TEXTS.get("without.prompt"));
        without.setLeft(Parts.icon(Feather.MINUS_CIRCLE));
        without.textProperty().bindBidirectional(model.withoutProperty());
        without.setPrefWidth(THEN_WIDTH);
        without.addEventFilter(KeyEvent.KEY_PRESSED, keys::accept);
        return without;
    }

    private Button picture(OpenDialog open) {
        return Parts.button(
                new Button(TEXTS.get("picture"), Parts.icon(Feather.IMAGE)),
                "searchPicture",
                TEXTS.get("picture.tip"),
                () -> open.file(TEXTS.get("picture.title"), PictureNames.patterns())
                        .ifPresent(model::searchLikePicture));
    }

    /** What is sought in place of words, and away with it. */
    private Button like() {
        Button like = Parts.button(
                new Button("", Parts.icon(Feather.X)), "searchLikeChip", TEXTS.get("words.again"), model::forgetLike);
        like.getStyleClass().add("chip");
        like.setContentDisplay(ContentDisplay.RIGHT);
        model.likeProperty().subscribe(seen -> {
            Parts.show(like, seen != null);
            like.setText(seen == null ? "" : TEXTS.get("like", seen.words()));
        });
        return like;
    }

    void focusField() {
        query.requestFocus();
        query.selectAll();
    }

    private FlowPane examples(ObservableList<String> examples) {
        FlowPane chips = new FlowPane(4, 4);
        chips.setAlignment(Pos.CENTER_LEFT);
        examples.subscribe(() -> {
            chips.getChildren().clear();
            Parts.show(chips, !examples.isEmpty());
            if (!examples.isEmpty()) {
                chips.getChildren().add(Parts.label(TEXTS.get("examples"), "secondary", "small"));
            }
            examples.forEach(example ->
                    chips.getChildren().add(chip(example, chips.getChildren().size() - 1)));
        });
        Parts.show(chips, false);
        return chips;
    }

    private Button chip(String example, int index) {
        Button chip = Parts.button(
                new Button(example), "searchExample" + index, TEXTS.get("example.tip"), () -> model.searchFor(example));
        chip.getStyleClass().add("chip");
        return chip;
    }

    private MenuButton recent() {
        MenuButton recent =
                Parts.named(new MenuButton("", Parts.icon(Feather.CLOCK)), "searchRecent", TEXTS.get("recent.tip"));
        recent.getStyleClass().addAll("flat", "icon-only");
        recent.setMinWidth(USE_PREF_SIZE);
        recent.setMaxHeight(Double.MAX_VALUE);
        recent.setDisable(true);
        model.recent().addListener((ListChangeListener<String>) change -> {
            recent.setDisable(model.recent().isEmpty());
            recent.getItems().setAll(model.recent().stream().map(this::item).toList());
        });
        return recent;
    }

    private MenuItem item(String text) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(e -> model.searchFor(text));
        return item;
    }
}
