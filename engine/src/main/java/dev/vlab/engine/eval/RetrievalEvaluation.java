package dev.vlab.engine.eval;

import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.task.ClipEmbedding;
import dev.vlab.engine.task.Embedder;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Has captions look for clips and clips for captions, and tells temporal twins apart. */
public final class RetrievalEvaluation {

    private final Embedder embedder;

    public RetrievalEvaluation(LoadedModel model) {
        this.embedder = new Embedder(model);
    }

    /** A clip and its canonical caption in the space that they share, and the mean of the frames' embeddings. */
    private record Placed(float[] video, double[] image, float[] text) {}

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
        List<AnnotatedClip> gallery = Gallery.different(clips);
        List<FoundClip> found = find(gallery, placed);
        List<TwinChoice> choices = Gallery.twins(clips).stream()
                .map(twins -> choose(twins, placed))
                .toList();
        return new Evaluation<>(
                new RetrievalMetrics(
                        gallery.size(),
                        Ranks.of(found.stream().mapToInt(FoundClip::clipRank).toArray(), gallery.size()),
                        Ranks.of(found.stream().mapToInt(FoundClip::captionRank).toArray(), gallery.size()),
                        choices.isEmpty() ? null : TwinMetrics.of(choices)),
                new RetrievalPredictions(found, choices));
    }

    private Map<String, Placed> place(List<AnnotatedClip> clips, Progress progress) throws IOException {
        progress.report(0, "reading the captions");
        List<float[]> texts =
                embedder.texts(clips.stream().map(Gallery::canonical).toList());
        Map<String, Placed> placed = new HashMap<>();
        for (int i = 0; i < clips.size(); i++) {
            AnnotatedClip clip = clips.get(i);
            progress.check();
            progress.report(
                    (double) i / clips.size(), "looking at " + clip.file().getFileName());
            ClipEmbedding seen = embedder.clip(EvaluatedClips.whole(clip));
            placed.put(clip.id(), new Placed(seen.video(), mean(seen.frames()), texts.get(i)));
        }
        return placed;
    }

    private static List<FoundClip> find(List<AnnotatedClip> gallery, Map<String, Placed> placed) {
        List<Placed> items = gallery.stream().map(clip -> placed.get(clip.id())).toList();
        List<FoundClip> found = new ArrayList<>();
        for (int i = 0; i < gallery.size(); i++) {
            Placed sought = items.get(i);
            double[] ofClips = items.stream()
                    .mapToDouble(item -> dot(item.video, sought.text))
                    .toArray();
            double[] ofCaptions = items.stream()
                    .mapToDouble(item -> dot(sought.video, item.text))
                    .toArray();
            found.add(new FoundClip(
                    name(gallery.get(i)),
                    Gallery.canonical(gallery.get(i)),
                    Ranks.rank(ofClips, i),
                    Ranks.rank(ofCaptions, i),
                    name(gallery.get(first(ofClips))),
                    Gallery.canonical(gallery.get(first(ofCaptions)))));
        }
        return found;
    }

    private static TwinChoice choose(Gallery.Twins twins, Map<String, Placed> placed) {
        Placed clip = placed.get(twins.clip().id());
        Placed twin = placed.get(twins.twin().id());
        return new TwinChoice(
                name(twins.clip()),
                twins.clip().level(),
                Gallery.canonical(twins.clip()),
                Gallery.canonical(twins.twin()),
                dot(clip.video, clip.text),
                dot(clip.video, twin.text),
                dot(clip.image, clip.text),
                dot(clip.image, twin.text));
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
