package dev.vlab.app.library;

import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.video.VideoInfo;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;

/** The library page: which videos are in view, which one is chosen, and what can be done with them. */
public final class LibraryPageModel {
    private final LibraryModel library;
    private final Optional<Path> samples;
    private final Consumer<LibraryVideo> open;
    private final StringProperty filter = new SimpleStringProperty("");
    private final FilteredList<LibraryVideo> filtered;
    private final SortedList<LibraryVideo> shown;
    private final IntegerProperty chosen = new SimpleIntegerProperty(-1);
    private final StringBinding summary;

    /**
     * Makes the page's model.
     *
     * @param samples folder of the sample clips, if they are there
     * @param open opens a video in Explore
     */
    public LibraryPageModel(LibraryModel library, Optional<Path> samples, Consumer<LibraryVideo> open) {
        this.library = library;
        this.samples = samples;
        this.open = open;
        filtered = new FilteredList<>(library.videos());
        shown = new SortedList<>(filtered, Comparator.comparing(LibraryPageModel::name, String.CASE_INSENSITIVE_ORDER));
        filter.addListener((property, before, now) -> {
            String wanted = now.strip().toLowerCase(Locale.ROOT);
            filtered.setPredicate(video -> name(video).toLowerCase(Locale.ROOT).contains(wanted));
            chosen.set(shown.isEmpty() ? -1 : 0);
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

    private String summarise() {
        int all = library.videos().size();
        String videos = all == 1 ? "1 video" : all + " videos";
        return shown.size() == all ? videos : shown.size() + " of " + videos;
    }

    /** Moves the choice by some places, as arrow keys do. */
    public void move(int places) {
        if (!shown.isEmpty()) {
            chosen.set(Math.clamp(chosen.get() + places, 0, shown.size() - 1));
        }
    }

    public void choose(LibraryVideo video) {
        chosen.set(shown.indexOf(video));
    }

    /** Opens the chosen video in Explore. */
    public void openChosen() {
        chosenVideo().ifPresent(open);
    }

    /** Forgets the chosen video; its file stays. */
    public void removeChosen() {
        chosenVideo().ifPresent(library::remove);
    }

    private Optional<LibraryVideo> chosenVideo() {
        int index = chosen.get();
        return index >= 0 && index < shown.size() ? Optional.of(shown.get(index)) : Optional.empty();
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

    /** What is typed to filter by name. */
    public StringProperty filterProperty() {
        return filter;
    }

    /** The videos in view, by name. */
    public ObservableList<LibraryVideo> shown() {
        return shown;
    }

    /** Index of the chosen video among those in view, or −1. */
    public IntegerProperty chosenProperty() {
        return chosen;
    }

    /** How many videos there are. */
    public StringBinding summary() {
        return summary;
    }

    public LibraryModel library() {
        return library;
    }
}
