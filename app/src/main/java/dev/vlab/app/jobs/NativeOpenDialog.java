package dev.vlab.app.jobs;

import dev.vlab.app.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** The system's own dialogs for choosing a file or a folder. */
public final class NativeOpenDialog implements OpenDialog {
    private static final Texts TEXTS = Texts.of(NativeOpenDialog.class);

    private final Window owner;

    public NativeOpenDialog(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> file(String what, List<String> patterns) {
        FileChooser chooser = chooser(what, String.join(", ", patterns), patterns);
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public List<Path> files(String what, String kind, List<String> patterns) {
        List<File> files = chooser(what, kind, patterns).showOpenMultipleDialog(owner);
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    private static FileChooser chooser(String what, String kind, List<String> patterns) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(what);
        chooser.getExtensionFilters()
                .setAll(new ExtensionFilter(kind, patterns), new ExtensionFilter(TEXTS.get("all.files"), "*"));
        return chooser;
    }

    @Override
    public Optional<Path> folder(String what) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(what);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }
}
