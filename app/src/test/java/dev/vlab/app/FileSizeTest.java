package dev.vlab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is one idea: none, in either module, is longer than 500 lines. */
class FileSizeTest {

    private static final int MOST_LINES = 500;

    @ParameterizedTest
    @ValueSource(strings = {"engine", "app"})
    void noSourceIsTooLong(String module) throws IOException {
        List<String> tooLong = new ArrayList<>();
        try (var files = Files.walk(Path.of("..", module, "src"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                int lines = Files.readAllLines(file).size();
                if (lines > MOST_LINES) {
                    tooLong.add(file + ": " + lines + " lines");
                }
            }
        }
        assertEquals(List.of(), tooLong);
    }
}
