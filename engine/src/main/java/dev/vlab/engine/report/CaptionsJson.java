package dev.vlab.engine.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;

/**
 * Captions as JSON, as the command line's {@code caption} prints them: times in seconds. One that was edited has the
 * model's words besides, as {@code original}.
 */
final class CaptionsJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private CaptionsJson() {}

    static String of(List<CaptionLine> captions) {
        var array = MAPPER.createArrayNode();
        for (CaptionLine caption : captions) {
            var node = array.addObject()
                    .put("clip", caption.clip().file().toString())
                    .put("start", caption.clip().span().startSeconds())
                    .put("end", caption.clip().span().endSeconds())
                    .put("caption", caption.text())
                    .put("score", caption.made().score());
            if (caption.edited() != null) {
                node.put("original", caption.made().text());
            }
        }
        return array.toPrettyString() + "\n";
    }
}
