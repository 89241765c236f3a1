package dev.vlab.engine.train;

import dev.vlab.engine.data.Dataset;
import dev.vlab.engine.data.Split;
import dev.vlab.engine.data.benchmark.Datasets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sources of a run; each step takes one, by weight. */
final class SourceMix {

    /** Other words are spelt; a larger vocabulary is mostly names. */
    private static final int MOST_WORDS = 20_000;

    /** A long film of many scenes, made to be searched: a few frames do not tell it. */
    private static final String STORY = "story";

    private static final Logger LOG = LoggerFactory.getLogger(SourceMix.class);

    private final List<ExampleSource> sources = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    /**
     * Opens all sources of a run.
     *
     * @param size side of the model's pictures in pixels
     * @throws IOException naming the source and what is wrong with it
     */
    SourceMix(TrainConfig run, int size) throws IOException {
        for (DataSource source : run.sources()) {
            sources.add(open(source, run, size));
            weights.add(source.weight());
        }
        for (int i = 0; i < run.stages().size(); i++) {
            for (ExampleSource source : sources) {
                if (!source.teaches(run.stages().get(i))) {
                    throw new RunException("%s: has nothing of what stages[%d] learns from (%s)"
                            .formatted(source.name(), i, run.stages().get(i).objectives()));
                }
            }
        }
    }

    private static ExampleSource open(DataSource source, TrainConfig run, int size) throws IOException {
        if (source.path() == null) {
            return new WorldExamples(run.worldSeed(), source.size(), source.clips());
        }
        List<FileClip> clips =
                source.kind() == DataSource.Kind.IMAGES ? ImageList.read(source.path()) : videos(source.path());
        return new FileExamples(
                source, source.clips() == 0 ? clips : clips.subList(0, Math.min(clips.size(), source.clips())), size);
    }

    private static List<FileClip> videos(Path path) throws IOException {
        Dataset dataset = Datasets.read(path);
        List<FileClip> clips = dataset.of(Split.TRAIN).stream()
                .filter(clip -> !clip.level().equals(STORY))
                .map(FileClip::of)
                .toList();
        if (!dataset.missing().isEmpty()) {
            LOG.warn("{}: {} videos are missing", path, dataset.missing().size());
        }
        if (clips.isEmpty()) {
            throw new RunException(path + ": has no clips of the split train to learn from"
                    + (dataset.missing().isEmpty()
                            ? ""
                            : "; videos missing: " + dataset.missing().size()));
        }
        return clips;
    }

    boolean isMixed() {
        return sources.size() > 1;
    }

    /** Words for a vocabulary of its own, of each source the commonest. */
    Set<String> words() {
        Set<String> words = new LinkedHashSet<>();
        sources.forEach(source -> source.words().stream().limit(MOST_WORDS).forEach(words::add));
        return words;
    }

    /** The source of a step. */
    ExampleSource choose(RandomGenerator random) {
        if (sources.size() == 1) {
            return sources.getFirst();
        }
        double at = random.nextDouble()
                * weights.stream().mapToDouble(Double::doubleValue).sum();
        for (int i = 0; i < sources.size() - 1; i++) {
            at -= weights.get(i);
            if (at < 0) {
                return sources.get(i);
            }
        }
        return sources.getLast();
    }
}
