package dev.vlab.engine.data.benchmark;

import dev.vlab.engine.data.Dataset;
import dev.vlab.engine.data.JsonFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * VATEX: a JSON list of {@code videoID}, which is a YouTube id with a start and an end in seconds, and {@code enCap},
 * the English captions; Chinese ones are left alone.
 */
final class Vatex {

    private Vatex() {}

    static Dataset read(Source source) throws IOException {
        Drafts drafts = new Drafts(source);
        for (Path file : source.annotations()) {
            JsonFile.read(file, (section, object) -> {
                if (object.list("enCap").isEmpty()) {
                    throw object.wrong("\"enCap\" is missing or empty");
                }
                drafts.cut(object.text("videoID")).captions.addAll(object.texts("enCap"));
            });
        }
        return drafts.dataset();
    }
}
