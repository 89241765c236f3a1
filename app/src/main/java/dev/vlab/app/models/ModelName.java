package dev.vlab.app.models;

import dev.vlab.app.text.Texts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a new model is to be called: the name of its folder. */
public final class ModelName {
    private static final Texts TEXTS = Texts.of(ModelName.class);
    private static final Pattern FIT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\x20._+-]*");

    private final Path kept;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private String suggested = "";

    ModelName(Path kept) {
        this.kept = kept;
        text.subscribe(now -> check());
    }

    /** What a file or folder suggests. */
    static String of(Path source) {
        String own = String.valueOf(source.getFileName()).replaceFirst("\\.safetensors$", "");
        boolean usual = own.equals("model") || own.startsWith("open_clip");
        Path above = source.toAbsolutePath().normalize().getParent();
        return usual && above != null && above.getFileName() != null
                ? above.getFileName().toString()
                : own;
    }

    /** Puts a name in where a person has not chosen one. */
    void suggest(String name) {
        if (text.get().equals(suggested)) {
            suggested = free(name.replaceAll("[^\\p{L}\\p{N} ._+-]", "-"));
            text.set(suggested);
        }
        check();
    }

    private String free(String name) {
        String now = name;
        for (int i = 2; Files.exists(kept.resolve(now)); i++) {
            now = name + "-" + i;
        }
        return now;
    }

    void clear() {
        suggested = "";
        text.set("");
    }

    private void check() {
        String name = text.get().strip();
        if (name.isEmpty()) {
            problem.set("");
        } else if (!FIT.matcher(name).matches()) {
            problem.set(TEXTS.get("name.letters"));
        } else {
            problem.set(Files.exists(kept.resolve(name)) ? TEXTS.get("name.taken") : "");
        }
    }

    boolean isRight() {
        return !text.get().isBlank() && problem.get().isEmpty();
    }

    /** The folder that the name stands for. */
    Path folder() {
        return kept.resolve(text.get().strip());
    }

    public StringProperty textProperty() {
        return text;
    }

    /** Why the name cannot be used; empty if it can. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
