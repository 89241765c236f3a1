package dev.vlab.engine.eval;

import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.task.Captioner;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Has a model describe annotated clips. */
public final class CaptionEvaluation {

    private final Captioner captioner;

    public CaptionEvaluation(LoadedModel model) {
        this.captioner = new Captioner(model);
    }

    /**
     * Describes.
     *
     * @param clips at least one
     * @throws IOException if a video cannot be read
     * @throws java.util.concurrent.CancellationException if no longer wanted
     */
    public Evaluation<CaptionMetrics, List<DescribedClip>> run(List<AnnotatedClip> clips, Progress progress)
            throws IOException {
        return run(clips, progress, (clip, described) -> {});
    }

    /**
     * Describes, telling of each caption as it comes.
     *
     * @param clips at least one
     * @param listener told on the calling thread
     * @throws IOException if a video cannot be read
     * @throws java.util.concurrent.CancellationException if no longer wanted
     */
    public Evaluation<CaptionMetrics, List<DescribedClip>> run(
            List<AnnotatedClip> clips, Progress progress, BiConsumer<AnnotatedClip, DescribedClip> listener)
            throws IOException {
        List<DescribedClip> described = new ArrayList<>();
        List<Clip> wholes = clips.stream().map(EvaluatedClips::whole).toList();
        captioner.captions(wholes, progress, caption -> {
            AnnotatedClip clip = clips.get(described.size());
            var one = new DescribedClip(
                    clip.file().getFileName().toString(),
                    clip.level(),
                    caption.text(),
                    caption.score(),
                    clip.captions());
            described.add(one);
            listener.accept(clip, one);
        });
        return new Evaluation<>(CaptionMetrics.of(described), described);
    }
}
