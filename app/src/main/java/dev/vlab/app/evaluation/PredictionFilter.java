package dev.vlab.app.evaluation;

import java.util.Locale;
import java.util.function.Predicate;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Which predictions are in view. */
public final class PredictionFilter {
    private final ObjectProperty<EvalTask> task = new SimpleObjectProperty<>(EvalTask.QUESTIONS);
    private final BooleanProperty failures = new SimpleBooleanProperty();
    private final StringProperty type = new SimpleStringProperty("");
    private final StringProperty text = new SimpleStringProperty("");

    PredictionFilter() {
        task.subscribe((before, now) -> type.set(""));
    }

    Predicate<Prediction> predicate() {
        EvalTask wantedTask = task.get();
        boolean onlyFailures = failures.get();
        String wantedType = type.get();
        String words = text.get().strip().toLowerCase(Locale.ROOT);
        return one -> one.task() == wantedTask
                && !(onlyFailures && one.right())
                && (wantedType.isEmpty() || one.type().equals(wantedType))
                && (words.isEmpty() || says(one, words));
    }

    private static boolean says(Prediction one, String words) {
        return (one.file() + "\n" + one.asked() + "\n" + one.truth() + "\n" + one.answer())
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }

    Observable[] parts() {
        return new Observable[] {task, failures, type, text};
    }

    public ObjectProperty<EvalTask> taskProperty() {
        return task;
    }

    /** Whether only what is wrong is in view. */
    public BooleanProperty failuresProperty() {
        return failures;
    }

    /** The type in view; empty for all. */
    public StringProperty typeProperty() {
        return type;
    }

    /** What clip, question or answers must contain; empty for anything. */
    public StringProperty textProperty() {
        return text;
    }
}
