package dev.vlab.engine.data.benchmark;

import dev.vlab.engine.data.CsvFile;
import dev.vlab.engine.data.Dataset;
import java.io.IOException;
import java.nio.file.Path;

/**
 * WebVid: tables of {@code videoid}, {@code page_dir} and {@code name}, which is the caption. Videos are
 * {@code page_dir/videoid.mp4}, or all in one folder.
 */
final class WebVid {

    private WebVid() {}

    static Dataset read(Source source) throws IOException {
        Drafts drafts = new Drafts(source);
        for (Path file : source.annotations()) {
            CsvFile.read(file, row -> {
                String id = row.text("videoid");
                String folder = row.optionalText("page_dir");
                Draft clip = folder == null ? drafts.video(id) : drafts.video(id, folder + "/" + id + ".mp4");
                clip.captions.add(row.text("name"));
            });
        }
        return drafts.dataset();
    }
}
