package dev.vlab.app;

import dev.vlab.app.ask.AskViewModel;
import dev.vlab.app.ask.SurveyPage;
import dev.vlab.app.ask.SurveyRow;
import dev.vlab.app.ask.SurveyViewModel;
import dev.vlab.app.command.Command;
import dev.vlab.app.jobs.Export;
import dev.vlab.app.shell.AppContext;
import dev.vlab.app.shell.Page;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.Lazy;
import dev.vlab.engine.library.LibraryVideo;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/** One question to the videos chosen in the library, put into the window. */
final class Surveying {
    private static final Texts TEXTS = Texts.of(Surveying.class);

    private final AppContext context;
    private final AskViewModel ask;
    private final ObservableValue<List<LibraryVideo>> chosen;
    private final SurveyViewModel model;
    private final Lazy<SurveyPage> view;
    private final Page page;
    private final Command command;

    Surveying(AppContext context, AskViewModel ask, ObservableValue<List<LibraryVideo>> chosen, Export export) {
        this.context = context;
        this.ask = ask;
        this.chosen = chosen;
        model = new SurveyViewModel(context.tasks(), ask.jobProperty(), ask::keep);
        view = new Lazy<>(() -> new SurveyPage(
                model, export, this::open, () -> context.workspace().show("library")));
        page = new Page("survey", TEXTS.get("page.survey"), Feather.HELP_CIRCLE, view);
        command = new Command(
                "ask-selection",
                TEXTS.get("group"),
                TEXTS.get("command.ask-selection"),
                Feather.HELP_CIRCLE,
                List.of(new KeyCodeCombination(KeyCode.Q, KeyCombination.SHIFT_DOWN)),
                context.workspace()
                        .inView("library")
                        .and(Bindings.createBooleanBinding(
                                () -> !chosen.getValue().isEmpty(), chosen)),
                this::begin);
        context.commands().add(command);
    }

    private void begin() {
        model.choose(chosen.getValue().stream().map(LibraryVideo::info).toList());
        context.workspace().pageProperty().set(page);
        view.get().focusQuestion();
    }

    /** Opens a clip with its answer, or with the question where it has none. */
    private void open(SurveyRow row) {
        context.playhead().open(row.video());
        context.workspace().show("ask");
        if (row.exchange() == null) {
            ask.questionProperty().set(model.questionProperty().get());
        } else {
            ask.show(row.exchange());
        }
    }

    Command command() {
        return command;
    }
}
