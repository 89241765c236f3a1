package dev.vlab.app.shell;

import dev.vlab.app.command.Command;
import dev.vlab.app.command.Commands;
import dev.vlab.app.library.LibraryPageModel;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.library.LibraryVideo;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kordamp.ikonli.feather.Feather;

/** What fits the letters that were typed: commands, pages, and videos of the library. */
final class FinderModel {
    private static final Texts TEXTS = Texts.of(FinderModel.class);

    /** Nobody reads further. */
    private static final int MOST = 50;

    private final Commands commands;
    private final Workspace workspace;
    private final List<LibraryVideo> videos;
    private final Consumer<LibraryVideo> open;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<Found> found = FXCollections.observableArrayList();

    /**
     * Makes the model.
     *
     * @param videos the library's, as it changes
     * @param open opens one of them
     */
    FinderModel(Commands commands, Workspace workspace, List<LibraryVideo> videos, Consumer<LibraryVideo> open) {
        this.commands = commands;
        this.workspace = workspace;
        this.videos = videos;
        this.open = open;
        query.subscribe(this::look);
    }

    StringProperty queryProperty() {
        return query;
    }

    /** What fits, best first; with nothing typed, every page and command: Enter then opens a page. */
    ObservableList<Found> found() {
        return found;
    }

    /** Begins anew, with what can be done now. */
    void begin() {
        query.set("");
        look();
    }

    private void look() {
        String words = query.get();
        if (words.isBlank()) {
            found.setAll(Stream.concat(pages(), commands()).toList());
            return;
        }
        record Fit(Found found, double fit) {}
        found.setAll(Stream.of(commands(), pages(), videos())
                .flatMap(all -> all)
                .map(one -> new Fit(one, Fuzzy.fit(words, one.name())))
                .filter(fit -> fit.fit() > 0)
                .sorted(Comparator.comparing((Fit fit) -> !fit.found().possible())
                        .thenComparing(Comparator.comparingDouble(Fit::fit).reversed()))
                .limit(MOST)
                .map(Fit::found)
                .toList());
    }

    private Stream<Found> commands() {
        return commands.all().stream().map(this::found);
    }

    private Found found(Command command) {
        String beside =
                command.keys().isEmpty() ? command.group() : command.keyText().get();
        return new Found(
                command.name(), beside, command.icon(), command.enabled().get(), command::perform);
    }

    private Stream<Found> pages() {
        return Stream.concat(workspace.pages().stream(), workspace.panels().stream())
                .map(page -> new Found(
                        page.title(), TEXTS.get("finder.page"), page.icon(), true, () -> workspace.show(page.id())));
    }

    private Stream<Found> videos() {
        return videos.stream()
                .map(video -> new Found(
                        LibraryPageModel.name(video),
                        TEXTS.get("finder.video"),
                        Feather.FILM,
                        true,
                        () -> open.accept(video)));
    }
}
