package dev.vlab.engine.eval;

import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.task.Caption;
import dev.vlab.engine.task.Captioner;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

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
        List<Clip> wholes = new ArrayList<>();
        for (AnnotatedClip clip : clips) {
            wholes.add(EvaluatedClips.whole(clip));
        }
        List<Caption> captions = captioner.captions(wholes, progress);
        List<DescribedClip> described = new ArrayList<>();
        for (int i = 0; i < clips.size(); i++) {
            AnnotatedClip clip = clips.get(i);
            Caption caption = captions.get(i);
            described.add(new DescribedClip(
                    clip.file().getFileName().toString(),
                    clip.level(),
                    caption.text(),
                    caption.score(),
                    clip.captions()));
        }
        return new Evaluation<>(CaptionMetrics.of(described), described);
    }
}
