package dev.vlab.app;

import dev.vlab.app.ask.AskPanel;
import dev.vlab.app.ask.AskViewModel;
import dev.vlab.app.ask.EvidenceTrack;
import dev.vlab.app.ask.Exchange;
import dev.vlab.app.attention.AttentionPage;
import dev.vlab.app.attention.AttentionPanel;
import dev.vlab.app.attention.AttentionViewModel;
import dev.vlab.app.attention.HeatOverlay;
import dev.vlab.app.attention.OcclusionViewModel;
import dev.vlab.app.attention.Words;
import dev.vlab.app.command.Command;
import dev.vlab.app.describe.CaptionTrack;
import dev.vlab.app.describe.DescribePanel;
import dev.vlab.app.describe.DescribeViewModel;
import dev.vlab.app.describe.SubtitleOverlay;
import dev.vlab.app.jobs.Export;
import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.SaveDialog;
import dev.vlab.app.jobs.Times;
import dev.vlab.app.kept.Kept;
import dev.vlab.app.kept.KeptFiles;
import dev.vlab.app.library.RebuildCommand;
import dev.vlab.app.look.Palette;
import dev.vlab.app.look.Theme;
import dev.vlab.app.models.StrangeWordsModel;
import dev.vlab.app.player.FrameImages;
import dev.vlab.app.player.Player;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.player.PulseTicker;
import dev.vlab.app.player.StageView;
import dev.vlab.app.playlist.PlaylistFile;
import dev.vlab.app.playlist.PlaylistPanel;
import dev.vlab.app.playlist.PlaylistViewModel;
import dev.vlab.app.search.HitsTrack;
import dev.vlab.app.search.SearchExamples;
import dev.vlab.app.search.SearchPage;
import dev.vlab.app.search.SearchViewModel;
import dev.vlab.app.settings.Settings;
import dev.vlab.app.shell.AppContext;
import dev.vlab.app.shell.Page;
import dev.vlab.app.shell.Workspace;
import dev.vlab.app.story.CurrentView;
import dev.vlab.app.story.StoryParts;
import dev.vlab.app.text.Texts;
import dev.vlab.app.tour.Tour;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.Lazy;
import dev.vlab.engine.library.FileContents;
import dev.vlab.engine.library.Hit;
import dev.vlab.engine.library.Sought;
import dev.vlab.engine.report.CaptionLine;
import dev.vlab.engine.task.Answer;
import dev.vlab.engine.task.Clip;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The jobs that the model does, put into the window: panels, pages, overlays, tracks and keys. */
final class Panels implements AutoCloseable {
    private static final Texts TEXTS = Texts.of(Panels.class);
    private static final double PREVIEW_HEIGHT = 300;

    private final AppContext context;
    private final ModelJobs jobs;
    private final Export export;
    private final Player preview;
    private final AskViewModel ask;
    private final DescribeViewModel describe;
    private final AttentionViewModel attention;
    private final SearchViewModel search;
    private final AskPanel askPanel;
    private final Lazy<DescribePanel> describePanel;
    private final PlaylistViewModel playlist;
    private final SearchExamples examples;
    private final Lazy<SearchPage> searchPage;
    private final Page largeAttention;

    /**
     * Makes them.
     *
     * @param data the program's own folder
     */
    Panels(AppContext context, SaveDialog dialog, OpenDialog open, Path data, RebuildCommand rebuild) {
        this.context = context;
        this.export = new Export(context.tasks(), context.notices(), dialog);
        jobs = new ModelJobs(context.models(), context.library());
        BackgroundTasks tasks = context.tasks();
        Settings settings = context.settings();
        FileContents contents = new FileContents();
        ask = new AskViewModel(
                tasks,
                context.playhead(),
                kept(new KeptFiles<>(contents, data.resolve("answers"), Exchange[].class, Exchange::at)),
                settings.recentQuestions(),
                jobs.ask());
        describe = new DescribeViewModel(
                tasks,
                context.playhead(),
                kept(new KeptFiles<>(contents, data.resolve("captions"), CaptionLine[].class, CaptionLine::at)),
                jobs.describe());
        attention = new AttentionViewModel(tasks, context.playhead(), jobs.explain());
        OcclusionViewModel occlusion = new OcclusionViewModel(tasks, attention, context.playhead(), jobs.occlude());
        ObservableValue<Palette> palette = settings.themeProperty().map(Theme::palette);
        Playhead previewHead = new Playhead();
        preview = new Player(previewHead, context.notices(), Platform::runLater, new PulseTicker(), Optional::empty);
        preview.loopProperty().set(true);
        playlist = new PlaylistViewModel(
                tasks,
                context.playhead(),
                describe::said,
                context.notices(),
                new PlaylistFile(data.resolve("playlist.json")));
        search = new SearchViewModel(
                tasks, previewHead, settings.recentQueries(), this::explore, playlist::addHits, jobs.search());
        FrameImages frames = context.frames();
        askPanel = new AskPanel(
                ask,
                frames,
                export,
                strange(ask.questionProperty()),
                answer -> explain(answer.clip(), words(answer)),
                this::toStory);
        describePanel = new Lazy<>(() ->
                new DescribePanel(describe, export, caption -> explain(caption.clip(), words(caption)), this::toStory));
        largeAttention = new Page(
                "attention-page",
                TEXTS.get("panel.attention"),
                Feather.EYE,
                () -> new AttentionPage(
                                attention,
                                occlusion,
                                frames,
                                export,
                                palette,
                                settings.folded(),
                                this::toggleAttention,
                                this::toStory)
                        .view());
        StageView stage = new StageView(preview, FXCollections.observableArrayList());
        stage.setPrefHeight(PREVIEW_HEIGHT);
        examples = new SearchExamples(tasks, context.library().videos(), jobs.examples());
        searchPage = new Lazy<>(() -> new SearchPage(
                search,
                frames,
                examples.all(),
                context.library().notes(),
                open,
                stage,
                this::toStory,
                strange(search.textProperty(), search.thenProperty(), search.withoutProperty()),
                mend(rebuild)));
        addViews(List.of(
                panel("ask", Feather.HELP_CIRCLE, askPanel::view),
                panel(
                        "describe",
                        Feather.MESSAGE_SQUARE,
                        () -> describePanel.get().view()),
                panel(
                        "attention",
                        Feather.EYE,
                        () -> new AttentionPanel(
                                        attention,
                                        occlusion,
                                        frames,
                                        export,
                                        palette,
                                        settings.folded(),
                                        this::toggleAttention,
                                        this::toStory)
                                .view()),
                panel("playlist", Feather.LIST, () -> new PlaylistPanel(playlist, frames, export, open).view())));
        addCommands();
        offerTexts();
    }

    private ObservableValue<List<String>> strange(StringProperty... texts) {
        return new StrangeWordsModel(context.tasks(), context.models(), texts).wordsProperty();
    }

    private <T> Kept<T> kept(KeptFiles<T> files) {
        return new Kept<>(context.tasks(), context.notices(), context.playhead(), files);
    }

    /** A button that adds what is in view to a story; for views, which are made when all commands are there. */
    private Button toStory(String id) {
        Command add = context.commands().all().stream()
                .filter(command -> command.id().equals("story-add"))
                .findFirst()
                .orElseThrow();
        return Parts.button(add, TEXTS.get("story"), id);
    }

    /** What a person can press where the library cannot be searched. */
    private Node mend(RebuildCommand rebuild) {
        Button library = Parts.button(
                new Button(TEXTS.get("library.open"), Parts.icon(Feather.FOLDER)),
                "searchLibrary",
                TEXTS.get("library.open.tip"),
                () -> context.workspace().show("library"));
        library.getStyleClass().add("primary");
        context.library()
                .videos()
                .subscribe(() -> Parts.show(library, context.library().videos().isEmpty()));
        Parts.show(library, context.library().videos().isEmpty());
        HBox mend = new HBox(8, library, rebuild.button("searchRebuild"));
        mend.setAlignment(Pos.CENTER);
        return mend;
    }

    private static Page panel(String id, Ikon icon, Supplier<Node> views) {
        return new Page(id, TEXTS.get("panel." + id), icon, views);
    }

    private void addViews(List<Page> panels) {
        Workspace workspace = context.workspace();
        workspace.panels().addAll(panels);
        Page searching = new Page(
                "search",
                TEXTS.get("page.search"),
                Feather.SEARCH,
                () -> searchPage.get().view());
        workspace.pages().add(searching);
        workspace.pageProperty().subscribe(page -> {
            if (searching.equals(page)) {
                examples.refresh();
                Platform.runLater(searchPage.get()::focusQuery); // once it is in view
            }
        });
        context.overlays().addAll(new HeatOverlay(attention), new SubtitleOverlay(describe));
        context.tracks()
                .addAll(
                        new CaptionTrack(describe),
                        new EvidenceTrack(ask.answerProperty()),
                        new HitsTrack(search, context.playhead()));
    }

    private void addCommands() {
        command("ask", Feather.HELP_CIRCLE, this::showAsk, new KeyCodeCombination(KeyCode.Q));
        command("describe", Feather.MESSAGE_SQUARE, this::showDescribe, new KeyCodeCombination(KeyCode.D));
        command(
                "edit-caption",
                Feather.EDIT_2,
                describe.currentProperty().isNotNull(),
                this::editCaption,
                new KeyCodeCombination(KeyCode.E));
        command("attention", Feather.EYE, this::toggleAttention, new KeyCodeCombination(KeyCode.A));
        command(
                "search-like-clip",
                Feather.COPY,
                context.playhead().clipProperty().isNotNull(),
                this::searchLikeClip,
                new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN));
        command(
                "to-playlist",
                Feather.LIST,
                this::addToPlaylist,
                new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN));
        command(
                "search",
                Feather.SEARCH,
                this::showSearch,
                new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN),
                new KeyCodeCombination(KeyCode.DIGIT3, KeyCombination.SHORTCUT_DOWN));
    }

    /** Searches for moments like the open clip or its chosen span. */
    private void searchLikeClip() {
        Clip clip = context.playhead().clip();
        if (clip != null) {
            search.searchLike(SearchViewModel.Like.of(new Sought.LikeClip(clip), Times.of(clip.span()), clip.file()));
            context.workspace().show("search");
        }
    }

    /** Searches for moments that look like a picture in a file. */
    void searchLikePicture(Path picture) {
        search.searchLikePicture(picture);
        context.workspace().show("search");
    }

    private void addToPlaylist() {
        if (context.workspace().inView("search").get()) {
            search.collectChosen();
        } else {
            playlist.addClip();
        }
    }

    private void command(String id, Ikon icon, Runnable run, KeyCombination... keys) {
        command(id, icon, Command.ALWAYS, run, keys);
    }

    private void command(String id, Ikon icon, ObservableBooleanValue enabled, Runnable run, KeyCombination... keys) {
        context.commands()
                .add(new Command(
                        id, TEXTS.get("group"), TEXTS.get("command." + id), icon, List.of(keys), enabled, run));
    }

    private void showAsk() {
        context.workspace().show("ask");
        askPanel.focusQuestion();
    }

    private void showDescribe() {
        context.workspace().show("describe");
    }

    private void editCaption() {
        showDescribe();
        describePanel.get().editCurrent();
    }

    private void showSearch() {
        context.workspace().show("search");
        searchPage.get().focusQuery();
    }

    private void toggleAttention() {
        Workspace workspace = context.workspace();
        if (largeAttention.equals(workspace.pageProperty().get())) {
            workspace.show("attention");
        } else {
            workspace.pageProperty().set(largeAttention);
        }
    }

    private void explore(Hit hit) {
        SearchViewModel.goTo(context.playhead(), hit);
        context.workspace().show("explore");
    }

    private void explain(Clip clip, Words words) {
        context.workspace().show("attention");
        attention.explain(clip, words);
    }

    /** Offers the caption at the playhead and the answer in view as texts whose attention can be seen. */
    private void offerTexts() {
        ask.shownProperty().subscribe(answer -> offer());
        describe.currentProperty().subscribe(caption -> offer());
    }

    private void offer() {
        List<Words> texts = new ArrayList<>();
        CaptionLine caption = describe.currentProperty().get();
        if (caption != null) {
            texts.add(words(caption));
        }
        Answer answer = ask.answerProperty().getValue();
        if (answer != null) {
            texts.add(words(answer));
        }
        attention.offered().setAll(texts);
    }

    private static Words words(CaptionLine caption) {
        return new Words(null, caption.text());
    }

    private static Words words(Answer answer) {
        return new Words(answer.question(), answer.answer());
    }

    /** What stories are made of. */
    StoryParts.Needs storyNeeds(OpenDialog open) {
        return new StoryParts.Needs(
                new CurrentView(context.playhead(), ask, describe, attention, search),
                jobs.perform(),
                jobs.explain(),
                jobs.occlude(),
                export,
                open,
                new Player(new Playhead(), context.notices(), Platform::runLater, new PulseTicker(), Optional::empty));
    }

    Export export() {
        return export;
    }

    /** The jobs, for the tour. */
    Tour.Jobs jobs() {
        return new Tour.Jobs(ask, describe, attention, search);
    }

    @Override
    public void close() {
        preview.close();
    }
}
