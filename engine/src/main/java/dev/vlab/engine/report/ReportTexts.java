package dev.vlab.engine.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of a report in a language: Japanese, or English for any other. */
final class ReportTexts {

    private final ResourceBundle words;

    private ReportTexts(ResourceBundle words) {
        this.words = words;
    }

    /** The words of a kind of report, in this package's resources. */
    static ReportTexts of(String report, Locale language) {
        // Without a fallback, since that would be the system's language where English is asked for.
        var exact = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new ReportTexts(
                ResourceBundle.getBundle(ReportTexts.class.getPackageName() + "." + report, language, exact));
    }

    /** The text of a key, by the rules of {@link MessageFormat}. */
    String get(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), words.getLocale()).format(arguments);
    }
}
