package dev.vlab.app.attention;

import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.FeatureStream;
import java.util.Locale;

/** The numbers behind the matrix of words and frames as a table, a line a word, stream and frame. */
final class SharesCsv {
    private SharesCsv() {}

    static String of(AttentionPicture picture) {
        AttentionMaps maps = picture.maps();
        String chosen =
                index(picture.choice().layer()) + "," + index(picture.choice().head());
        StringBuilder text = new StringBuilder("token,word,measure,layer,head,stream,frame,seconds,share\n");
        for (int token = 0; token < maps.tokens().size(); token++) {
            String word = quoted(maps.tokens().get(token));
            for (FeatureStream stream : maps.streams()) {
                for (int frame = 0; frame < picture.frameCount(); frame++) {
                    text.append(String.format(
                            Locale.ROOT,
                            "%d,%s,%s,%s,%s,%d,%.3f,%.6g\n",
                            token,
                            word,
                            picture.measure().name().toLowerCase(Locale.ROOT),
                            chosen,
                            stream.name().toLowerCase(Locale.ROOT),
                            frame,
                            maps.frameTimes().get(frame) / 1e6,
                            picture.shares().of(stream, token, frame)));
                }
            }
        }
        return text.toString();
    }

    static String quoted(String word) {
        return '"' + word.replace("\"", "\"\"") + '"';
    }

    private static String index(int layerOrHead) {
        return layerOrHead == AttentionMaps.ALL ? "mean" : Integer.toString(layerOrHead);
    }
}
