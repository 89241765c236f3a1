package dev.vlab.app.search;

import dev.vlab.app.jobs.EmptyState;
import dev.vlab.app.jobs.JobBar;
import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.StrangeWords;
import dev.vlab.app.jobs.TaskPanel;
import dev.vlab.app.library.NotesModel;
import dev.vlab.app.player.FrameImages;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.library.VideoHits;
import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The page that finds moments. */
public final class SearchPage {
    private static final Texts TEXTS = Texts.of(SearchPage.class);
    private static final double PREVIEW_WIDTH = 400;

    private final SearchViewModel model;
    private final FrameImages frames;
    private final SearchFields fields;
    private final ListView<VideoHits> list = new ListView<>();
    private final EmptyState empty = new EmptyState(Feather.SEARCH, TEXTS.get("empty.title"), TEXTS.get("empty.todo"));
    private final EmptyState nothing = new EmptyState(Feather.SLASH, TEXTS.get("none.title"), TEXTS.get("none.todo"));
    private final BorderPane view = new BorderPane();

    /**
     * Makes the page.
     *
     * @param examples queries to try
     * @param tags the tags that videos have
     * @param open asks for the folder to look into
     * @param stage plays the chosen hit
     * @param toStory makes a button, of an id, that adds what is in view to a story
     * @param strange words of the query that the model has never met
     * @param mend what a person can press where the library cannot be searched
     */
    public SearchPage(
            SearchViewModel model,
            FrameImages frames,
            ObservableList<String> examples,
            NotesModel tags,
            OpenDialog open,
            Node stage,
            Function<String, Button> toStory,
            ObservableValue<List<String>> strange,
            Node mend) {
        this.model = model;
        this.frames = frames;
        this.fields = new SearchFields(model, examples, tags, open, this::key);
        list.setId("searchHits");
        list.getStyleClass().add("video-hits-list");
        list.setCellFactory(view -> new HitsCell());
        nothing.setId("searchNothing");
        VBox preview = preview(stage, toStory.apply("searchToStory"));
        HBox hits = new HBox(24, new StackPane(list, nothing), preview);
        HBox.setHgrow(hits.getChildren().getFirst(), Priority.ALWAYS);
        VBox top = new VBox(
                16,
                fields,
                new StrangeWords("search", strange),
                new ThresholdBar(model),
                new JobBar("search", model.run()));
        top.setPadding(new Insets(0, 0, 16, 0));
        view.setTop(top);
        view.setCenter(new StackPane(hits, empty));
        view.setPadding(new Insets(24));
        view.setId("searchPage");
        TaskPanel.dress(view);
        TaskPanel.dimWhile(model.run().runningProperty(), list);
        model.foundProperty().subscribe(found -> {
            list.getItems().setAll(found == null ? List.of() : found.videos());
            Parts.show(empty, found == null);
            Parts.show(hits, found != null);
        });
        model.foundProperty().subscribe(now -> refresh());
        model.thresholdProperty().subscribe(now -> refresh());
        model.chosenProperty().subscribe(chosen -> {
            Parts.show(preview, chosen != null);
            refresh();
        });
        empty.follow(model.jobProperty());
        empty.offer(mend);
    }

    public Node view() {
        return view;
    }

    /** Puts the cursor into the query field. */
    public void focusQuery() {
        fields.focusField();
    }

    private VBox preview(Node stage, Button toStory) {
        Button explore = Parts.button(
                new Button(TEXTS.get("explore"), Parts.icon(Feather.MAXIMIZE_2)),
                "searchExplore",
                TEXTS.get("explore.tip"),
                model::explore);
        Button play = Parts.button(
                new Button(TEXTS.get("play"), Parts.icon(Feather.PLAY)),
                "searchPlay",
                TEXTS.get("play.tip"),
                model::play);
        Button like = Parts.button(
                new Button(TEXTS.get("more"), Parts.icon(Feather.COPY)),
                "searchLike",
                TEXTS.get("more.tip"),
                model::searchLikeChosen);
        Button keep = Parts.button(
                new Button(TEXTS.get("keep"), Parts.icon(Feather.LIST)),
                "searchKeep",
                TEXTS.get("keep.tip"),
                model::collectChosen);
        VBox preview = new VBox(8, stage, new FlowPane(8, 8, play, explore, like, keep, toStory), new WhyStrip(model));
        VBox.setMargin(preview.getChildren().getLast(), new Insets(8, 0, 0, 0));
        preview.setMinWidth(PREVIEW_WIDTH);
        preview.setPrefWidth(PREVIEW_WIDTH);
        preview.setMaxWidth(PREVIEW_WIDTH);
        preview.setId("searchPreview");
        return preview;
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.step(1);
            case UP -> model.step(-1);
            case ENTER -> {
                if (event.isShortcutDown()) {
                    model.explore();
                } else {
                    model.play();
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void refresh() {
        boolean none = model.kept().isEmpty();
        nothing.setVisible(none);
        list.setVisible(!none);
        list.lookupAll(".list-cell").forEach(cell -> {
            if (cell instanceof HitsCell hits) {
                hits.refresh();
            }
        });
    }

    /** A video in the list. */
    private final class HitsCell extends ListCell<VideoHits> {
        private @Nullable VideoHitsView shown;

        @Override
        protected void updateItem(@Nullable VideoHits item, boolean nothingHere) {
            super.updateItem(item, nothingHere);
            SearchViewModel.Found found = model.foundProperty().get();
            shown = item == null || nothingHere || found == null
                    ? null
                    : new VideoHitsView(item, found.range(), model, frames);
            setGraphic(shown);
            refresh();
        }

        void refresh() {
            if (shown != null) {
                shown.refresh();
            }
        }
    }
}
