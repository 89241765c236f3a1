package dev.vlab.app.library;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.library.LibraryNotes;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Stars to rate with; pressing the last one that is lit takes the rating away. */
final class StarBar extends HBox {
    private static final Texts TEXTS = Texts.of(StarBar.class);
    private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");

    private int stars;

    StarBar(IntConsumer rate) {
        getStyleClass().add("star-bar");
        for (int i = 1; i <= LibraryNotes.MOST_STARS; i++) {
            int these = i;
            Button star = Parts.button(
                    new Button(null, Parts.icon(Feather.STAR)),
                    "star-" + i,
                    TEXTS.get("stars", i),
                    () -> rate.accept(these == stars ? 0 : these));
            star.getStyleClass().setAll("star");
            getChildren().add(star);
        }
    }

    void show(int now) {
        stars = now;
        for (int i = 0; i < getChildren().size(); i++) {
            getChildren().get(i).pseudoClassStateChanged(LIT, i < now);
        }
    }
}
