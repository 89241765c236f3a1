package dev.vlab.app.models;

import dev.vlab.app.jobs.FormField;
import dev.vlab.app.jobs.JobBar;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.settings.ModelSettings;
import dev.vlab.app.text.Texts;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** Which model to fetch, and from where. */
final class DownloadForm extends VBox {
    private static final Texts TEXTS = Texts.of(DownloadForm.class);

    DownloadForm(DownloadModel model) {
        super(16);
        getStyleClass().add("form");
        Button start = Parts.button(
                new Button(TEXTS.get("download"), Parts.icon(Feather.DOWNLOAD_CLOUD)),
                "modelsDownloadStart",
                TEXTS.get("download.tip"),
                model::start);
        start.getStyleClass().add("primary");
        start.disableProperty().bind(model.canStart().not());
        model.partProperty()
                .subscribe(
                        now -> start.setText(now.longValue() > 0 ? TEXTS.get("download.on") : TEXTS.get("download")));
        getChildren()
                .setAll(
                        Parts.wrapped(TEXTS.get("download.about"), "small", "secondary"),
                        new FormField(
                                "modelsDownload",
                                TEXTS.get("download.model"),
                                field("modelsDownloadModel", TEXTS.get("download.model.tip"), model.modelProperty()),
                                model.modelProblemProperty()),
                        ImportForm.nameField("modelsDownloadName", model.name()),
                        new FormField("modelsHub", TEXTS.get("download.hub"), hub(model), model.hubProblemProperty()),
                        part(model),
                        start,
                        new JobBar("modelsDownload", model.run()));
    }

    private static TextField field(String id, String does, StringProperty text) {
        TextField field = Parts.named(new TextField(), id, does);
        field.setPromptText(does);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private static HBox hub(DownloadModel model) {
        TextField address = field("modelsHub", TEXTS.get("download.hub.tip"), model.hubProperty());
        HBox.setHgrow(address, Priority.ALWAYS);
        Button usual = Parts.button(
                new Button("", Parts.icon(Feather.ROTATE_CCW)),
                "modelsHubUsual",
                TEXTS.get("download.hub.usual"),
                () -> model.hubProperty().set(ModelSettings.HUB));
        return new HBox(4, address, usual);
    }

    private static HBox part(DownloadModel model) {
        Label says = Parts.wrapped("", "small");
        says.setId("modelsPart");
        HBox.setHgrow(says, Priority.ALWAYS);
        says.setMaxWidth(Double.MAX_VALUE);
        Button discard = Parts.button(
                new Button(TEXTS.get("download.discard")),
                "modelsPartDiscard",
                TEXTS.get("download.discard.tip"),
                model::discard);
        HBox row = new HBox(8, says, discard);
        row.setAlignment(Pos.CENTER_LEFT);
        model.partProperty().subscribe(now -> {
            says.setText(TEXTS.get("download.part", ModelFacts.size(now.longValue())));
            Parts.show(row, now.longValue() > 0);
        });
        return row;
    }
}
