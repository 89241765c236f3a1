package dev.vlab.app.training;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;

/** Which curves are drawn, and how. */
public final class CurveChoice {
    private static final double SMOOTH = 0.9;

    private final Map<Loss, BooleanProperty> losses = new EnumMap<>(Loss.class);
    private final DoubleProperty smoothing = new SimpleDoubleProperty(SMOOTH);
    private final BooleanProperty logarithmic = new SimpleBooleanProperty();

    CurveChoice() {
        for (Loss loss : Loss.values()) {
            losses.put(loss, new SimpleBooleanProperty(loss != Loss.SUM));
        }
    }

    /** Whether a loss is drawn. */
    public BooleanProperty shows(Loss loss) {
        return losses.getOrDefault(loss, new SimpleBooleanProperty());
    }

    /** The losses that are drawn. */
    List<Loss> shown() {
        return Stream.of(Loss.values()).filter(loss -> shows(loss).get()).toList();
    }

    /** How much of what was before counts, 0 to below 1. */
    public DoubleProperty smoothingProperty() {
        return smoothing;
    }

    /** Whether equal ratios lie equally far apart. */
    public BooleanProperty logarithmicProperty() {
        return logarithmic;
    }

    Observable[] parts() {
        return Stream.concat(losses.values().stream(), Stream.of(smoothing, logarithmic))
                .toArray(Observable[]::new);
    }
}
