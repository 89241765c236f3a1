package dev.vlab.app.judge;

import dev.vlab.app.jobs.Parts;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** A choice among what there is now; that there is something else does not count as a choice. */
final class OfferBox<T> extends ComboBox<T> {
    private boolean offering;

    /**
     * Makes the box, with nothing in it.
     *
     * @param says what a thing is called
     * @param chosen is told what a person chooses
     */
    OfferBox(String id, String does, Function<T, String> says, Consumer<T> chosen) {
        Parts.named(this, id, does);
        setMaxWidth(Double.MAX_VALUE);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(T one) {
                return one == null ? "" : says.apply(one);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException();
            }
        });
        setOnAction(event -> {
            if (!offering && getValue() != null) {
                chosen.accept(getValue());
            }
        });
    }

    void offer(List<T> offered, T chosen) {
        offering = true;
        getItems().setAll(offered);
        setValue(chosen);
        offering = false;
    }
}
