package dev.vlab.app.help;

import dev.vlab.app.problem.Problem;
import dev.vlab.app.problem.ProblemKind;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** The program's log as it is written, and what of it is wanted. */
public final class LogModel {
    private static final Texts TEXTS = Texts.of(LogModel.class);
    private static final int MOST_LINES = 50_000;

    private final BackgroundTasks tasks;
    private final LogTail tail;
    private final int mostLines;
    private final ObservableList<LogLine> all = FXCollections.observableArrayList();
    private final FilteredList<LogLine> shown = new FilteredList<>(all);
    private final ObjectProperty<LogLevel> least = new SimpleObjectProperty<>(LogLevel.INFO);
    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private boolean reading;
    private boolean closed;

    /** Follows a log; nothing is read before {@link #look}. */
    public LogModel(BackgroundTasks tasks, LogTail tail) {
        this(tasks, tail, MOST_LINES);
    }

    LogModel(BackgroundTasks tasks, LogTail tail, int mostLines) {
        this.tasks = tasks;
        this.tail = tail;
        this.mostLines = mostLines;
        least.subscribe(this::filter);
        words.subscribe(this::filter);
    }

    private void filter() {
        LogLevel level = least.get();
        String wanted = words.get();
        shown.setPredicate(line -> line.level().compareTo(level) >= 0 && line.says(wanted));
    }

    /** Reads what was added since the last time, in the background. */
    void look() {
        if (reading || closed) {
            return;
        }
        reading = true;
        tasks.task(TEXTS.get("reading"), progress -> tail.read())
                .onDone(this::add)
                .onFailed(e -> problem.set(Problem.line(
                        new Problem(ProblemKind.of(e), tail.folder().toString()))))
                .onFinished(() -> reading = false)
                .quiet()
                .start();
    }

    /** Reads nothing from now on: the program ends. */
    void close() {
        closed = true;
    }

    private void add(List<LogLine> lines) {
        problem.set("");
        if (!lines.isEmpty()) {
            all.addAll(lines);
            all.remove(0, Math.max(0, all.size() - mostLines));
        }
    }

    /** The lines that are wanted, newest last. */
    ObservableList<LogLine> shown() {
        return shown;
    }

    /** How many lines there are, wanted or not. */
    int size() {
        return all.size();
    }

    /** Less grave entries are left out. */
    ObjectProperty<LogLevel> leastProperty() {
        return least;
    }

    /** What an entry has to say to be wanted; empty for anything. */
    StringProperty wordsProperty() {
        return words;
    }

    /** Why the log cannot be read; empty while it can. */
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Where the log's files lie. */
    Path folder() {
        return tail.folder();
    }
}
