package dev.vlab.app.judge;

import dev.vlab.app.text.Texts;
import dev.vlab.engine.eval.judge.JudgeItem;
import dev.vlab.engine.task.Answerer;
import dev.vlab.engine.task.Captioner;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What models say of clips, to be judged.
 *
 * @param items in the order of the clips
 * @param unreadable clips that were left out
 */
record ClipAnswers(List<JudgeItem> items, List<Clip> unreadable) {
    private static final Texts TEXTS = Texts.of(ClipAnswers.class);
    private static final Logger LOG = LoggerFactory.getLogger(ClipAnswers.class);

    /** What is to be done when clips are described. */
    private static final String DESCRIBE = "what happens?";

    /**
     * What is wanted.
     *
     * @param clips what the models see
     * @param question what they are asked; empty to have the clips described
     * @param rival folder of a second model, which is loaded for as long as it answers
     */
    record Order(List<Clip> clips, String question, Optional<Path> rival) {
        private String type() {
            return question.isEmpty() ? JudgeForm.CAPTIONS : JudgeForm.QUESTIONS;
        }

        private String asked() {
            return question.isEmpty() ? DESCRIBE : question;
        }

        private String answer(LoadedModel model, Clip clip) throws IOException {
            return question.isEmpty()
                    ? new Captioner(model).caption(clip).text()
                    : new Answerer(model).ask(clip, question).answer();
        }
    }

    /**
     * Asks the models, one after the other.
     *
     * @throws IOException if no clip can be read, or the second model cannot be loaded
     */
    static ClipAnswers of(LoadedModel model, Order order, Progress progress) throws IOException {
        int models = order.rival().isPresent() ? 2 : 1;
        Map<Clip, List<String>> answers = new HashMap<>();
        List<Clip> unreadable = ask(model, order, order.clips(), answers, new Share(progress, 0, models));
        if (order.rival().isPresent()) {
            List<Clip> readable = new ArrayList<>(order.clips());
            readable.removeAll(unreadable);
            try (LoadedModel rival = LoadedModel.load(order.rival().get())) {
                unreadable.addAll(ask(rival, order, readable, answers, new Share(progress, 1, models)));
            }
        }
        List<JudgeItem> items = order.clips().stream()
                .filter(clip -> !unreadable.contains(clip))
                .map(clip -> new JudgeItem(
                        clip, order.type(), order.asked(), "", answers.getOrDefault(clip, List.of()), false))
                .toList();
        return new ClipAnswers(items, unreadable);
    }

    private static List<Clip> ask(
            LoadedModel model, Order order, List<Clip> clips, Map<Clip, List<String>> answers, Progress progress)
            throws IOException {
        List<Clip> unreadable = new ArrayList<>();
        for (Clip clip : clips) {
            progress.check();
            progress.report(
                    (double) clips.indexOf(clip) / clips.size(),
                    TEXTS.get("clips.doing", model.info().name(), clip.file().getFileName()));
            try {
                answers.computeIfAbsent(clip, one -> new ArrayList<>()).add(order.answer(model, clip));
            } catch (IOException e) {
                LOG.warn("{} is left out", clip.file(), e);
                unreadable.add(clip);
                if (unreadable.size() == clips.size()) {
                    throw e;
                }
            }
        }
        return unreadable;
    }

    /** One model's part of the work. */
    private record Share(Progress whole, int part, int parts) implements Progress {
        @Override
        public void report(double fraction, String doing) {
            whole.report((part + fraction) / parts, doing);
        }

        @Override
        public boolean cancelled() {
            return whole.cancelled();
        }
    }
}
