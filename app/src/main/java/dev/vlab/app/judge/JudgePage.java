package dev.vlab.app.judge;

import dev.vlab.app.jobs.Export;
import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.TaskPanel;
import dev.vlab.app.judge.JudgeViewModel.Part;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.eval.judge.JudgeSession;
import dev.vlab.engine.report.JudgeReport;
import dev.vlab.engine.report.JudgeTable;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;

/** The page that judges: what to judge, one item after another, and what it comes to. */
public final class JudgePage {
    private static final Texts TEXTS = Texts.of(JudgePage.class);

    private final JudgeViewModel model;
    private final Export export;
    private final VBox view;

    /**
     * Makes the page.
     *
     * @param stage plays the item's clip
     * @param playhead where in it that is
     * @param evaluate goes where evaluations are made
     * @param library goes where videos are chosen
     */
    public JudgePage(
            JudgeViewModel model,
            ClipsForm clips,
            JudgeCommands commands,
            OpenDialog dialog,
            Export export,
            Node stage,
            Playhead playhead,
            Runnable evaluate,
            Runnable library) {
        this.model = model;
        this.export = export;
        Map<Part, Node> parts = Map.of(
                Part.SESSIONS, new StartView(model, clips, dialog, evaluate, library),
                Part.ITEMS, new ItemView(model, commands, stage, new ClipBar(playhead, commands.play)),
                Part.RESULTS, new ResultsView(model));
        StackPane middle = new StackPane();
        VBox.setVgrow(middle, Priority.ALWAYS);
        model.partProperty().subscribe(now -> middle.getChildren().setAll(parts.get(now)));
        HBox top = top(commands);
        view = new VBox(top, middle);
        view.setId("judgePage");
        view.getStyleClass().addAll("page", "bench", "judge");
        TaskPanel.dress(view);
        model.sessionProperty().subscribe(now -> Parts.show(top, now != null));
    }

    public Node view() {
        return view;
    }

    private HBox top(JudgeCommands commands) {
        ToggleButton sessions = segment(Part.SESSIONS, TEXTS.get("sessions"), TEXTS.get("part.sessions.tip"));
        ToggleButton items = segment(Part.ITEMS, TEXTS.get("part.items"), TEXTS.get("part.items.tip"));
        ToggleButton results = segment(Part.RESULTS, TEXTS.get("part.results"), TEXTS.get("part.results"));
        results.getTooltip()
                .textProperty()
                .bind(commands.results.keyText().map(key -> TEXTS.get("part.results.tip", key)));
        SegmentedButton choice = new SegmentedButton(sessions, items, results);
        choice.setToggleGroup(null);
        choice.setMinWidth(Region.USE_PREF_SIZE);
        Label name = Parts.label("", "secondary");
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.setMinWidth(0);
        model.sessionProperty().subscribe(now -> name.setText(now == null ? "" : now.name()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        MenuButton saving = saving();
        model.partProperty().subscribe(now -> {
            Parts.show(saving, now == Part.RESULTS);
            Parts.show(name, now != Part.SESSIONS);
        });
        HBox top = new HBox(16, choice, name, gap, saving);
        top.setAlignment(Pos.CENTER_LEFT);
        top.setMinHeight(Region.USE_PREF_SIZE);
        return top;
    }

    private ToggleButton segment(Part part, String name, String does) {
        var shown = model.partProperty();
        ToggleButton button = Parts.button(new ToggleButton(name), "judgePart-" + part, does, () -> {
            model.keepNote();
            shown.set(part);
        });
        shown.subscribe(now -> button.setSelected(now == part));
        button.selectedProperty().subscribe(now -> button.setSelected(shown.get() == part));
        return button;
    }

    private MenuButton saving() {
        MenuButton save = Parts.named(
                new MenuButton(TEXTS.get("export"), Parts.icon(Feather.DOWNLOAD)),
                "judgeExport",
                TEXTS.get("export.tip"));
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.getItems()
                .setAll(
                        Parts.menuItem(TEXTS.get("export.html"), "judgeExportHtml", this::saveHtml),
                        Parts.menuItem(TEXTS.get("export.csv"), "judgeExportCsv", this::saveCsv),
                        Parts.menuItem(TEXTS.get("export.json"), "judgeExportJson", this::saveJson));
        return save;
    }

    private void saveHtml() {
        JudgeSession session = model.sessionProperty().get();
        if (session != null) {
            export.file(
                    TEXTS.get("report"),
                    "judging.html",
                    (partial, progress) -> JudgeReport.write(session, partial, Locale.getDefault(), progress));
        }
    }

    private void saveCsv() {
        JudgeSession session = model.sessionProperty().get();
        if (session != null) {
            export.file(
                    TEXTS.get("judgements"),
                    "judgements.csv",
                    (partial, progress) -> Files.writeString(partial, JudgeTable.csv(session)));
        }
    }

    private void saveJson() {
        JudgeSession session = model.sessionProperty().get();
        if (session != null) {
            export.text(TEXTS.get("session"), "judging.json", JudgeTable.json(session));
        }
    }
}
