package dev.vlab.app.settings;

import dev.vlab.engine.DeviceChoice;
import dev.vlab.engine.nn.Arithmetic;
import dev.vlab.engine.task.Compute;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What is remembered of models: what they compute on, which was used last, which were opened from elsewhere. */
public final class ModelSettings {
    /** The hub that models are fetched from unless a person names a mirror. */
    public static final String HUB = "https://huggingface.co";

    private final ObjectProperty<Compute> compute = new SimpleObjectProperty<>(Compute.BEST);
    private final StringProperty last = new SimpleStringProperty("");
    private final StringProperty hub = new SimpleStringProperty(HUB);
    private final ObservableList<String> opened = FXCollections.observableArrayList();

    /** What the file holds. */
    record Stored(DeviceChoice device, @Nullable Arithmetic arithmetic, String last, String hub, List<String> opened) {}

    /** Device and arithmetic of the models that the window loads. */
    public ObjectProperty<Compute> computeProperty() {
        return compute;
    }

    /** Folder of the model that was used last; empty on a first start. */
    public StringProperty lastProperty() {
        return last;
    }

    /** Address of the hub. */
    public StringProperty hubProperty() {
        return hub;
    }

    /** Folders of models that were opened from somewhere, newest first. */
    public ObservableList<String> opened() {
        return opened;
    }

    Observable[] parts() {
        return new Observable[] {compute, last, hub, opened};
    }

    Stored stored() {
        Compute now = compute.get();
        return new Stored(now.device(), now.arithmetic(), last.get(), hub.get(), List.copyOf(opened));
    }

    void restore(Stored stored) {
        compute.set(new Compute(stored.device(), stored.arithmetic()));
        last.set(stored.last());
        hub.set(stored.hub());
        opened.setAll(stored.opened());
    }
}
