package dev.vlab.app.describe;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.util.StringConverter;

/** Seconds as they are typed; what is no number leaves the last ones, where JavaFX's own would fail or forget them. */
final class SecondsText extends StringConverter<Double> {
    private final DecimalFormat format = new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
    private final Supplier<Double> last;

    SecondsText(Supplier<Double> last) {
        this.last = last;
    }

    @Override
    public String toString(Double seconds) {
        return format.format(seconds);
    }

    @Override
    public Double fromString(String text) {
        try {
            double typed = Double.parseDouble(text.strip().replace(',', '.'));
            return Double.isFinite(typed) ? typed : last.get();
        } catch (NumberFormatException e) {
            return last.get();
        }
    }
}
