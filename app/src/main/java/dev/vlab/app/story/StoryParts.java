package dev.vlab.app.story;

import dev.vlab.app.attention.AttentionViewModel;
import dev.vlab.app.attention.OcclusionViewModel;
import dev.vlab.app.jobs.Export;
import dev.vlab.app.jobs.Job;
import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.player.Player;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.shell.AppContext;
import dev.vlab.app.shell.Page;
import dev.vlab.app.shell.Workspace;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.story.ClipFinder;
import dev.vlab.engine.story.StoryFile;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Stories, put into the window: the page, its keys and the presentation. */
public final class StoryParts implements AutoCloseable, StoryCommands.Doing, StoryPage.Files {
    private static final Texts TEXTS = Texts.of(StoryParts.class);

    private final AppContext context;
    private final CurrentView view;
    private final Export export;
    private final OpenDialog dialogs;
    private final StoryViewModel story;
    private final PresenterModel presenter;
    private final Player player;
    private final StoryCommands commands;
    private final StoryPage page;
    private final PresentationWindow window;

    /**
     * What stories need of the rest of the program.
     *
     * @param player plays what is shown; closed by the stories
     */
    public record Needs(
            CurrentView view,
            ObservableValue<Job<PresenterModel.Perform>> perform,
            ObservableValue<Job<AttentionViewModel.Explain>> explain,
            ObservableValue<Job<OcclusionViewModel.Occlude>> occlude,
            Export export,
            OpenDialog dialogs,
            Player player) {}

    /**
     * Puts them in.
     *
     * @param kept where the story is kept from one start to the next
     * @param sample the story that comes with the program
     */
    public StoryParts(AppContext context, Needs needs, Path kept, Optional<Path> sample) {
        this.context = context;
        this.view = needs.view();
        this.export = needs.export();
        this.dialogs = needs.dialogs();
        ClipFinder finder = new ClipFinder(new LibraryContents(context.library().videos())::find);
        story = new StoryViewModel(context.tasks(), context.notices(), finder, kept, sample);
        player = needs.player();
        Playhead playhead = player.playhead();
        player.loopProperty().set(true);
        presenter = new PresenterModel(
                context.tasks(),
                playhead,
                new AttentionViewModel(context.tasks(), playhead, needs.explain()),
                needs.perform(),
                finder,
                story::computed);
        SlideView slides = new SlideView(
                presenter,
                new OcclusionViewModel(context.tasks(), presenter.looks(), playhead, needs.occlude()),
                player,
                context.frames());
        window = new PresentationWindow(presenter, slides, context.settings().themeProperty());
        BooleanBinding any = Bindings.createBooleanBinding(() -> !story.steps().isEmpty(), story.storyProperty());
        commands = new StoryCommands(this, presenter, any, window.openProperty());
        page = new StoryPage(story, presenter, slides, commands, context.frames(), this);
        window.openProperty().subscribe(page::lend);
        commands.all().forEach(context.commands()::add);
        context.workspace().pages().add(new Page("story", TEXTS.get("page"), Feather.MONITOR, page::view));
        follow();
    }

    /** The page shows its chosen step, and is at rest while nobody sees it. */
    private void follow() {
        BooleanBinding seen = context.workspace().inView("story").or(window.openProperty());
        story.storyProperty().subscribe(told -> {
            if (seen.get()) {
                presenter.tell(told);
            }
        });
        story.chosenProperty().subscribe(chosen -> {
            if (seen.get() && !window.openProperty().get()) {
                presenter.go(chosen.intValue());
            }
        });
        seen.subscribe(now -> {
            if (now) {
                presenter.tell(story.storyProperty().get());
                presenter.go(story.chosenProperty().get());
            } else {
                player.pause();
            }
        });
    }

    @Override
    public void showPage() {
        context.workspace().show("story");
    }

    @Override
    public void addView() {
        String place = place(context.workspace());
        view.of(place)
                .ifPresentOrElse(
                        shown -> story.add(shown.clip(), shown.task(), shown.result()),
                        () -> context.notices().hint(TEXTS.get("no-view"), view.missing(place)));
    }

    private static String place(Workspace workspace) {
        Page page = workspace.pageProperty().get();
        Page panel = workspace.panelProperty().get();
        if (page == null) {
            return "";
        }
        return page.id().equals("explore") && panel != null ? panel.id() : page.id();
    }

    @Override
    public void present(boolean fromStart) {
        Window owner = page.view().getScene() == null
                ? first()
                : page.view().getScene().getWindow();
        if (owner == null) {
            return;
        }
        int start = story.chosenProperty().get();
        window.open(owner, commands.whilePresenting());
        presenter.start(fromStart ? PresenterModel.TITLE : start);
    }

    private static @Nullable Window first() {
        return Window.getWindows().stream().findFirst().orElse(null);
    }

    @Override
    public void leave() {
        int last = presenter.positionProperty().get();
        window.close();
        if (last >= 0) {
            story.chosenProperty().set(last);
        }
        presenter.go(story.chosenProperty().get());
    }

    @Override
    public void open() {
        dialogs.file(TEXTS.get("open.choose"), StoryNames.patterns()).ifPresent(story::open);
    }

    @Override
    public void save() {
        var told = story.storyProperty().get();
        export.file(
                TEXTS.get("story"),
                StoryNames.fileOf(told.title(), TEXTS.get("story.file")),
                (partial, progress) -> StoryFile.write(partial, told));
    }

    /** The story, for tests and the tour. */
    public StoryViewModel story() {
        return story;
    }

    public PresenterModel presenter() {
        return presenter;
    }

    @Override
    public void close() {
        window.close();
        presenter.close();
        player.close();
    }
}
