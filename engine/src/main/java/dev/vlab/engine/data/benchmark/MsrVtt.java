package dev.vlab.engine.data.benchmark;

import dev.vlab.engine.data.CsvFile;
import dev.vlab.engine.data.Dataset;
import dev.vlab.engine.data.Fields;
import dev.vlab.engine.data.JsonFile;
import dev.vlab.engine.data.Split;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * MSR-VTT: a JSON file with {@code videos} and {@code sentences}; 10,000 clips {@code videoN}, 20 captions each but for
 * two that have 19. Start and end, whose keys are written with a space in most copies, are times in the YouTube video
 * that a clip was cut from: they count only where that video is there and the clip is not.
 */
final class MsrVtt {

    private static final Pattern YOUTUBE = Pattern.compile("[?&]v=([\\w-]+)|youtu\\.be/([\\w-]+)");

    private MsrVtt() {}

    /** Captions; a {@code list} (a table with the column {@code video_id}) narrows the clips to those it names. */
    static Dataset read(Source source) throws IOException {
        Set<String> listed = source.list() == null ? null : listed(source.list());
        Map<String, Fields> videos = new HashMap<>();
        Drafts drafts = new Drafts(source);
        for (Path file : source.annotations()) {
            JsonFile.read(file, (section, object) -> {
                if (section.equals("videos")) {
                    videos.put(object.text("video_id"), object);
                }
            });
        }
        for (Path file : source.annotations()) {
            JsonFile.read(file, (section, object) -> {
                if (section.equals("sentences")) {
                    String id = object.text("video_id");
                    if (listed == null || listed.contains(id)) {
                        clip(drafts, id, videos.get(id), listed != null)
                                .captions
                                .add(object.text("caption"));
                    }
                }
            });
        }
        return drafts.dataset();
    }

    private static Draft clip(Drafts drafts, String id, @Nullable Fields video, boolean listed) throws IOException {
        Draft known = drafts.known(id);
        if (known != null) {
            return known;
        }
        if (video == null) {
            return drafts.video(id);
        }
        Draft draft = drafts.cut(id, id, youtube(video.optionalText("url")), span(video));
        Split split = Source.split(video.optionalText("split"));
        if (split != null && !listed) {
            draft.split = split; // a list has a split of its own
        }
        return draft;
    }

    private static @Nullable TimeSpan span(Fields video) throws IOException {
        Double start = video.optionalNumber("start time", "start_time");
        Double end = video.optionalNumber("end time", "end_time");
        return start == null || end == null || start < 0 || end <= start ? null : TimeSpan.ofSeconds(start, end);
    }

    private static @Nullable String youtube(@Nullable String url) {
        Matcher found = YOUTUBE.matcher(url == null ? "" : url);
        if (!found.find()) {
            return null;
        }
        return found.group(1) != null ? found.group(1) : found.group(2);
    }

    private static Set<String> listed(Path list) throws IOException {
        Set<String> ids = new HashSet<>();
        CsvFile.read(list, row -> ids.add(row.text("video_id")));
        return ids;
    }

    /**
     * The test of the 1k-A split: a table of {@code video_id} and {@code sentence}, in some copies called
     * {@code sentences} and separated by semicolons.
     */
    static Dataset readList(Source source) throws IOException {
        Drafts drafts = new Drafts(source);
        for (Path file : source.annotations()) {
            CsvFile.read(
                    file, row -> drafts.video(row.text("video_id")).captions.add(row.text("sentence", "sentences")));
        }
        return drafts.dataset();
    }
}
