package dev.vlab.app.jobs;

import dev.vlab.app.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The system's own save dialog. Remembers the folder of the last file. */
public final class NativeSaveDialog implements SaveDialog {
    private static final Texts TEXTS = Texts.of(NativeSaveDialog.class);

    private final Window owner;
    private @Nullable File folder;

    public NativeSaveDialog(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> where(String what, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(TEXTS.get("save", what));
        chooser.setInitialFileName(name);
        chooser.setInitialDirectory(folder);
        String extension = "*" + name.substring(name.lastIndexOf('.'));
        chooser.getExtensionFilters().add(new ExtensionFilter(extension, extension));
        File chosen = chooser.showSaveDialog(owner);
        if (chosen != null) {
            folder = chosen.getParentFile();
        }
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
