package dev.vlab.installer;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The licences and notices that the parts bring in their jars. */
final class Licences {
    private static final Pattern NAME = Pattern.compile("(?i)(LICEN[CS]E|NOTICE|COPYING|AUTHORS|L?GPL|AL2|EPL|OFL)[^/]*");

    private Licences() {}

    /** Lays those of a folder's jars into folders named after the jars. */
    static void gather(Path jars, Path into) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(jars)) {
            files = all.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
        for (Path jar : files) {
            Path own = into.resolve(jar.getFileName().toString().replaceFirst("\\.jar$", ""));
            try (FileSystem inside = FileSystems.newFileSystem(jar)) {
                for (Path licence : licences(inside)) {
                    Files.createDirectories(own);
                    Files.write(
                            own.resolve(licence.toString().substring(1).replace('/', '-')),
                            Files.readAllBytes(licence));
                }
            }
        }
    }

    private static List<Path> licences(FileSystem inside) throws IOException {
        try (Stream<Path> files = Files.walk(inside.getPath("/"))) {
            return files.filter(file -> file.getFileName() != null
                            && NAME.matcher(file.getFileName().toString()).matches()
                            && !file.toString().endsWith(".class")
                            && Files.isRegularFile(file))
                    .toList();
        }
    }
}
