package dev.vlab.app.attention;

import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.FeatureStream;
import dev.vlab.engine.task.HeadStatistic;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every statistic of every head as a table, a line a word, layer, head and stream. */
final class HeadsCsv {
    private HeadsCsv() {}

    static String of(AttentionMaps maps) {
        String statistics = Stream.of(HeadStatistic.values())
                .map(statistic -> statistic.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
        StringBuilder text = new StringBuilder("token,word,layer,head,stream," + statistics + "\n");
        for (int token = 0; token < maps.tokens().size(); token++) {
            String word = SharesCsv.quoted(maps.tokens().get(token));
            for (int layer = 0; layer < maps.layers(); layer++) {
                for (int head = 0; head < maps.heads(); head++) {
                    for (FeatureStream stream : maps.streams()) {
                        String name = stream.name().toLowerCase(Locale.ROOT);
                        text.append("%d,%s,%d,%d,%s,".formatted(token, word, layer, head, name))
                                .append(values(maps, stream, token, layer, head))
                                .append('\n');
                    }
                }
            }
        }
        return text.toString();
    }

    private static String values(AttentionMaps maps, FeatureStream stream, int token, int layer, int head) {
        return Stream.of(HeadStatistic.values())
                .map(statistic ->
                        String.format(Locale.ROOT, "%.6g", maps.statistic(statistic, stream, token, layer, head)))
                .collect(Collectors.joining(","));
    }
}
