package dev.vlab.engine.eval;

import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.task.Capability;
import dev.vlab.engine.task.Chooser;
import dev.vlab.engine.task.ClipEmbedding;
import dev.vlab.engine.task.Embedder;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Has captions look for clips and clips for captions, and tells temporal twins apart. */
public final class RetrievalEvaluation {

    private final Embedder embedder;
    private final @Nullable Chooser chooser;

    public RetrievalEvaluation(LoadedModel model) {
        this.embedder = new Embedder(model);
        this.chooser = model.info().capabilities().contains(Capability.CAPTION) ? new Chooser(model) : null;
    }

    /** Captions that are embedded before the memory that it took is given back. */
    private static final int TEXTS = 256;

    /** A clip in the space that clips and captions share, and the mean of its frames' embeddings. */
    private record Placed(float[] video, double[] image) {}

    /**
     * Looks.
     *
     * @param clips at least one
     * @throws IOException if a video cannot be read
     * @throws java.util.concurrent.CancellationException if no longer wanted
     */
    public Evaluation<RetrievalMetrics, RetrievalPredictions> run(List<AnnotatedClip> clips, Progress progress)
            throws IOException {
        Map<String, Placed> placed = place(clips, progress);
        List<AnnotatedClip> gallery = Gallery.clips(clips);
        List<Gallery.Query> queries = Gallery.queries(gallery);
        List<Gallery.Twins> twins = Gallery.twins(clips);
        Map<String, float[]> texts = read(queries, twins, progress);
        List<float[]> videos =
                gallery.stream().map(clip -> placed.get(clip.id()).video).toList();
        List<float[]> captions =
                queries.stream().map(query -> texts.get(query.caption())).toList();
        int[] clipRanks = new int[queries.size()];
        int[] captionRanks = new int[gallery.size()];
        List<FoundClip> found = new ArrayList<>();
        double[] ofCaptions = {};
        for (int q = 0; q < queries.size(); q++) {
            progress.check();
            int clip = queries.get(q).clip();
            if (captionRanks[clip] == 0) { // its first caption; the others follow
                ofCaptions = scores(captions, videos.get(clip));
                captionRanks[clip] = Gallery.rank(ofCaptions, queries, clip);
            }
            double[] ofClips = scores(videos, captions.get(q));
            clipRanks[q] = Ranks.rank(ofClips, clip);
            found.add(new FoundClip(
                    name(gallery.get(clip)),
                    queries.get(q).caption(),
                    clipRanks[q],
                    captionRanks[clip],
                    name(gallery.get(first(ofClips))),
                    queries.get(first(ofCaptions)).caption()));
        }
        List<TwinChoice> choices = new ArrayList<>();
        for (Gallery.Twins pair : twins) {
            progress.check();
            progress.report((double) choices.size() / twins.size(), "telling twins apart");
            choices.add(choose(pair, placed, texts));
        }
        return new Evaluation<>(
                new RetrievalMetrics(
                        gallery.size(),
                        Ranks.of(clipRanks, gallery.size()),
                        Ranks.of(captionRanks, gallery.size()),
                        choices.isEmpty() ? null : TwinMetrics.of(choices)),
                new RetrievalPredictions(found, choices));
    }

    /** Embeddings of all captions that are needed. */
    private Map<String, float[]> read(List<Gallery.Query> queries, List<Gallery.Twins> twins, Progress progress) {
        List<String> captions = Stream.concat(
                        queries.stream().map(Gallery.Query::caption),
                        twins.stream().map(pair -> Gallery.canonical(pair.clip())))
                .distinct()
                .toList();
        Map<String, float[]> texts = new HashMap<>();
        for (int from = 0; from < captions.size(); from += TEXTS) {
            progress.check();
            progress.report(1, "reading the captions");
            List<String> some = captions.subList(from, Math.min(captions.size(), from + TEXTS));
            List<float[]> embeddings = embedder.texts(some);
            for (int i = 0; i < some.size(); i++) {
                texts.put(some.get(i), embeddings.get(i));
            }
        }
        return texts;
    }

    private Map<String, Placed> place(List<AnnotatedClip> clips, Progress progress) throws IOException {
        Map<String, Placed> placed = new HashMap<>();
        for (int i = 0; i < clips.size(); i++) {
            AnnotatedClip clip = clips.get(i);
            progress.check();
            progress.report(
                    (double) i / clips.size(), "looking at " + clip.file().getFileName());
            ClipEmbedding seen = embedder.clip(EvaluatedClips.whole(clip));
            placed.put(clip.id(), new Placed(seen.video(), mean(seen.frames())));
        }
        return placed;
    }

    private static double[] scores(List<float[]> items, float[] sought) {
        return items.stream().mapToDouble(item -> dot(item, sought)).toArray();
    }

    private TwinChoice choose(Gallery.Twins twins, Map<String, Placed> placed, Map<String, float[]> texts)
            throws IOException {
        Placed clip = placed.get(twins.clip().id());
        float[] own = texts.get(Gallery.canonical(twins.clip()));
        float[] other = texts.get(Gallery.canonical(twins.twin()));
        List<String> captions = List.of(Gallery.canonical(twins.clip()), Gallery.canonical(twins.twin()));
        double[] likelihoods =
                chooser == null ? null : chooser.likelihoods(EvaluatedClips.whole(twins.clip()), captions);
        return new TwinChoice(
                name(twins.clip()),
                twins.clip().level(),
                captions.getFirst(),
                captions.getLast(),
                dot(clip.video, own),
                dot(clip.video, other),
                dot(clip.image, own),
                dot(clip.image, other),
                likelihoods == null ? null : likelihoods[0],
                likelihoods == null ? null : likelihoods[1]);
    }

    private static String name(AnnotatedClip clip) {
        return clip.file().getFileName().toString();
    }

    private static double[] mean(List<float[]> frames) {
        double[] mean = new double[frames.getFirst().length];
        for (float[] frame : frames) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += frame[i] / frames.size();
            }
        }
        return mean;
    }

    private static int first(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                best = i;
            }
        }
        return best;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }

    private static double dot(double[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
