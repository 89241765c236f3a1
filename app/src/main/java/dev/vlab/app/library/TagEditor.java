package dev.vlab.app.library;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.library.LibraryVideo;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;
import org.kordamp.ikonli.feather.Feather;

/** The tags of the chosen videos as chips that can be taken away, and a field to add one. */
final class TagEditor extends VBox {
    private static final Texts TEXTS = Texts.of(TagEditor.class);

    private final LibraryPageModel model;
    private final NotesModel tags;
    private final FlowPane chips = new FlowPane(4, 4);
    private final TextField field = Parts.named(new TextField(), "details-tag", TEXTS.get("tag.tip"));

    TagEditor(LibraryPageModel model) {
        super(8);
        this.model = model;
        this.tags = model.library().notes();
        field.setPromptText(TEXTS.get("tag"));
        field.setOnAction(event -> {
            tags.add(chosen(), field.getText());
            field.clear();
        });
        TextFields.bindAutoCompletion(
                field,
                request -> tags.counts().keySet().stream()
                        .filter(tag -> tag.startsWith(request.getUserText().toLowerCase(Locale.ROOT)))
                        .toList());
        getChildren().setAll(chips, field);
        tags.tagsProperty().subscribe(now -> show());
        model.selection().chosenProperty().subscribe(now -> show());
    }

    private List<LibraryVideo> chosen() {
        return model.selection().chosenProperty().get();
    }

    private void show() {
        SortedSet<String> all = new TreeSet<>();
        chosen().forEach(video -> all.addAll(tags.of(video)));
        chips.getChildren().setAll(all.stream().map(this::chip).toList());
        Parts.show(chips, !all.isEmpty());
    }

    private Button chip(String tag) {
        Button chip = Parts.button(
                new Button(tag, Parts.icon(Feather.X)),
                "tag-" + tag,
                TEXTS.get("tag.remove", tag),
                () -> tags.remove(chosen(), tag));
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.getStyleClass().add("chip");
        return chip;
    }
}
