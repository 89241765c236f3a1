package dev.vlab.engine.ablation;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.vlab.engine.Libtorch;
import dev.vlab.engine.checkpoint.Checkpoint;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.data.QuestionAnswer;
import dev.vlab.engine.data.QuestionType;
import dev.vlab.engine.data.WorldClip;
import dev.vlab.engine.data.WorldRenderer;
import dev.vlab.engine.eval.AnswerMetrics;
import dev.vlab.engine.eval.AnsweredQuestion;
import dev.vlab.engine.model.Features;
import dev.vlab.engine.model.Vlab;
import dev.vlab.engine.nn.Kernels;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.text.Tokenizer;
import dev.vlab.engine.train.FramePlanes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Measures a model on clips drawn in memory: no file, no decoding, the same for every model of an ablation. */
final class HeldOutEvaluation {

    private final HeldOutClips held;
    private final int frames;
    private final WorldRenderer renderer = new WorldRenderer();

    HeldOutEvaluation(HeldOutClips held, int frames) {
        this.held = held;
        this.frames = frames;
    }

    /** A model and what it has said so far. */
    private record Subject(
            Vlab model,
            Tokenizer tokenizer,
            Reading reading,
            Map<String, float[]> videos,
            Map<String, float[]> texts,
            List<AnsweredQuestion> answered,
            List<Boolean> described) {}

    /**
     * Measures.
     *
     * @param folder a checkpoint with a multimodal encoder
     * @throws java.util.concurrent.CancellationException if no longer wanted
     */
    Scores run(Path folder, Progress progress) throws IOException {
        VlabConfig config = VlabConfig.read(folder);
        try (NDManager manager = Libtorch.newManager();
                Tokenizer tokenizer = Tokenizer.load(folder.resolve(Checkpoint.TOKENIZER))) {
            var model = new Vlab(config, Checkpoint.load(folder, config, manager), Kernels.fastest());
            int longest = config.multimodal() == null ? 0 : config.multimodal().maxPositionEmbeddings();
            var subject = new Subject(
                    model,
                    tokenizer,
                    new Reading(model.multimodal(), tokenizer.maskId(), tokenizer.endId(), longest),
                    new HashMap<>(),
                    new HashMap<>(),
                    new ArrayList<>(),
                    new ArrayList<>());
            for (WorldClip clip : held.clips()) {
                progress.check();
                try (NDManager step = manager.newSubManager()) {
                    look(subject, clip, step);
                }
            }
            return scores(subject);
        }
    }

    private void look(Subject subject, WorldClip clip, NDManager step) {
        Vlab model = subject.model;
        Tokenizer tokenizer = subject.tokenizer;
        Features features = model.features(pixels(clip, model.config().vision().imageSize(), step));
        subject.videos.put(
                clip.id(), model.clipEmbeddings(features.video(), frames).toFloatArray());
        long[][] caption = {
            tokenizer.encode(clip.captions().getFirst(), model.config().text().maxPositionEmbeddings())
        };
        subject.texts.put(clip.id(), model.textEmbeddings(step, caption).toFloatArray());

        List<long[]> given = new ArrayList<>();
        List<Integer> prefixes = new ArrayList<>();
        for (QuestionAnswer asked : clip.questions()) {
            long[] question = tokenizer.encode(asked.question(), subject.reading.longest() / 2);
            given.add(question);
            prefixes.add(question.length);
        }
        given.add(new long[] {tokenizer.startId()});
        prefixes.add(0);
        List<long[]> written =
                subject.reading.write(given, prefixes, model.multimodal().memory(features), step);
        for (int i = 0; i < clip.questions().size(); i++) {
            QuestionAnswer asked = clip.questions().get(i);
            String type = asked.type().name().toLowerCase(Locale.ROOT);
            subject.answered.add(new AnsweredQuestion(
                    clip.id(), type, asked.question(), asked.answer(), tokenizer.decode(written.get(i)), 1));
        }
        subject.described.add(clip.captions().contains(tokenizer.decode(written.getLast())));
    }

    private NDArray pixels(WorldClip clip, int size, NDManager step) {
        ByteBuffer bytes = ByteBuffer.allocate(frames * size * size * 3);
        for (int f = 0; f < frames; f++) {
            bytes.put(renderer.renderSquare(clip, clip.duration() * (f + 0.5) / frames, size));
        }
        return FramePlanes.of(bytes.array(), 1, frames, size, step);
    }

    private Scores scores(Subject subject) {
        AnswerMetrics answers = AnswerMetrics.of(subject.answered);
        Map<String, Double> byType = new TreeMap<>();
        answers.byType().forEach((type, metrics) -> byType.put(type, metrics.accuracy()));
        List<WorldClip> gallery = held.gallery();
        return new Scores(
                answers.accuracy(),
                answers.chance(),
                share(subject.answered.stream()
                        .filter(answered -> !QuestionType.isOfOnePicture(answered.type()))
                        .map(AnsweredQuestion::right)
                        .toList()),
                byType,
                share(gallery.stream()
                        .map(clip -> finds(clip, gallery, subject))
                        .toList()),
                gallery.size(),
                share(held.twins().stream().map(twins -> tells(twins, subject)).toList()),
                share(subject.described));
    }

    private static boolean finds(WorldClip sought, List<WorldClip> gallery, Subject subject) {
        float[] text = subject.texts.get(sought.id());
        double own = dot(text, subject.videos.get(sought.id()));
        return gallery.stream()
                .filter(clip -> !clip.id().equals(sought.id()))
                .allMatch(clip -> dot(text, subject.videos.get(clip.id())) < own);
    }

    private static boolean tells(HeldOutClips.Twins twins, Subject subject) {
        float[] video = subject.videos.get(twins.clip().id());
        return dot(video, subject.texts.get(twins.clip().id()))
                > dot(video, subject.texts.get(twins.twin().id()));
    }

    private static double share(List<Boolean> right) {
        return right.stream().mapToInt(yes -> yes ? 1 : 0).average().orElse(0);
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
