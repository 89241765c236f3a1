package dev.vlab.app.judge;

import dev.vlab.app.jobs.Count;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.RowButton;
import dev.vlab.app.jobs.ShareBar;
import dev.vlab.engine.eval.judge.JudgeSession;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Sessions, newest first, each with how far it is; pressed, one goes on. */
final class SessionList extends ScrollPane {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH).withZone(ZoneId.systemDefault());

    private final JudgeViewModel model;
    private final VBox rows = new VBox(8);

    SessionList(JudgeViewModel model) {
        this.model = model;
        setId("judgeSessions");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setContent(rows);
        model.sessions().subscribe(this::fill);
        model.raterProperty().subscribe(this::fill);
        fill();
    }

    private void fill() {
        rows.getChildren().clear();
        rows.getChildren().add(Parts.label("Sessions", "heading"));
        for (int i = 0; i < model.sessions().size(); i++) {
            rows.getChildren().add(row(model.sessions().get(i), i));
        }
    }

    private RowButton row(JudgeSession session, int index) {
        int done = session.rated(model.raterProperty().get());
        int all = session.items().size();
        String how = session.models().size() == 2 ? "compared blind" : "rated 1 to 5";
        String state =
                done + " of " + all + " rated by " + model.raterProperty().get() + ", "
                        + Count.of(session.raters().size(), "rater") + ", begun "
                        + WHEN.format(Instant.ofEpochMilli(session.made()));
        ShareBar share = new ShareBar((double) done / Math.max(1, all));
        RowButton row = new RowButton(
                "judgeSession" + index,
                session.name() + ": " + state,
                done == all ? "See it again" : "Go on with it",
                () -> model.open(session),
                Parts.wrapped(session.name(), "bold"),
                Parts.wrapped(session.task() + ", " + how, "small"),
                share,
                Parts.wrapped(state, "small", "secondary"));
        row.setSpacing(4);
        row.getStyleClass().addAll("card", "judge-session");
        return row;
    }
}
