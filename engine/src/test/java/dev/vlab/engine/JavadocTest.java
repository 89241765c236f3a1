package dev.vlab.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every public type of the engine says what it is: Javadoc stands between the imports and the declaration. */
class JavadocTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("(?m)^public (?:[a-z-]+ )*(?:class|record|interface|enum|@interface) ");

    @Test
    void everyPublicTypeIsDocumented() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<Path> silent = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(JavadocTest::lacksJavadoc)
                    .map(SOURCES::relativize)
                    .sorted()
                    .toList();
            assertEquals(List.of(), silent);
        }
    }

    private static boolean lacksJavadoc(Path file) {
        String source = read(file);
        Matcher declaration = PUBLIC_TYPE.matcher(source);
        if (!declaration.find()) {
            return false;
        }
        String before = source.substring(0, declaration.start());
        return !before.substring(before.lastIndexOf(";\n") + 1).contains("/**");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
