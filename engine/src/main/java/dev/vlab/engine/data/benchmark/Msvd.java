package dev.vlab.engine.data.benchmark;

import dev.vlab.engine.data.AnnotationException;
import dev.vlab.engine.data.CsvFile;
import dev.vlab.engine.data.Dataset;
import dev.vlab.engine.data.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * MSVD's captions: {@code AllVideoDescriptions.txt}, a clip's name and a caption a line, notes after {@code #}; or the
 * original table, in many languages, of which the English ones are taken. A file {@code list} names the clips of a
 * split, one a line.
 */
final class Msvd {

    private Msvd() {}

    static Dataset read(Source source) throws IOException {
        Set<String> listed = source.list() == null ? null : listed(source.list());
        Drafts drafts = new Drafts(source);
        for (Path file : source.annotations()) {
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                table(file, drafts, listed);
            } else {
                lines(file, drafts, listed);
            }
        }
        return drafts.dataset();
    }

    private static void lines(Path file, Drafts drafts, @Nullable Set<String> listed) throws IOException {
        TextFile.read(file, (number, line) -> {
            if (line.startsWith("#")) {
                return;
            }
            String[] parts = line.strip().split("\\s+", 2);
            if (parts.length < 2) {
                throw new AnnotationException(file, number, "has no caption after the clip's name");
            }
            add(drafts, listed, parts[0], parts[1]);
        });
    }

    private static void table(Path file, Drafts drafts, @Nullable Set<String> listed) throws IOException {
        CsvFile.read(file, row -> {
            String language = row.optionalText("language");
            String caption = row.optionalText("description");
            if (caption != null && (language == null || language.equalsIgnoreCase("english"))) {
                String name = "%s_%s_%s".formatted(row.text("videoid"), row.text("start"), row.text("end"));
                add(drafts, listed, name, caption);
            }
        });
    }

    private static void add(Drafts drafts, @Nullable Set<String> listed, String name, String caption)
            throws IOException {
        if (listed == null || listed.contains(name)) {
            drafts.cut(name).captions.add(caption);
        }
    }

    private static Set<String> listed(Path list) throws IOException {
        Set<String> names = new HashSet<>();
        TextFile.read(list, (number, line) -> names.add(line.strip()));
        return names;
    }
}
