package dev.vlab.app.preferences;

import java.util.Optional;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.property.editor.PropertyEditor;

/**
 * One setting as a line of ControlsFX's property sheet. Its control is bound to the setting, so that the sheet has
 * nothing to carry over.
 *
 * @param name what it is
 * @param explanation what it does, for its tooltip
 * @param setting its value
 * @param control changes the value
 */
record Preference<T>(String name, String explanation, Property<T> setting, Node control)
        implements PropertySheet.Item, PropertyEditor<T> {

    @Override
    public Class<?> getType() {
        return setting.getValue().getClass();
    }

    @Override
    public String getCategory() {
        return ""; // so few need no headings
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getDescription() {
        return explanation;
    }

    @Override
    public T getValue() {
        return setting.getValue();
    }

    @Override
    @SuppressWarnings("unchecked") // the sheet gives back what it was given
    public void setValue(Object value) {
        setting.setValue((T) value);
    }

    @Override
    public Optional<ObservableValue<?>> getObservableValue() {
        return Optional.of(setting);
    }

    @Override
    public Node getEditor() {
        return control;
    }
}
