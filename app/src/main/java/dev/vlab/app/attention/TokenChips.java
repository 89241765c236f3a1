package dev.vlab.app.attention;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/** The words of the text, one of them chosen. */
final class TokenChips extends FlowPane {
    private static final Texts TEXTS = Texts.of(TokenChips.class);

    private final AttentionViewModel model;
    private List<String> shown = List.of();

    TokenChips(AttentionViewModel model) {
        super(4, 4);
        this.model = model;
        setId("attentionTokens");
        model.pictureProperty().subscribe(this::show);
    }

    private void show(@Nullable AttentionPicture picture) {
        List<String> tokens = picture == null || !picture.measure().byWord()
                ? List.of()
                : picture.maps().tokens();
        Parts.show(this, !tokens.isEmpty());
        if (!tokens.equals(shown)) {
            shown = tokens;
            getChildren().clear();
            for (int i = 0; i < tokens.size(); i++) {
                getChildren().add(chip(i, tokens.get(i)));
            }
        }
        for (int i = 0; i < tokens.size(); i++) {
            ((ToggleButton) getChildren().get(i))
                    .setSelected(picture != null && i == picture.choice().token());
        }
    }

    private ToggleButton chip(int index, String token) {
        ToggleButton chip = new ToggleButton(token);
        chip.getStyleClass().add("chip");
        return Parts.button(chip, "attentionToken" + index, TEXTS.get("token.tip", token), () -> {
            chip.setSelected(true); // one word is always chosen
            model.chooseToken(index);
        });
    }
}
