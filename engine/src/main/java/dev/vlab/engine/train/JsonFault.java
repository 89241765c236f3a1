package dev.vlab.engine.train;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says what is wrong with a configuration in words for whoever wrote it. */
public final class JsonFault {

    private static final Pattern MISSING = Pattern.compile("Missing (?:required )?creator property '([^']+)'");

    private JsonFault() {}

    /**
     * The key and what is wrong with it, in one line.
     *
     * @param what the JSON is to be, with its article
     */
    public static String reason(JsonMappingException e, String what) {
        String key = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
        if (e.getCause() instanceof IllegalArgumentException cause) {
            return (key.isEmpty() ? "" : key + ".") + cause.getMessage();
        }
        Matcher missing = MISSING.matcher(e.getOriginalMessage());
        if (missing.find()) {
            boolean named = key.equals(missing.group(1)) || key.endsWith("." + missing.group(1));
            return (named || key.isEmpty() ? "" : key + ".") + (named ? key : missing.group(1)) + " is missing";
        }
        return switch (e) {
            case UnrecognizedPropertyException _ -> key + " is no key of " + what;
            case InvalidFormatException format -> key + " cannot be " + format.getValue();
            default -> (key.isEmpty() ? "is not " + what : key) + ": " + e.getOriginalMessage();
        };
    }
}
