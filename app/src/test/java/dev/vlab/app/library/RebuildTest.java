package dev.vlab.app.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.settings.Shipped;
import dev.vlab.engine.data.Annotations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A library that another model has read. */
class RebuildTest extends RealLibrary {
    /** The sample model with the last bit of its last weight turned over: another model, and as good. */
    private Path altered(String name) throws IOException {
        Path target = Files.createDirectories(folder.resolve(name));
        try (var files = Files.newDirectoryStream(Shipped.sampleModel().orElseThrow())) {
            for (Path file : files) {
                byte[] bytes = Files.readAllBytes(file);
                if (file.endsWith("model.safetensors")) {
                    bytes[bytes.length - 2] ^= 1;
                }
                Files.write(target.resolve(file.getFileName().toString()), bytes);
            }
        }
        return target;
    }

    private void openWithOneClip() throws IOException {
        models.load(Shipped.sampleModel().orElseThrow());
        library.open(folder.resolve("library"));
        library.add(List.of(Annotations.read(Shipped.sampleVideos().orElseThrow())
                .getFirst()
                .file()));
        assertEquals(1, library.videos().size());
        assertEquals("", library.otherModelProperty().get());
    }

    private boolean fits() throws IOException {
        return Objects.requireNonNull(library.library())
                .accepts(Objects.requireNonNull(models.model()).info());
    }

    @Test
    void isNamedAndReadAnewWhenThePersonSaysSo() throws IOException {
        openWithOneClip();
        models.load(altered("other"));
        assertEquals("sample-model", library.otherModelProperty().get());
        assertFalse(fits());
        library.rebuild();
        assertEquals("", library.otherModelProperty().get());
        assertTrue(fits());
        assertEquals(1, library.videos().size());
    }

    @Test
    void isReadAnewByItselfWhereTheModelOnlyGotANewVersion() throws IOException {
        openWithOneClip();
        models.load(altered("sample-model"));
        assertEquals("", library.otherModelProperty().get());
        assertTrue(fits());
        assertEquals(1, library.videos().size());
    }
}
