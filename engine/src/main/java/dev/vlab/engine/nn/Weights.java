package dev.vlab.engine.nn;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model's parameters by checkpoint key, seen from one place in the tree of names. The arrays belong to the manager of
 * whoever made the map.
 *
 * @param parameters all parameters by full key
 * @param prefix what comes before the keys asked for here, empty or ending in a dot
 */
public record Weights(Map<String, NDArray> parameters, String prefix) {

    public Weights(Map<String, NDArray> parameters) {
        this(parameters, "");
    }

    /** The parameters below a name. */
    public Weights at(String name) {
        return new Weights(parameters, prefix + name + ".");
    }

    /** A parameter that must be there. */
    public NDArray get(String name) {
        NDArray array = parameters.get(prefix + name);
        if (array == null) {
            throw new IllegalArgumentException("the model has no parameter " + prefix + name);
        }
        return array;
    }

    public @Nullable NDArray find(String name) {
        return parameters.get(prefix + name);
    }
}
