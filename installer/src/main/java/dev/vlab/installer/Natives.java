package dev.vlab.installer;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The native libraries in an app image. Those of JavaFX and DJL, half a gigabyte, lie in it as files, so that nobody has a
 * copy in the home folder; FFmpeg's stay in their jar, since JavaCPP loads them from nowhere else.
 */
final class Natives {
    /** Tells DJL where its natives are; the launcher puts the folder of the jars into it. */
    static final String OPTION = "-DENGINE_CACHE_DIR=$APPDIR/natives";

    private static final Pattern LIBRARY = Pattern.compile(".*\\.(so(\\.\\d+)*|dll|dylib|jnilib|a)");
    private static final List<String> UNPACKED = List.of("pytorch-native", "pytorch-jni", "tokenizers");
    private static final List<String> OF_ALL_SYSTEMS = List.of("jna", "sqlite-jdbc");

    private final Os os;
    private final Path jars;
    private final Path runtime;

    Natives(Os os, Path image) {
        this.os = os;
        this.jars = os.jars(image);
        this.runtime = os.runtimeLibraries(image);
    }

    /** Puts JavaFX's beside the JDK's, where JavaFX looks first. */
    void javafx(Path modules) throws IOException {
        for (Path jar : jars(modules)) {
            try (FileSystem inside = FileSystems.newFileSystem(jar)) {
                for (Path library : libraries(inside)) {
                    Files.copy(library, runtime.resolve(library.getFileName().toString()));
                }
            }
        }
    }

    /** Takes out of the jars what lies unpacked in the image by now, and what is for other systems. */
    void lighten() throws IOException {
        for (Path jar : jars(jars)) {
            if (isOneOf(UNPACKED, jar)) {
                remove(jar, library -> true);
            } else if (isOneOf(OF_ALL_SYSTEMS, jar)) {
                remove(jar, library -> os.nativeFolders().stream().noneMatch(library::contains));
            }
        }
    }

    private static void remove(Path jar, Predicate<String> unwanted) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            for (Path library : libraries(inside)) {
                if (unwanted.test(library.toString())) {
                    Files.delete(library);
                }
            }
        }
    }

    private static boolean isOneOf(List<String> names, Path jar) {
        return names.stream().anyMatch(name -> jar.getFileName().toString().startsWith(name + "-"));
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    private static List<Path> libraries(FileSystem inside) throws IOException {
        try (Stream<Path> files = Files.walk(inside.getPath("/"))) {
            return files.filter(file -> LIBRARY.matcher(file.toString()).matches())
                    .toList();
        }
    }
}
