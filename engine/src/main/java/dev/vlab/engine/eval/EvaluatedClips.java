package dev.vlab.engine.eval;

import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.Dataset;
import dev.vlab.engine.data.benchmark.Datasets;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The clips that a model is evaluated on. */
public final class EvaluatedClips {

    private static final String STORY = "story";

    private EvaluatedClips() {}

    /**
     * The clips of an annotations file, without its stories and without those whose video is missing.
     *
     * @param data as {@link Datasets} reads it
     * @throws IOException if the file is not as it should be, or tells of no clip
     */
    public static List<AnnotatedClip> read(Path data) throws IOException {
        return open(data, Progress.NONE).clips();
    }

    /**
     * As {@link #read}, with the videos that are missing or cannot be read.
     *
     * @throws java.util.concurrent.CancellationException if no longer wanted
     */
    public static Dataset open(Path data, Progress progress) throws IOException {
        Dataset all = Datasets.read(data);
        List<AnnotatedClip> clips =
                all.clips().stream().filter(clip -> !clip.level().equals(STORY)).toList();
        Dataset dataset = new Dataset(all.name(), clips, all.missing()).lookedInto(file -> {
            progress.check();
            progress.report(0, "opening " + file.getFileName());
        });
        if (dataset.clips().isEmpty()) {
            throw new IOException(data + ": there are no clips in it" + lost(dataset));
        }
        return dataset;
    }

    private static String lost(Dataset dataset) {
        return dataset.missing().isEmpty()
                ? ""
                : " whose video is there; %d are missing, the first is %s (%s)"
                        .formatted(
                                dataset.missing().size(),
                                dataset.missing().getFirst().video(),
                                dataset.missing().getFirst().reason());
    }

    static Clip whole(AnnotatedClip clip) {
        return new Clip(clip.file(), Objects.requireNonNull(clip.span(), "nobody has looked into the video"));
    }
}
