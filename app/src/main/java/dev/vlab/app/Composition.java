package dev.vlab.app;

import dev.vlab.app.command.Command;
import dev.vlab.app.command.Commands;
import dev.vlab.app.evaluation.EvaluationStore;
import dev.vlab.app.help.HelpParts;
import dev.vlab.app.jobs.NativeOpenDialog;
import dev.vlab.app.jobs.NativeSaveDialog;
import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.jobs.SaveDialog;
import dev.vlab.app.judge.JudgeStore;
import dev.vlab.app.library.LibraryModel;
import dev.vlab.app.library.LibraryPage;
import dev.vlab.app.library.LibraryPageModel;
import dev.vlab.app.library.RebuildCommand;
import dev.vlab.app.models.FolderReveal;
import dev.vlab.app.models.ModelHolder;
import dev.vlab.app.models.ModelsCommands;
import dev.vlab.app.models.ModelsPage;
import dev.vlab.app.models.ModelsViewModel;
import dev.vlab.app.player.FrameImageCache;
import dev.vlab.app.player.LineOutput;
import dev.vlab.app.player.Player;
import dev.vlab.app.player.PlayerCommands;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.player.PulseTicker;
import dev.vlab.app.player.ThumbnailTrack;
import dev.vlab.app.player.Timecode;
import dev.vlab.app.player.VideoOpener;
import dev.vlab.app.problem.ProblemEvent;
import dev.vlab.app.search.PictureNames;
import dev.vlab.app.settings.Folders;
import dev.vlab.app.settings.SettingsFile;
import dev.vlab.app.settings.Shipped;
import dev.vlab.app.shell.AppContext;
import dev.vlab.app.shell.MainWindow;
import dev.vlab.app.shell.Page;
import dev.vlab.app.shell.Workspace;
import dev.vlab.app.start.StartCommands;
import dev.vlab.app.start.StartModel;
import dev.vlab.app.start.StartPage;
import dev.vlab.app.story.StoryNames;
import dev.vlab.app.story.StoryParts;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTask;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.Notices;
import dev.vlab.app.work.WindowFirst;
import dev.vlab.engine.task.ModelSummary;
import dev.vlab.engine.video.VideoInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.FXCollections;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;

/** Puts the program together: the one place that knows every part. Owns them. */
final class Composition implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(Composition.class);

    /** They give way to the window and the player. Threads that they make, libtorch's and FFmpeg's too, do as well. */
    @SuppressWarnings("ThreadPriorityCheck") // a wish is enough: without it the window is only less smooth
    private final ExecutorService workers = Executors.newCachedThreadPool(Thread.ofPlatform()
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .name("work-", 0)
            .factory());

    private final OpenDialog open;
    private final SettingsFile settings;
    private final ModelHolder models;
    private final LibraryModel library;
    private final FrameImageCache frames;
    private final Player player;
    private final AppContext context;
    private final VideoOpener opener;
    private final Panels panels;
    private final Benches benches;
    private final ModelsViewModel known;
    private final StoryParts stories;
    private final Judging judging;
    private final HelpParts help;
    private final MainWindow window;

    /**
     * Builds everything; the window's content is ready to be put into a scene.
     *
     * @param folders where settings and library are kept
     * @param stage owner of dialogs
     */
    Composition(Folders folders, Window stage) {
        this(folders, new NativeSaveDialog(stage), new NativeOpenDialog(stage));
    }

    /**
     * The same with other dialogs.
     *
     * @param dialog asks where to save
     * @param open asks for files and folders
     */
    Composition(Folders folders, SaveDialog dialog, OpenDialog open) {
        this.open = open;
        WindowFirst work = new WindowFirst(workers);
        work.goOnceDrawn();
        BackgroundTasks tasks = new BackgroundTasks(work, Platform::runLater);
        Notices notices = new Notices();
        Playhead playhead = new Playhead();
        settings = new SettingsFile(folders.config().resolve("settings.json"));
        settings.settings().languageProperty().get().use(); // before the first word is shown
        models = new ModelHolder(tasks, settings.settings().models().computeProperty());
        library = new LibraryModel(tasks, models, notices);
        frames = new FrameImageCache(Platform::runLater);
        player = new Player(playhead, notices, Platform::runLater, new PulseTicker(), LineOutput::open);
        player.mutedProperty().bindBidirectional(settings.settings().mutedProperty());
        opener = new VideoOpener(tasks, playhead, notices);
        Workspace workspace = new Workspace();
        context = new AppContext(
                tasks,
                notices,
                settings.settings(),
                models,
                library,
                playhead,
                frames,
                FXCollections.observableArrayList(),
                FXCollections.observableArrayList(),
                new Commands(settings.settings().keys()),
                workspace);
        context.tracks().add(new ThumbnailTrack(playhead, frames));
        RebuildCommand rebuild = new RebuildCommand(library, models);
        context.commands().add(rebuild.command());
        PlayerCommands playing =
                new PlayerCommands(player, this::savePicture, this::copyPicture, workspace.inView("explore"));
        panels = new Panels(context, dialog, open, folders.data(), rebuild);
        benches = new Benches(
                context,
                new EvaluationStore(folders.data().resolve("evaluations")),
                opener,
                panels.export(),
                open,
                panels.jobs().ask());
        known = models(folders.data().resolve("models"));
        FolderReveal reveal = new FolderReveal(tasks, notices, System.getProperty("os.name"));
        modelsPage(reveal);
        stories = new StoryParts(
                context, panels.storyNeeds(open), folders.data().resolve("story.json"), Shipped.sampleStory());
        LibraryPageModel inLibrary = libraryModel();
        judging = new Judging(
                context,
                new JudgeStore(folders.data().resolve("judging")),
                benches.evaluation().history(),
                known,
                inLibrary.selection().chosenProperty(),
                panels.export(),
                open);
        Surveying surveying = new Surveying(
                context, panels.jobs().ask(), inLibrary.selection().chosenProperty(), panels.export());
        workspace.pages().addFirst(libraryPage(inLibrary, rebuild, surveying.command()));
        help = new HelpParts(context, panels.export(), reveal);
        window = new MainWindow(context, player, playing, startPage(), help.commands(), this::openModel, this::dropped);
        window.addEventHandler(ProblemEvent.LOOK_UP, event -> help.showLog(event.code()));
        models.problemProperty().subscribe(problem -> {
            if (problem != null) {
                notices.problem(TEXTS.get("model.failed"), problem);
            }
        });
    }

    private LibraryPageModel libraryModel() {
        return new LibraryPageModel(context.tasks(), library, Shipped.sampleVideos(), video -> {
            context.playhead().open(video.info());
            context.workspace().show("explore");
        });
    }

    private StartPage startPage() {
        StartModel model = new StartModel(
                context.tasks(), context.settings(), context.playhead(), Shipped.sampleVideos(), Clock.systemUTC());
        StartCommands commands = new StartCommands(model, open, this::dropped, () -> {
            stories.story().openSample();
            context.workspace().show("story");
        });
        commands.all().forEach(context.commands()::add);
        return new StartPage(model, commands, frames, opener::open);
    }

    private Page libraryPage(LibraryPageModel model, RebuildCommand rebuild, Command ask) {
        return new Page(
                "library",
                TEXTS.get("page.library"),
                Feather.FOLDER,
                () -> new LibraryPage(
                        model,
                        frames,
                        open,
                        rebuild.button("library-rebuild"),
                        ask,
                        judging.ofSelection().all()));
    }

    private ModelsViewModel models(Path kept) {
        return new ModelsViewModel(
                context.tasks(),
                context.notices(),
                models,
                context.settings().models(),
                Shipped.sampleModel(),
                kept,
                benches.training()::models);
    }

    private void modelsPage(FolderReveal reveal) {
        BooleanBinding inView = context.workspace().inView("models");
        ModelsCommands commands =
                new ModelsCommands(known, () -> context.workspace().show("models"), inView);
        commands.all().forEach(context.commands()::add);
        context.workspace()
                .pages()
                .add(new Page(
                        "models",
                        TEXTS.get("page.models"),
                        Feather.BOX,
                        () -> new ModelsPage(known, commands, open, this::openModel, reveal::show).view()));
        inView.subscribe(now -> {
            if (now) {
                known.refresh();
            }
        });
    }

    private void openModel() {
        open.folder(TEXTS.get("model.choose")).ifPresent(models::load);
    }

    private void savePicture() {
        VideoInfo video = context.playhead().video();
        WritableImage image = window.picture();
        if (video != null && image != null) {
            String time = Timecode.exact(context.playhead().timeMicros()).replace(':', '.');
            panels.export().image(TEXTS.get("picture"), LibraryPageModel.name(video) + " " + time + ".png", image);
        }
    }

    private void copyPicture() {
        WritableImage image = window.picture();
        if (image != null) {
            panels.export().copy(TEXTS.get("picture"), image);
        }
    }

    /**
     * Adds what was dropped. A single video is opened at once, and so are a story and a model's folder; moments like a
     * single picture are searched for.
     */
    void dropped(List<Path> paths) {
        if (paths.size() != 1) {
            library.add(paths);
            context.workspace().show("library");
            return;
        }
        Path only = paths.getFirst();
        if (PictureNames.isPicture(only)) {
            panels.searchLikePicture(only);
        } else if (StoryNames.isStory(only)) {
            stories.story().open(only);
            context.workspace().show("story");
        } else if (ModelSummary.isIn(only)) {
            models.load(only);
        } else {
            library.add(paths);
            boolean file = Files.isRegularFile(only);
            if (file) {
                opener.open(only);
            }
            context.workspace().show(file ? "explore" : "library");
        }
    }

    /** Starts loading model and library; on a first start the sample library is added. */
    void begin(Folders folders, Arguments arguments) {
        Optional<Path> last = Optional.of(
                        context.settings().models().lastProperty().get())
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .filter(ModelSummary::isIn);
        Optional<Path> model = arguments.model().or(() -> last).or(Shipped::sampleModel);
        model.ifPresentOrElse(models::load, models::missing);
        library.open(folders.data().resolve("library"));
        if (!context.settings().samplesAddedProperty().get()) {
            Shipped.sampleVideos().ifPresent(samples -> {
                library.add(List.of(samples));
                context.settings().samplesAddedProperty().set(true);
            });
        }
        context.workspace().show("library");
        if (!arguments.files().isEmpty()) {
            dropped(arguments.files());
        }
    }

    AppContext context() {
        return context;
    }

    Player player() {
        return player;
    }

    ModelsViewModel known() {
        return known;
    }

    Benches benches() {
        return benches;
    }

    Panels panels() {
        return panels;
    }

    StoryParts stories() {
        return stories;
    }

    Judging judging() {
        return judging;
    }

    MainWindow window() {
        return window;
    }

    @Override
    public void close() {
        context.tasks().running().forEach(BackgroundTask::cancel);
        judging.close();
        benches.close();
        stories.close();
        help.close();
        player.close();
        panels.close();
        frames.close();
        settings.close();
        workers.shutdownNow();
        library.close();
        models.close();
    }
}
