package dev.vlab.app.library;

import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.LatestOnly;
import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.video.VideoInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** The library page: which videos are in view, which one is chosen, and what can be done with them. */
public final class LibraryPageModel {
    private static final Texts TEXTS = Texts.of(LibraryPageModel.class);

    private final LibraryModel library;
    private final Optional<Path> samples;
    private final Consumer<LibraryVideo> open;
    private final StringProperty filter = new SimpleStringProperty("");
    private final StringProperty tag = new SimpleStringProperty("");
    private final ObservableList<LibraryVideo> shown = FXCollections.observableArrayList();
    private final LatestOnly looking;
    private final ObjectProperty<LibraryOrder> order = new SimpleObjectProperty<>(LibraryOrder.NAME);
    private final VideoSelection selection = new VideoSelection(shown);
    private final StringBinding summary;

    /**
     * Makes the page's model.
     *
     * @param samples folder of the sample clips, if they are there
     * @param open opens a video in Explore
     */
    public LibraryPageModel(
            BackgroundTasks tasks, LibraryModel library, Optional<Path> samples, Consumer<LibraryVideo> open) {
        this.library = library;
        this.samples = samples;
        this.open = open;
        looking = tasks.latestOnly();
        NotesModel notes = library.notes();
        library.videos().addListener((ListChangeListener<LibraryVideo>) change -> look());
        filter.subscribe(now -> look());
        tag.subscribe(now -> look());
        order.subscribe(now -> look());
        notes.ratingsProperty().subscribe(now -> look());
        notes.tagsProperty().subscribe(now -> {
            if (!notes.counts().containsKey(tag.get())) {
                tag.set("");
            }
            look();
        });
        summary = Bindings.createStringBinding(this::summarise, library.videos(), shown);
    }

    /** A video's name: its file's, without ending. */
    public static String name(LibraryVideo video) {
        return name(video.info());
    }

    /** The same of a video that need not be in the library. */
    public static String name(VideoInfo video) {
        String name = String.valueOf(video.file().getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private void look() {
        NotesModel notes = library.notes();
        LibraryView view = new LibraryView(
                filter.get().strip().toLowerCase(Locale.ROOT),
                tag.get(),
                order.get(),
                notes.tagsProperty().get(),
                notes.ratingsProperty().get());
        List<LibraryVideo> all = List.copyOf(library.videos());
        looking.task(TEXTS.get("looking"), progress -> view.of(all))
                .onDone(seen -> {
                    if (!shown.equals(seen)) {
                        shown.setAll(seen);
                    }
                })
                .quiet()
                .start();
    }

    private String summarise() {
        int all = library.videos().size();
        String videos = TEXTS.get("summary", all);
        return shown.size() == all ? videos : TEXTS.get("summary.some", shown.size(), videos);
    }

    /** Opens the chosen video in Explore; of several, the first. */
    public void openChosen() {
        selection.chosenProperty().get().stream().findFirst().ifPresent(open);
    }

    /** Forgets the chosen videos; their files stay. */
    public void removeChosen() {
        library.remove(selection.chosenProperty().get());
    }

    /** Gives the chosen videos 1 to 5 stars; 0 takes them away. */
    public void rateChosen(int stars) {
        library.notes().rate(selection.chosenProperty().get(), stars);
    }

    /** The stars that all chosen videos have alike; else 0. */
    public int starsOfChosen() {
        List<Integer> stars = selection.chosenProperty().get().stream()
                .map(library.notes()::stars)
                .distinct()
                .toList();
        return stars.size() == 1 ? stars.getFirst() : 0;
    }

    /** Whether the sample clips can be added. */
    public boolean hasSamples() {
        return samples.isPresent();
    }

    public void addSamples() {
        samples.ifPresent(folder -> library.add(List.of(folder)));
    }

    public void add(List<Path> paths) {
        library.add(paths);
    }

    /** The tag that videos in view have; empty for any or none. */
    public StringProperty tagProperty() {
        return tag;
    }

    /** What is typed to filter by name or tag. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** How the videos are put in order. */
    public ObjectProperty<LibraryOrder> orderProperty() {
        return order;
    }

    /** The videos in view, in order. */
    public ObservableList<LibraryVideo> shown() {
        return shown;
    }

    /** Which of the videos in view are chosen. */
    public VideoSelection selection() {
        return selection;
    }

    /** How many videos there are. */
    public StringBinding summary() {
        return summary;
    }

    public LibraryModel library() {
        return library;
    }
}
