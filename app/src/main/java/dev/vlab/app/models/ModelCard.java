package dev.vlab.app.models;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.checkpoint.CardFacts;
import dev.vlab.engine.checkpoint.CardMetric;
import dev.vlab.engine.task.Capability;
import dev.vlab.engine.task.ModelSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One model: what it can do, what it is, and what can be done with it. */
final class ModelCard extends VBox {
    private static final Texts TEXTS = Texts.of(ModelCard.class);
    private static final double NAMES = 76;
    private static final int METRICS = 3;
    private static final PseudoClass USED = PseudoClass.getPseudoClass("used");

    private final ModelsViewModel model;
    private final KnownModel known;

    /**
     * Makes the card.
     *
     * @param reveal shows a folder in the system's file manager
     */
    ModelCard(ModelsViewModel model, KnownModel known, Consumer<Path> reveal) {
        super(12);
        this.model = model;
        this.known = known;
        setId("model-" + known.name());
        getStyleClass().add("model-card");
        boolean used = model.inUse(known);
        pseudoClassStateChanged(USED, used);
        getChildren().add(head(used));
        ModelSummary summary = known.summary();
        if (summary != null) {
            getChildren().addAll(ticks(summary), facts(summary));
        }
        if (!known.usable()) {
            Label problem = Parts.wrapped(known.problem(), "bad");
            problem.setGraphic(Parts.icon(Feather.ALERT_TRIANGLE));
            getChildren().add(problem);
        }
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        gap,
                        known.folder().equals(model.removal().removingProperty().get())
                                ? asking()
                                : actions(used, reveal));
    }

    private VBox head(boolean used) {
        Label name = Parts.label(known.name(), "heading");
        name.setMinWidth(0);
        name.setTooltip(new Tooltip(known.folder().toString()));
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        boolean loading = used && model.loadingProperty().get();
        Label state = Parts.label(loading ? TEXTS.get("card.loading") : TEXTS.get("card.used"), "chip", "small");
        state.setId("modelState-" + known.name());
        state.setGraphic(Parts.icon(loading ? Feather.LOADER : Feather.CHECK_CIRCLE));
        state.setMinWidth(USE_PREF_SIZE);
        Parts.show(state, used);
        HBox line = new HBox(8, name, state);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(26);
        String title = known.summary() == null ? null : known.summary().card().title();
        String origin = TEXTS.get(known.origin());
        Label below = Parts.wrapped(
                title == null || title.equals(known.name()) ? origin : title + "  ·  " + origin, "small", "secondary");
        return new VBox(2, line, below);
    }

    private static VBox ticks(ModelSummary summary) {
        FlowPane row = new FlowPane(12, 4);
        for (Capability capability : Capability.values()) {
            boolean can = summary.capabilities().contains(capability);
            String word = TEXTS.get(capability);
            Label tick = Parts.label(word, "small", can ? "good" : "secondary");
            tick.setGraphic(Parts.icon(can ? Feather.CHECK : Feather.MINUS));
            tick.setAccessibleText(can ? word : TEXTS.get("card.cannot", word));
            tick.setGraphicTextGap(4);
            row.getChildren().add(tick);
        }
        VBox all = new VBox(6, row);
        if (!summary.capabilities().contains(Capability.ASK)) {
            all.getChildren().add(Parts.wrapped(TEXTS.get("card.search.only"), "small", "secondary"));
        }
        return all;
    }

    private GridPane facts(ModelSummary summary) {
        GridPane grid = new GridPane(12, 4);
        grid.getColumnConstraints().setAll(new ColumnConstraints(NAMES), new ColumnConstraints());
        CardFacts card = summary.card();
        fact(grid, TEXTS.get("card.size"), ModelFacts.inShort(summary));
        fact(
                grid,
                TEXTS.get("card.sees"),
                ModelFacts.pixels(summary.config().vision().imageSize()));
        fact(grid, TEXTS.get("fact.data"), ModelFacts.said(card.data()));
        fact(grid, TEXTS.get("fact.licence"), ModelFacts.said(card.licence()));
        List<CardMetric> metrics =
                card.metrics().stream().filter(CardMetric::main).limit(METRICS).toList();
        for (CardMetric metric : metrics) {
            metric(grid, metric);
        }
        if (metrics.isEmpty()) {
            fact(grid, TEXTS.get("compare.metrics"), ModelFacts.said(null));
        }
        if (!known.runsOn().isEmpty()) {
            fact(grid, TEXTS.get("card.runs"), known.runsOn());
        }
        return grid;
    }

    private static void metric(GridPane grid, CardMetric metric) {
        Label value = fact(grid, metric.name(), metric.value());
        value.getStyleClass().add("bold");
        Label of = Parts.label(
                metric.chance() == null ? metric.of() : TEXTS.get("card.chance", metric.of(), metric.chance()),
                "small",
                "secondary");
        of.setMinWidth(0);
        value.setMinWidth(USE_PREF_SIZE);
        HBox both = new HBox(8, value, of);
        grid.add(both, 1, grid.getRowCount() - 1);
    }

    private static Label fact(GridPane grid, String what, String value) {
        Label left = Parts.label(what, "small", "secondary");
        left.setTooltip(new Tooltip(what));
        Label right = Parts.label(value, "small");
        right.setMinWidth(0);
        right.setMaxHeight(USE_PREF_SIZE);
        right.setTooltip(new Tooltip(value));
        GridPane.setValignment(left, VPos.TOP);
        GridPane.setHgrow(right, Priority.ALWAYS);
        grid.addRow(grid.getRowCount(), left, right);
        return right;
    }

    private HBox actions(boolean used, Consumer<Path> reveal) {
        String name = known.name();
        Button use = Parts.button(
                new Button(TEXTS.get("card.use")),
                "modelUse-" + name,
                TEXTS.get("card.use.tip"),
                () -> model.use(known));
        use.setDisable(!known.usable());
        use.getStyleClass().add("primary");
        Parts.show(use, !used);
        Button card = flat(Feather.FILE_TEXT, "modelRead-" + name, TEXTS.get("card.read"), () -> model.readCard(known));
        card.setDisable(known.summary() == null || known.summary().card().text().isBlank());
        Button folder = flat(
                Feather.FOLDER, "modelReveal-" + name, TEXTS.get("card.reveal"), () -> reveal.accept(known.folder()));
        String keeps = model.removal().keepsBecause(known);
        boolean forget = known.origin() == ModelOrigin.OPENED;
        Button remove = flat(
                forget ? Feather.X : Feather.TRASH_2,
                "modelRemove-" + name,
                forget ? TEXTS.get("card.forget") : TEXTS.get("card.delete"),
                () -> model.removal().ask(known));
        remove.setDisable(!keeps.isEmpty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        CheckBox compare =
                Parts.named(new CheckBox(TEXTS.get("compare")), "modelCompare-" + name, TEXTS.get("compare.tick"));
        compare.setMinWidth(USE_PREF_SIZE);
        compare.setSelected(model.compared().contains(known.folder()));
        compare.setDisable(known.summary() == null);
        compare.setOnAction(event -> model.compare(known, compare.isSelected()));
        HBox row = new HBox(4, use, card, folder, remove, gap, compare);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static Button flat(Feather icon, String id, String does, Runnable action) {
        Button button = Parts.button(new Button(null, Parts.icon(icon)), id, does, action);
        button.getStyleClass().add("flat");
        return button;
    }

    private Node asking() {
        Label question = Parts.wrapped(
                known.summary() == null
                        ? TEXTS.get("delete.ask")
                        : TEXTS.get(
                                "delete.ask.size",
                                ModelFacts.size(known.summary().bytes())),
                "bold");
        Button delete = Parts.button(
                new Button(TEXTS.get("delete")), "modelsDelete", TEXTS.get("card.delete"), model.removal()::remove);
        Button keep = Parts.button(
                new Button(TEXTS.get("delete.keep")),
                "modelsKeep",
                TEXTS.get("delete.keep.tip"),
                model.removal()::keep);
        VBox box = new VBox(8, question, new HBox(8, delete, keep));
        box.getStyleClass().add("warning-box");
        return box;
    }
}
