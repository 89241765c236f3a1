package dev.vlab.app.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where the program keeps its things.
 *
 * @param config settings
 * @param data libraries and models
 */
public record Folders(Path config, Path data) {
    private static final String NAME = "vlab-explorer";

    /** The user's folders by the customs of the system; all under {@code vlab.home} where that property is set. */
    public static Folders ofUser() {
        return of(System::getProperty, System.getenv());
    }

    /** Everything in one folder. */
    public static Folders in(Path own) {
        return new Folders(own.resolve("config"), own.resolve("data"));
    }

    static Folders of(UnaryOperator<@Nullable String> property, Map<String, String> environment) {
        String own = property.apply("vlab.home");
        if (own != null) {
            return in(Path.of(own));
        }
        Path home = Path.of(String.valueOf(property.apply("user.home")));
        String system = String.valueOf(property.apply("os.name")).toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            Path support = home.resolve("Library/Application Support").resolve(NAME);
            return new Folders(support, support.resolve("data"));
        }
        if (system.contains("windows")) {
            return new Folders(
                    folder(environment.get("APPDATA"), home.resolve("AppData/Roaming")),
                    folder(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local")));
        }
        return new Folders(
                folder(environment.get("XDG_CONFIG_HOME"), home.resolve(".config")),
                folder(environment.get("XDG_DATA_HOME"), home.resolve(".local/share")));
    }

    private static Path folder(@Nullable String named, Path usual) {
        return (named == null || named.isBlank() ? usual : Path.of(named)).resolve(NAME);
    }
}
