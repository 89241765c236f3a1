package dev.vlab.app;

import dev.vlab.app.ask.AskViewModel;
import dev.vlab.app.evaluation.EvaluationCommands;
import dev.vlab.app.evaluation.EvaluationPage;
import dev.vlab.app.evaluation.EvaluationStore;
import dev.vlab.app.evaluation.EvaluationViewModel;
import dev.vlab.app.evaluation.Prediction;
import dev.vlab.app.jobs.Export;
import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.look.Palette;
import dev.vlab.app.look.Theme;
import dev.vlab.app.player.Player;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.player.PulseTicker;
import dev.vlab.app.player.StageView;
import dev.vlab.app.player.VideoOpener;
import dev.vlab.app.settings.Shipped;
import dev.vlab.app.shell.AppContext;
import dev.vlab.app.shell.Page;
import dev.vlab.app.text.Texts;
import dev.vlab.app.training.TrainingCommands;
import dev.vlab.app.training.TrainingPage;
import dev.vlab.app.training.TrainingViewModel;
import dev.vlab.engine.task.LoadedModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import org.kordamp.ikonli.feather.Feather;

/** Where models are made and measured: the pages that train and evaluate, put into the window. */
final class Benches implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(Benches.class);
    private static final double PREVIEW_HEIGHT = 210;

    private final AppContext context;
    private final TrainingViewModel training;
    private final EvaluationViewModel evaluation;
    private final Player preview;
    private final VideoOpener opener;
    private final AskViewModel ask;

    /**
     * Puts the pages into the window.
     *
     * @param evaluations keeps what was measured
     * @param opener opens a clip in Explore
     * @param ask gets the question of a prediction that is opened in Explore
     */
    Benches(
            AppContext context,
            EvaluationStore evaluations,
            VideoOpener opener,
            Export export,
            OpenDialog open,
            AskViewModel ask) {
        this.context = context;
        this.ask = ask;
        this.opener = opener;
        List<Path> configs = Shipped.trainingConfigs();
        ObservableValue<Palette> palette = context.settings().themeProperty().map(Theme::palette);
        training = new TrainingViewModel(
                context.tasks(),
                context.notices(),
                configs,
                context.settings().recentConfigs(),
                context.models()::load);
        TrainingCommands commands = new TrainingCommands(
                training,
                () -> context.workspace().show("train"),
                context.workspace().inView("train"));
        commands.all().forEach(context.commands()::add);
        context.workspace()
                .pages()
                .add(new Page(
                        "train",
                        TEXTS.get("page.train"),
                        Feather.ACTIVITY,
                        () -> new TrainingPage(training, commands, open, export, palette).view()));
        configs.stream().findFirst().ifPresent(training::choose);

        evaluation = new EvaluationViewModel(
                context.tasks(),
                context.notices(),
                evaluations,
                context.models().modelProperty().map(LoadedModel::info),
                Shipped.sampleModel(),
                context.settings().recentData(),
                this::explore);
        Playhead previewHead = new Playhead();
        preview = new Player(previewHead, context.notices(), Platform::runLater, new PulseTicker(), Optional::empty);
        preview.loopProperty().set(true);
        evaluationPage(export, open, previewHead);
        Shipped.sampleVideos()
                .ifPresent(samples -> evaluation.form().dataProperty().set(samples.toString()));
    }

    private void evaluationPage(Export export, OpenDialog open, Playhead previewHead) {
        BooleanBinding inView = context.workspace().inView("evaluate");
        EvaluationCommands commands =
                new EvaluationCommands(evaluation, () -> context.workspace().show("evaluate"), inView);
        commands.all().forEach(context.commands()::add);
        StageView stage = new StageView(preview, FXCollections.observableArrayList());
        stage.setPrefHeight(PREVIEW_HEIGHT);
        context.workspace()
                .pages()
                .add(new Page(
                        "evaluate",
                        TEXTS.get("page.evaluate"),
                        Feather.BAR_CHART_2,
                        () -> new EvaluationPage(evaluation, commands, open, export, stage, Shipped.sampleVideos())
                                .view()));
        VideoOpener previews = new VideoOpener(context.tasks(), previewHead, context.notices());
        evaluation.chosenProperty().subscribe(chosen -> {
            if (chosen != null) {
                previews.open(chosen.clip().file());
            }
        });
        previewHead
                .videoProperty()
                .subscribe(video -> previewHead.playingProperty().set(video != null));
        inView.subscribe(now -> {
            if (!now) {
                previewHead.playingProperty().set(false);
            }
        });
    }

    /** Opens a prediction's clip in Explore, with its question ready to be asked again. */
    private void explore(Prediction prediction) {
        opener.open(prediction.clip().file());
        switch (prediction.task()) {
            case QUESTIONS -> {
                ask.questionProperty().set(prediction.asked());
                context.workspace().show("ask");
            }
            case CAPTIONS -> context.workspace().show("describe");
            case SEARCH -> context.workspace().show("explore");
        }
    }

    TrainingViewModel training() {
        return training;
    }

    EvaluationViewModel evaluation() {
        return evaluation;
    }

    @Override
    public void close() {
        preview.close();
        training.close();
    }
}
