package dev.vlab.app.library;

import dev.vlab.app.jobs.Parts;
import dev.vlab.engine.library.LibraryJob;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;

/** Opens the list of what long work was done to the library, with a way to try again what failed. */
final class JobsButton extends Button {
    private static final int SHOWN = 10;
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);

    private final LibraryModel library;

    JobsButton(LibraryModel library) {
        super(null, Parts.icon(Feather.LIST));
        this.library = library;
        Parts.button(this, "library-jobs", "What was done to this library, and what failed", this::read);
    }

    private void read() {
        library.jobs(this::show);
    }

    private void show(List<LibraryJob> jobs) {
        VBox content = new VBox(Parts.label("Work done on this library", "bold"));
        content.setId("jobs");
        content.getStyleClass().add("running-list");
        PopOver over = Parts.popOver(content, PopOver.ArrowLocation.TOP_CENTER);
        content.getChildren().add(jobs.isEmpty() ? Parts.label("None yet", "secondary") : table(jobs));
        if (jobs.stream().anyMatch(job -> job.failed() > 0)) {
            Button retry = Parts.button(
                    new Button("Try again what failed", Parts.icon(Feather.ROTATE_CW)),
                    "jobs-retry",
                    "Add the files that could not be added before, where they still cannot be found in the library",
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
            String kind = switch (job.kind()) {
                case INDEX -> "Add videos";
                case REBUILD -> "Read all anew";
                case CAPTION -> "Describe";
            };
            String failed = job.failed() == 0 ? "" : ", " + job.failed() + " failed";
            table.addRow(
                    table.getRowCount(),
                    Parts.label(kind),
                    Parts.label(WHEN.format(job.started().atZone(ZoneId.systemDefault())), "secondary"),
                    Parts.label(job.state().name().toLowerCase(Locale.ROOT), "secondary"),
                    Parts.label(job.done() + " of " + job.total() + " files" + failed, "secondary"));
        }
        return table;
    }
}
