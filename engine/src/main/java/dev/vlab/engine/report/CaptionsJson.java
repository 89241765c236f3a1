package dev.vlab.engine.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vlab.engine.task.Caption;
import java.util.List;

/** Captions as JSON, as the command line's {@code caption} prints them: times in seconds. */
final class CaptionsJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private CaptionsJson() {}

    static String of(List<Caption> captions) {
        var array = MAPPER.createArrayNode();
        for (Caption caption : captions) {
            array.addObject()
                    .put("clip", caption.clip().file().toString())
                    .put("start", caption.clip().span().startSeconds())
                    .put("end", caption.clip().span().endSeconds())
                    .put("caption", caption.text())
                    .put("score", caption.score());
        }
        return array.toPrettyString() + "\n";
    }
}
