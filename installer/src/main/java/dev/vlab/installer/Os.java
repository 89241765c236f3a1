package dev.vlab.installer;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The system that is packaged for, which is the one that this runs on: what differs between them. */
enum Os {
    LINUX,
    MACOS,
    WINDOWS;

    static Os here() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("windows") ? WINDOWS : name.contains("mac") ? MACOS : LINUX;
    }

    /** The program's name; a package of Debian's has no spaces in it. */
    String program() {
        return this == LINUX ? "vlab-explorer" : "VLAB Explorer";
    }

    String iconEnding() {
        return switch (this) {
            case LINUX -> "png";
            case MACOS -> "icns";
            case WINDOWS -> "ico";
        };
    }

    /** The kind of package, and what only this system's has. */
    List<String> packageOptions() {
        return switch (this) {
            case LINUX ->
                List.of(
                        "--type=deb",
                        "--linux-shortcut",
                        "--linux-app-category=video",
                        // What JavaFX and the JDK's sound load by name.
                        "--linux-package-deps=libgtk-3-0 | libgtk-3-0t64, libgl1, libxtst6, libasound2 | libasound2t64");
            case MACOS -> List.of("--type=dmg");
            case WINDOWS ->
                List.of(
                        "--type=msi",
                        "--win-menu",
                        "--win-shortcut",
                        "--win-dir-chooser",
                        "--win-per-user-install",
                        // Never to change: by it an installer knows the version before.
                        "--win-upgrade-uuid=5f0f1f5c-6d0e-4a5e-9b0c-6a8d2f4e7c31");
        };
    }

    /** What starts the program in an app image. */
    Path launcher(Path image) {
        return switch (this) {
            case LINUX -> image.resolve("bin").resolve(program());
            case MACOS -> image.resolve("Contents/MacOS").resolve(program());
            case WINDOWS -> image.resolve(program() + ".exe");
        };
    }

    /** The app image that jpackage makes in a folder. */
    Path image(Path folder) {
        return folder.resolve(this == MACOS ? program() + ".app" : program());
    }

    /** Where an app image has the program's jars and the launcher's options. */
    Path jars(Path image) {
        return switch (this) {
            case LINUX -> image.resolve("lib/app");
            case MACOS -> image.resolve("Contents/app");
            case WINDOWS -> image.resolve("app");
        };
    }

    /** Where its runtime has the JDK's native libraries. */
    Path runtimeLibraries(Path image) {
        return switch (this) {
            case LINUX -> image.resolve("lib/runtime/lib");
            case MACOS -> image.resolve("Contents/runtime/Contents/Home/lib");
            case WINDOWS -> image.resolve("runtime/bin");
        };
    }

    /** How the folders of this system's natives are called in jars that have those of all systems. */
    List<String> nativeFolders() {
        return switch (this) {
            case LINUX -> List.of("linux-x86-64/", "Linux/x86_64/");
            case MACOS -> List.of("darwin-aarch64/", "Mac/aarch64/");
            case WINDOWS -> List.of("win32-x86-64/", "Windows/x86_64/");
        };
    }
}
