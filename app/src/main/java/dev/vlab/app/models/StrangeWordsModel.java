package dev.vlab.app.models;

import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.LatestOnly;
import dev.vlab.engine.task.LoadedModel;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;

/** Which words of texts that are typed the model has never met. */
public final class StrangeWordsModel {
    private static final Texts TEXTS = Texts.of(StrangeWordsModel.class);

    private final ModelHolder models;
    private final List<StringProperty> texts;
    private final LatestOnly looking;
    private final ReadOnlyObjectWrapper<List<String>> words = new ReadOnlyObjectWrapper<>(List.of());

    public StrangeWordsModel(BackgroundTasks tasks, ModelHolder models, StringProperty... texts) {
        this.models = models;
        this.texts = List.of(texts);
        looking = tasks.latestOnly();
        models.modelProperty().subscribe(now -> look());
        this.texts.forEach(text -> text.subscribe(now -> look()));
    }

    private void look() {
        looking.cancel();
        LoadedModel model = models.model();
        String all = texts.stream().map(StringProperty::get).collect(Collectors.joining(" "));
        if (model == null || !model.info().sampleWorldOnly() || all.isBlank()) {
            words.set(List.of());
        } else {
            looking.task(TEXTS.get("words"), progress -> model.strangeWords(all))
                    .onDone(words::set)
                    .quiet()
                    .start();
        }
    }

    public ReadOnlyObjectProperty<List<String>> wordsProperty() {
        return words.getReadOnlyProperty();
    }
}
