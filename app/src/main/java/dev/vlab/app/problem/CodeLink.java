package dev.vlab.app.problem;

import dev.vlab.app.text.Texts;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;

/** A problem's code, which leads to what the log has of it; takes no room where there is none. */
public final class CodeLink extends Hyperlink {
    private static final Texts TEXTS = Texts.of(CodeLink.class);

    /** Shows a code that may change, or be empty. */
    public CodeLink(ObservableValue<String> code) {
        getStyleClass().add("code-link");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setTooltip(new Tooltip(TEXTS.get("look.up")));
        code.subscribe(now -> {
            setText(now);
            setId("code-" + now);
            setAccessibleText(TEXTS.get("look.up.code", now));
            setVisible(!now.isEmpty());
            setManaged(!now.isEmpty());
        });
        setOnAction(event -> {
            setVisited(false);
            fireEvent(new ProblemEvent(getText()));
        });
    }
}
