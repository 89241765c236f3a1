package dev.vlab.engine.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What two configurations differ in, as far as it changes what a run computes. */
final class ConfigDifference {

    /** Keys that may change while a run rests. */
    private static final Set<String> FREE = Set.of("output", "checkpoint_every", "device", "threads", "precision");

    private ConfigDifference() {}

    /** The first difference in words; null if there is none. */
    static @Nullable String find(JsonNode before, JsonNode now) {
        return ofObjects("", before, now);
    }

    private static @Nullable String ofObjects(String prefix, JsonNode before, JsonNode now) {
        Set<String> keys = new TreeSet<>();
        before.fieldNames().forEachRemaining(keys::add);
        now.fieldNames().forEachRemaining(keys::add);
        for (String key : keys) {
            String difference =
                    FREE.contains(prefix + key) ? null : ofValues(prefix + key, before.path(key), now.path(key));
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    private static @Nullable String ofValues(String key, JsonNode before, JsonNode now) {
        if (before.isObject() && now.isObject()) {
            return ofObjects(key + ".", before, now);
        }
        if (before.isArray() && now.isArray() && before.size() == now.size()) {
            for (int i = 0; i < before.size(); i++) {
                String difference = ofValues(key + "[" + i + "]", before.get(i), now.get(i));
                if (difference != null) {
                    return difference;
                }
            }
            return null;
        }
        boolean same = (before.isNumber() && now.isNumber())
                ? Double.compare(before.doubleValue(), now.doubleValue()) == 0
                : before.equals(now);
        return same ? null : "%s was %s and is %s now".formatted(key, shown(before), shown(now));
    }

    private static String shown(JsonNode value) {
        if (value.isMissingNode()) {
            return "not there";
        }
        return value.isArray() ? "a list of " + value.size() : value.toString();
    }
}
