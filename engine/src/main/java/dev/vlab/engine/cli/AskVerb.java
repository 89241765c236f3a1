package dev.vlab.engine.cli;

import dev.vlab.engine.task.Answer;
import dev.vlab.engine.task.Answerer;
import dev.vlab.engine.task.Capability;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "ask",
        description =
                "Answers a question about a clip: the answer, how sure it is, what else it might be, and the moments"
                        + " it rests on.")
final class AskVerb extends Verb {

    /** Less likely runners-up are in the JSON alone. */
    private static final double WORTH_A_WORD = 0.005;

    @Mixin
    private ModelOption model;

    @Mixin
    private Clips part;

    @Parameters(index = "0", paramLabel = "CLIP", description = "A video.")
    private Path file;

    @Parameters(index = "1", paramLabel = "QUESTION", description = "A question in plain words.")
    private String question;

    private record Evidence(double time, double weight) {}

    private record Answered(
            String clip,
            String question,
            String answer,
            double confidence,
            List<Answer.Alternative> alternatives,
            List<Evidence> evidence) {

        Answered(Answer answer) {
            this(
                    answer.clip().file().toString(),
                    answer.question(),
                    answer.answer(),
                    answer.confidence(),
                    answer.alternatives(),
                    answer.evidence().stream()
                            .map(frame -> new Evidence(frame.timeMicros() / 1e6, frame.weight()))
                            .toList());
        }
    }

    @Override
    Outcome run(Progress progress) throws IOException {
        if (question.isBlank()) {
            throw wrongUsage("the question is empty");
        }
        Clip clip = part.of(file);
        try (LoadedModel loaded = model.load(Capability.ASK)) {
            ForeignClips.warning(loaded.info(), List.of(file)).ifPresent(this::note);
            StrangeWords.warning(loaded, question).ifPresent(this::note);
            Answer answer = new Answerer(loaded).ask(clip, question);
            return new Outcome(new Answered(answer), text(answer));
        }
    }

    private static String text(Answer answer) {
        String others = answer.alternatives().stream()
                .filter(other -> other.confidence() >= WORTH_A_WORD)
                .map(other -> "%s (%.0f %%)".formatted(other.answer(), 100 * other.confidence()))
                .collect(Collectors.joining(", "));
        String evidence = answer.evidence().stream()
                .map(frame -> "%s %.0f %%".formatted(Words.time(frame.timeMicros()), 100 * frame.weight()))
                .collect(Collectors.joining(", "));
        return "%s (%.0f %%)%s\nrests on: %s"
                .formatted(
                        answer.answer(),
                        100 * answer.confidence(),
                        others.isEmpty() ? "" : "\nor: " + others,
                        evidence);
    }
}
