package dev.vlab.app;

import dev.vlab.app.evaluation.EvalReport;
import dev.vlab.app.jobs.Export;
import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.judge.ClipsForm;
import dev.vlab.app.judge.JudgeCommands;
import dev.vlab.app.judge.JudgePage;
import dev.vlab.app.judge.JudgeStore;
import dev.vlab.app.judge.JudgeViewModel;
import dev.vlab.app.judge.RatingsTrack;
import dev.vlab.app.judge.SelectionCommands;
import dev.vlab.app.models.ModelsViewModel;
import dev.vlab.app.player.Player;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.player.PulseTicker;
import dev.vlab.app.player.StageView;
import dev.vlab.app.player.VideoOpener;
import dev.vlab.app.shell.AppContext;
import dev.vlab.app.shell.Page;
import dev.vlab.app.shell.Workspace;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.task.Clip;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Where people judge by eye what models say: the page, put into the window, with a player of its own. */
final class Judging implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(Judging.class);

    private final JudgeViewModel model;
    private final Playhead playhead = new Playhead();
    private final Player player;
    private final VideoOpener opener;
    private final SelectionCommands ofSelection;
    private @Nullable Clip wanted;

    /**
     * Puts the page into the window, before the pages that make and measure models.
     *
     * @param store keeps sessions
     * @param reports stored evaluations
     * @param known models that can be compared
     * @param chosen videos in the library
     */
    Judging(
            AppContext context,
            JudgeStore store,
            ObservableList<EvalReport> reports,
            ModelsViewModel known,
            ObservableValue<List<LibraryVideo>> chosen,
            Export export,
            OpenDialog dialog) {
        model = new JudgeViewModel(
                context.tasks(),
                context.notices(),
                store,
                reports,
                System.getProperty("user.name", "me"),
                System::currentTimeMillis);
        player = new Player(playhead, context.notices(), Platform::runLater, new PulseTicker(), Optional::empty);
        player.loopProperty().set(true);
        opener = new VideoOpener(context.tasks(), playhead, context.notices());
        Workspace workspace = context.workspace();
        BooleanBinding inView = workspace.inView("judge");
        JudgeCommands commands = new JudgeCommands(model, player, () -> workspace.show("judge"), inView);
        commands.all().forEach(context.commands()::add);
        ClipsForm clips = new ClipsForm(
                context.tasks(),
                context.notices(),
                context.models().modelProperty(),
                known.models(),
                model::begin,
                System::currentTimeMillis);
        ofSelection = new SelectionCommands(clips, chosen, workspace.inView("library"), () -> {
            model.partProperty().set(JudgeViewModel.Part.SESSIONS);
            workspace.show("judge");
        });
        ofSelection.all().forEach(context.commands()::add);
        context.tracks().add(new RatingsTrack(model.sessions(), context.playhead()));
        StageView stage = new StageView(player, FXCollections.observableArrayList());
        stage.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                player.toggle();
            }
        });
        int place = (int) workspace.pages().stream()
                .takeWhile(before -> !before.id().equals("train"))
                .count();
        Supplier<Node> page = () -> new JudgePage(
                        model,
                        clips,
                        commands,
                        dialog,
                        export,
                        stage,
                        playhead,
                        () -> workspace.show("evaluate"),
                        () -> workspace.show("library"))
                .view();
        workspace.pages().add(place, new Page("judge", TEXTS.get("page.judge"), Feather.THUMBS_UP, page));
        play(inView);
        inView.subscribe(now -> {
            if (now) {
                known.refresh();
            }
        });
    }

    /** Plays the clip of the item in view, as long as the page is. */
    private void play(BooleanBinding inView) {
        BooleanBinding judging = inView.and(model.partProperty().isEqualTo(JudgeViewModel.Part.ITEMS));
        model.shownProperty().subscribe(here -> {
            if (here != null && !here.item().clip().equals(wanted)) {
                wanted = here.item().clip();
                opener.open(wanted.file());
            }
        });
        playhead.clipProperty().subscribe(now -> {
            Clip clip = wanted;
            if (now != null
                    && clip != null
                    && playhead.selection() == null
                    && !now.span().equals(clip.span())) {
                playhead.select(clip.span());
                playhead.seek(clip.span().startMicros());
            }
        });
        playhead.videoProperty().subscribe(video -> playhead.playingProperty().set(video != null && judging.get()));
        judging.subscribe(now -> playhead.playingProperty().set(now && playhead.video() != null));
    }

    /** Judging what is chosen in the library. */
    SelectionCommands ofSelection() {
        return ofSelection;
    }

    JudgeViewModel model() {
        return model;
    }

    @Override
    public void close() {
        model.close();
        player.close();
    }
}
