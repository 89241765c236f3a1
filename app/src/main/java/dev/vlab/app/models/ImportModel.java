package dev.vlab.app.models;

import dev.vlab.app.jobs.JobRun;
import dev.vlab.app.problem.Problem;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.LatestOnly;
import dev.vlab.engine.checkpoint.ClipImport;
import dev.vlab.engine.checkpoint.ClipImport.TokenizerWriter;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.text.ClipVocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** CLIP weights to be made a model of: what is chosen, whether it will do, and the work itself. */
public final class ImportModel {
    private static final Texts TEXTS = Texts.of(ImportModel.class);

    private final Path kept;
    private final Consumer<Path> done;
    private final LatestOnly checking;
    private final JobRun run;
    private final StringProperty source = new SimpleStringProperty("");
    private final StringProperty vocabulary = new SimpleStringProperty("");
    private final ModelName name;
    private final ReadOnlyStringWrapper sourceProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper vocabularyProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper says = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper needsVocabulary = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper checked = new ReadOnlyBooleanWrapper();
    private final BooleanBinding canStart;

    /**
     * Nothing is chosen yet.
     *
     * @param kept the folder that models are put into
     * @param done told the new model's folder
     */
    ImportModel(BackgroundTasks tasks, Path kept, Consumer<Path> done) {
        this.kept = kept;
        this.done = done;
        this.checking = tasks.latestOnly();
        this.run = new JobRun(tasks);
        this.name = new ModelName(kept);
        source.subscribe(now -> check());
        vocabulary.subscribe(now -> check());
        canStart = Bindings.createBooleanBinding(
                () -> checked.get() && vocabularyProblem.get().isEmpty() && name.isRight() && !run.running(),
                checked,
                vocabularyProblem,
                name.textProperty(),
                run.runningProperty());
    }

    private record Looked(ClipImport.Preview preview, String vocabularyProblem) {}

    private void check() {
        checked.set(false);
        Path from = path(source);
        Path merges = path(vocabulary);
        if (from == null) {
            checking.cancel();
            say("", "", "", false);
            return;
        }
        checking.task(TEXTS.get("import.looking", from.getFileName()), progress -> look(from, merges))
                .onDone(this::accept)
                .onFailed(e -> say("", Problem.without(from, e), "", false))
                .quiet()
                .start();
    }

    private static Looked look(Path from, @Nullable Path merges) throws IOException {
        ClipImport.Preview preview = new ClipImport(from).check();
        if (merges == null) {
            return new Looked(preview, preview.hasTokenizer() ? "" : TEXTS.get("import.without"));
        }
        try {
            ClipVocabulary.ofMerges(merges);
            return new Looked(preview, "");
        } catch (IOException e) {
            return new Looked(preview, Problem.without(merges, e));
        }
    }

    private void accept(Looked looked) {
        ClipImport.Preview preview = looked.preview();
        String what = TEXTS.get(
                "import.recognised",
                preview.parameters(),
                ModelFacts.pixels(preview.config().vision().imageSize()),
                TEXTS.get(preview.layout()));
        say(what, "", looked.vocabularyProblem(), !preview.hasTokenizer());
        name.suggest(ModelName.of(Objects.requireNonNull(path(source))));
        checked.set(true);
    }

    private void say(String what, String wrong, String wrongVocabulary, boolean wantsVocabulary) {
        says.set(what);
        sourceProblem.set(wrong);
        vocabularyProblem.set(wrongVocabulary);
        needsVocabulary.set(wantsVocabulary);
    }

    /** Imports what is chosen. */
    public void start() {
        Path from = path(source);
        if (from == null || !canStart.get()) {
            return;
        }
        Path merges = path(vocabulary);
        Path target = name.folder();
        run.start(
                TEXTS.get("import.task", target.getFileName()),
                progress -> work(from, merges, target, progress),
                imported -> {
                    source.set("");
                    vocabulary.set("");
                    name.clear();
                    done.accept(imported);
                });
    }

    private static Path work(Path from, @Nullable Path merges, Path target, Progress progress) throws IOException {
        ClipVocabulary named = merges == null ? null : ClipVocabulary.ofMerges(merges);
        TokenizerWriter tokenizer = named == null ? null : named::write;
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        return new ClipImport(from, null, null, null, tokenizer)
                .into(target, part -> {
                    progress.check();
                    progress.report(part, part < 1 ? TEXTS.get("import.weights") : TEXTS.get("import.placing"));
                })
                .folder();
    }

    private static @Nullable Path path(StringProperty text) {
        return text.get().isBlank() ? null : Path.of(text.get().strip());
    }

    /** The weights, a safetensors file or its folder. */
    public StringProperty sourceProperty() {
        return source;
    }

    /** CLIP's list of merges, where the weights come without a vocabulary. */
    public StringProperty vocabularyProperty() {
        return vocabulary;
    }

    /** What the model is to be called. */
    public ModelName name() {
        return name;
    }

    /** Why the weights cannot be imported; empty if they can, or if none are chosen. */
    public ReadOnlyStringProperty sourceProblemProperty() {
        return sourceProblem.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty vocabularyProblemProperty() {
        return vocabularyProblem.getReadOnlyProperty();
    }

    /** What the weights were recognised as. */
    public ReadOnlyStringProperty saysProperty() {
        return says.getReadOnlyProperty();
    }

    /** Whether the weights come without a vocabulary. */
    public ReadOnlyBooleanProperty needsVocabularyProperty() {
        return needsVocabulary.getReadOnlyProperty();
    }

    public BooleanBinding canStart() {
        return canStart;
    }

    public JobRun run() {
        return run;
    }

    /** The folder that models are put into. */
    public Path kept() {
        return kept;
    }
}
