package dev.vlab.engine.data.benchmark;

import dev.vlab.engine.data.Dataset;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The benchmarks that can be read. */
public enum Benchmark {
    /** MSR-VTT's captions, full split. */
    MSRVTT("msrvtt"),
    /** MSR-VTT's retrieval with 1,000 clips to find, one caption each. */
    MSRVTT_1KA("msrvtt-1ka"),
    MSRVTT_QA("msrvtt-qa"),
    MSVD("msvd"),
    MSVD_QA("msvd-qa"),
    TGIF_QA("tgif-qa"),
    WEBVID("webvid"),
    DIDEMO("didemo"),
    ACTIVITYNET_CAPTIONS("activitynet-captions"),
    ACTIVITYNET_QA("activitynet-qa"),
    VATEX("vatex"),
    /** A user's own clips. */
    OWN("own");

    private final String word;

    Benchmark(String word) {
        this.word = word;
    }

    /** What a dataset's description calls it. */
    public String word() {
        return word;
    }

    Dataset read(Source source) throws IOException {
        return switch (this) {
            case MSRVTT -> MsrVtt.read(source);
            case MSRVTT_1KA -> MsrVtt.readList(source);
            case MSRVTT_QA -> VideoQuestions.readMsrVtt(source);
            case MSVD -> Msvd.read(source);
            case MSVD_QA -> VideoQuestions.readMsvd(source);
            case TGIF_QA -> TgifQa.read(source);
            case WEBVID -> WebVid.read(source);
            case DIDEMO -> DiDeMo.read(source);
            case ACTIVITYNET_CAPTIONS -> ActivityNet.readCaptions(source);
            case ACTIVITYNET_QA -> ActivityNet.readQuestions(source);
            case VATEX -> Vatex.read(source);
            case OWN -> OwnClips.read(source);
        };
    }

    static @Nullable Benchmark of(String word) {
        return Arrays.stream(values())
                .filter(benchmark -> benchmark.word.equals(word))
                .findFirst()
                .orElse(null);
    }

    static String words() {
        return Arrays.stream(values()).map(Benchmark::word).collect(Collectors.joining(", "));
    }
}
