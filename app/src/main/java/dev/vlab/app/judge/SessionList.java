package dev.vlab.app.judge;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.RowButton;
import dev.vlab.app.jobs.ShareBar;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.eval.judge.JudgeSession;
import java.time.Instant;
import java.time.ZoneId;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** Sessions, newest first, each with how far it is; pressed, one goes on. */
final class SessionList extends ScrollPane {
    private static final Texts TEXTS = Texts.of(SessionList.class);

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
        rows.getChildren().add(Parts.label(TEXTS.get("sessions"), "heading"));
        for (int i = 0; i < model.sessions().size(); i++) {
            rows.getChildren().add(row(model.sessions().get(i), i));
        }
    }

    private RowButton row(JudgeSession session, int index) {
        int done = session.rated(model.raterProperty().get());
        int all = session.items().size();
        String how = session.models().size() == 2 ? TEXTS.get("how.blind") : TEXTS.get("how.rated");
        String state = TEXTS.get(
                "session.state",
                done,
                all,
                model.raterProperty().get(),
                session.raters().size(),
                Instant.ofEpochMilli(session.made()).atZone(ZoneId.systemDefault()));
        ShareBar share = new ShareBar((double) done / Math.max(1, all));
        RowButton row = new RowButton(
                "judgeSession" + index,
                session.name() + ": " + state,
                done == all ? TEXTS.get("session.again") : TEXTS.get("session.on"),
                () -> model.open(session),
                Parts.wrapped(session.name(), "bold"),
                Parts.wrapped(TEXTS.get("session.line", task(session.task()), how), "small"),
                share,
                Parts.wrapped(state, "small", "secondary"));
        row.setSpacing(4);
        row.getStyleClass().addAll("card", "judge-session");
        return row;
    }

    private static String task(String name) {
        return switch (name) {
            case JudgeForm.QUESTIONS -> TEXTS.get("session.questions");
            case JudgeForm.CAPTIONS -> TEXTS.get("session.captions");
            default -> name;
        };
    }
}
