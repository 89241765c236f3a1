package dev.vlab.app.ask;

import dev.vlab.app.jobs.Percent;
import dev.vlab.app.jobs.Times;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.task.Answer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** A conversation as Markdown, for people to read on: a section for each question, oldest first. */
final class AnswerMarkdown {
    private static final Texts TEXTS = Texts.of(AnswerMarkdown.class);

    private AnswerMarkdown() {}

    /**
     * Writes a conversation about one video.
     *
     * @param conversation newest first, at least one
     */
    static String of(List<Exchange> conversation) {
        StringBuilder text = new StringBuilder("# ")
                .append(plain(
                        String.valueOf(conversation.getFirst().clip().file().getFileName())))
                .append("\n\n")
                .append(plain(conversation.getFirst().clip().file().toString()))
                .append('\n');
        conversation.reversed().forEach(exchange -> section(text, exchange));
        return text.toString();
    }

    private static void section(StringBuilder text, Exchange exchange) {
        Answer answer = exchange.answer();
        text.append("\n## ").append(plain(answer.question())).append("\n\n");
        text.append("**").append(plain(answer.answer())).append("** – ");
        text.append(TEXTS.get("sure", Percent.rough(answer.confidence()))).append("\n\n");
        item(text, TEXTS.get("md.span"), Times.of(exchange.clip().span()));
        item(
                text,
                TEXTS.get("or.else"),
                answer.alternatives().stream()
                        .map(other -> plain(other.answer()) + " (" + Percent.rough(other.confidence()) + ")")
                        .collect(Collectors.joining(", ")));
        item(
                text,
                TEXTS.get("rests.on"),
                answer.evidence().stream()
                        .map(one -> Times.of(one.timeMicros()) + " (" + Percent.rough(one.weight()) + ")")
                        .collect(Collectors.joining(", ")));
        item(text, TEXTS.get("md.model"), plain(exchange.model()));
        item(
                text,
                TEXTS.get("md.when"),
                TEXTS.get("when", Instant.ofEpochMilli(exchange.when()).atZone(ZoneId.systemDefault())));
    }

    private static void item(StringBuilder text, String what, String value) {
        if (!value.isEmpty()) {
            text.append("- ").append(what).append(": ").append(value).append('\n');
        }
    }

    /** Words that Markdown would not take for marks of its own, on one line. */
    private static String plain(String words) {
        return words.replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>#|~])", "\\\\$1");
    }
}
