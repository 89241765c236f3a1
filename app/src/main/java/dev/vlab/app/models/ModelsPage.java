package dev.vlab.app.models;

import dev.vlab.app.jobs.EmptyState;
import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.TaskPanel;
import dev.vlab.app.text.Texts;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The page of the models: a card each, two side by side, and ways to get more of them. */
public final class ModelsPage {
    private static final Texts TEXTS = Texts.of(ModelsPage.class);

    private final HBox view = new HBox();

    /**
     * Makes the page.
     *
     * @param reveal shows a folder in the system's file manager
     */
    public ModelsPage(
            ModelsViewModel model, ModelsCommands commands, OpenDialog dialog, Runnable open, Consumer<Path> reveal) {
        EmptyState empty = new EmptyState(Feather.BOX, TEXTS.get("empty"), TEXTS.get("empty.todo"));
        empty.setId("modelsEmpty");
        ScrollPane cards = new ScrollPane(new CardGrid(model, reveal));
        cards.setFitToWidth(true);
        cards.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        CompareView comparison = new CompareView(model);
        StackPane middle = new StackPane(cards, empty, comparison);
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox main = new VBox(16, head(commands, open), new ComputeBar(model), middle);
        main.setMinWidth(0);
        HBox.setHgrow(main, Priority.ALWAYS);
        view.setId("modelsPage");
        view.getStyleClass().addAll("page", "bench");
        TaskPanel.dress(view);
        view.getChildren()
                .setAll(
                        main,
                        cardPane(model),
                        new SidePane(
                                model,
                                ModelsPane.IMPORT,
                                new Label(TEXTS.get("import.clip")),
                                new ImportForm(model.importing(), dialog)),
                        new SidePane(
                                model,
                                ModelsPane.DOWNLOAD,
                                new Label(TEXTS.get("download.title")),
                                new DownloadForm(model.downloading())));
        Runnable choose = () -> {
            boolean comparing = model.comparisonProperty().get() != null;
            boolean none = model.listedProperty().get() && model.models().isEmpty();
            Parts.show(comparison, comparing);
            Parts.show(empty, none && !comparing);
            Parts.show(cards, !none && !comparing);
        };
        model.models().addListener((ListChangeListener<KnownModel>) change -> choose.run());
        model.listedProperty().subscribe(choose);
        model.comparisonProperty().subscribe(choose);
        choose.run();
    }

    public Node view() {
        return view;
    }

    private static HBox head(ModelsCommands commands, Runnable open) {
        Button compare = Parts.button(commands.compare, TEXTS.get("compare"), "modelsCompare");
        Button folder = Parts.button(
                new Button(TEXTS.get("open"), Parts.icon(Feather.FOLDER)), "modelsOpen", TEXTS.get("open.tip"), open);
        Button importing = Parts.button(commands.importing, TEXTS.get("import.clip"), "modelsImport");
        Button downloading = Parts.button(commands.downloading, TEXTS.get("download"), "modelsDownload");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(8, Parts.label(TEXTS.get("title"), "title"), gap, compare, folder, importing, downloading);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static SidePane cardPane(ModelsViewModel model) {
        Label title = new Label();
        CardText text = new CardText();
        model.readProperty().subscribe(now -> {
            title.setText(now == null ? "" : now.name());
            text.show(
                    now == null || now.summary() == null
                            ? ""
                            : now.summary().card().text());
        });
        return new SidePane(model, ModelsPane.CARD, title, text);
    }
}
