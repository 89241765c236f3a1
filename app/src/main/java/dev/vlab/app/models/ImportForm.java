package dev.vlab.app.models;

import dev.vlab.app.jobs.FormField;
import dev.vlab.app.jobs.JobBar;
import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.PathField;
import dev.vlab.app.text.Texts;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Which CLIP weights to make a model of. */
final class ImportForm extends VBox {
    private static final Texts TEXTS = Texts.of(ImportForm.class);

    ImportForm(ImportModel model, OpenDialog dialog) {
        super(16);
        getStyleClass().add("form");
        PathField weights = new PathField(
                "modelsImport",
                TEXTS.get("import.source"),
                model.sourceProperty(),
                List::of,
                () -> dialog.file(TEXTS.get("import.source.choose"), List.of("*.safetensors")));
        Label says = Parts.wrapped("", "small", "good");
        says.setId("modelsImportSays");
        says.setGraphic(Parts.icon(Feather.CHECK));
        says.textProperty().bind(model.saysProperty());
        model.saysProperty().subscribe(now -> Parts.show(says, !now.isEmpty()));
        FormField vocabulary = new FormField(
                "modelsVocabulary",
                TEXTS.get("import.vocabulary"),
                new PathField(
                        "modelsVocabulary",
                        TEXTS.get("import.vocabulary.tip"),
                        model.vocabularyProperty(),
                        List::of,
                        () -> dialog.file(TEXTS.get("import.vocabulary.choose"), List.of("*.txt.gz", "*.txt"))),
                model.vocabularyProblemProperty());
        model.needsVocabularyProperty().subscribe(now -> Parts.show(vocabulary, now));
        Button start = Parts.button(
                new Button(TEXTS.get("import"), Parts.icon(Feather.DOWNLOAD)),
                "modelsImportStart",
                TEXTS.get("import.tip"),
                model::start);
        start.getStyleClass().add("primary");
        start.disableProperty().bind(model.canStart().not());
        getChildren()
                .setAll(
                        Parts.wrapped(TEXTS.get("import.about"), "small", "secondary"),
                        new FormField(
                                "modelsImport",
                                TEXTS.get("fact.weights"),
                                new VBox(4, weights, says),
                                model.sourceProblemProperty()),
                        vocabulary,
                        nameField("modelsImportName", model.name()),
                        start,
                        new JobBar("modelsImport", model.run()));
    }

    static FormField nameField(String id, ModelName name) {
        TextField text = Parts.named(new TextField(), id, TEXTS.get("name.tip"));
        text.setPromptText(TEXTS.get("name.tip"));
        text.textProperty().bindBidirectional(name.textProperty());
        return new FormField(id, TEXTS.get("name"), text, name.problemProperty());
    }
}
