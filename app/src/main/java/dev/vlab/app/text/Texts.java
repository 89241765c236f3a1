package dev.vlab.app.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The words of one package: {@code messages.properties} and {@code messages_ja.properties} beside its classes. The
 * language is the JVM's default locale, as for JavaFX's own words; see {@link Language}.
 */
public final class Texts {
    private final String bundle;

    private Texts(String bundle) {
        this.bundle = bundle;
    }

    /** The words of the package of a class. */
    public static Texts of(Class<?> user) {
        return new Texts(user.getPackageName() + ".messages");
    }

    /** The text of a key, by the rules of {@link MessageFormat} also where it takes no arguments. */
    public String get(String key, Object... arguments) {
        Locale locale = locale();
        String pattern = ResourceBundle.getBundle(bundle, locale).getString(key);
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** Whether a key has a text; for names of which some are known, and shown otherwise as they are. */
    public boolean has(String key) {
        return ResourceBundle.getBundle(bundle, locale()).containsKey(key);
    }

    private static Locale locale() {
        return "ja".equals(Locale.getDefault().getLanguage()) ? Locale.JAPANESE : Locale.ENGLISH;
    }

    /** The text of a constant, whose key is {@code Type.CONSTANT}. */
    public String get(Enum<?> constant) {
        return get(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }
}
