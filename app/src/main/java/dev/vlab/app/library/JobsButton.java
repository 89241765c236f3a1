package dev.vlab.app.library;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.library.LibraryJob;
import java.time.ZoneId;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;

/** Opens the list of what long work was done to the library, with a way to try again what failed. */
final class JobsButton extends Button {
    private static final Texts TEXTS = Texts.of(JobsButton.class);
    private static final int SHOWN = 10;

    private final LibraryModel library;

    JobsButton(LibraryModel library) {
        super(null, Parts.icon(Feather.LIST));
        this.library = library;
        Parts.button(this, "library-jobs", TEXTS.get("jobs.tip"), this::read);
    }

    private void read() {
        library.jobs(this::show);
    }

    private void show(List<LibraryJob> jobs) {
        VBox content = new VBox(Parts.label(TEXTS.get("jobs"), "bold"));
        content.setId("jobs");
        content.getStyleClass().add("running-list");
        PopOver over = Parts.popOver(content, PopOver.ArrowLocation.TOP_CENTER);
        content.getChildren().add(jobs.isEmpty() ? Parts.label(TEXTS.get("jobs.none"), "secondary") : table(jobs));
        if (jobs.stream().anyMatch(job -> job.failed() > 0)) {
            Button retry = Parts.button(
                    new Button(TEXTS.get("jobs.retry"), Parts.icon(Feather.ROTATE_CW)),
                    "jobs-retry",
                    TEXTS.get("jobs.retry.tip"),
                    () -> {
                        over.hide();
                        library.retry();
                    });
            retry.disableProperty().bind(library.addingProperty());
            content.getChildren().add(retry);
        }
        over.show(this);
    }

    private static Node table(List<LibraryJob> jobs) {
        GridPane table = new GridPane(16, 8);
        table.setAlignment(Pos.TOP_LEFT);
        for (LibraryJob job : jobs.subList(0, Math.min(SHOWN, jobs.size()))) {

            table.addRow(
                    table.getRowCount(),
                    Parts.label(TEXTS.get(job.kind())),
                    Parts.label(TEXTS.get("jobs.when", job.started().atZone(ZoneId.systemDefault())), "secondary"),
                    Parts.label(TEXTS.get(job.state()), "secondary"),
                    Parts.label(TEXTS.get("jobs.files", job.done(), job.total(), job.failed()), "secondary"));
        }
        return table;
    }
}
