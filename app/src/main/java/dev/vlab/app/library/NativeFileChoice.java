package dev.vlab.app.library;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

/** The system's own dialogs. */
public final class NativeFileChoice implements FileChoice {
    private final Window owner;

    public NativeFileChoice(Window owner) {
        this.owner = owner;
    }

    @Override
    public List<Path> videos() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Add videos");
        chooser.getExtensionFilters()
                .setAll(
                        new ExtensionFilter(
                                "Videos", "*.mp4", "*.mov", "*.mkv", "*.webm", "*.avi", "*.m4v", "*.mpg", "*.mpeg",
                                "*.wmv", "*.flv", "*.ts", "*.gif"),
                        new ExtensionFilter("All files", "*"));
        List<File> files = chooser.showOpenMultipleDialog(owner);
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public List<Path> folder() {
        return folder("Add a folder of videos");
    }

    @Override
    public List<Path> model() {
        return folder("Open a model: the folder with its config.json");
    }

    private List<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        File folder = chooser.showDialog(owner);
        return folder == null ? List.of() : List.of(folder.toPath());
    }
}
