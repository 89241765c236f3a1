package dev.vlab.engine.report;

import dev.vlab.engine.eval.judge.JudgeItem;
import dev.vlab.engine.eval.judge.JudgeSession;
import dev.vlab.engine.eval.judge.Judgement;
import dev.vlab.engine.eval.judge.Scale;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.FrameSampler;
import dev.vlab.engine.video.Pictures;
import dev.vlab.engine.video.VideoException;
import dev.vlab.engine.video.VideoFrame;
import dev.vlab.engine.video.VideoReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A session as one HTML page to send to somebody: what it comes to, and every judged item with pictures of its clip.
 * All is inside; the page needs no other file, no script and no network.
 */
public final class JudgeReport {

    private static final int PICTURES = 4;
    private static final int WIDTH = 240;

    private final JudgeSession session;
    private final ReportTexts texts;

    private JudgeReport(JudgeSession session, ReportTexts texts) {
        this.session = session;
        this.texts = texts;
    }

    /**
     * Writes the page. Where a video cannot be read, the page says so in the place of its pictures.
     *
     * @param language of the page; what was asked, answered and noted stays as it is
     * @throws java.util.concurrent.CancellationException if no longer wanted
     */
    public static void write(JudgeSession session, Path file, Locale language, Progress progress) throws IOException {
        ReportTexts texts = ReportTexts.of("judge", language);
        Files.writeString(
                file,
                Html.template("judge.html")
                        .replace("LANGUAGE", texts.get("language"))
                        .replace("TITLE", Html.text(session.name()))
                        .replace("BODY", new JudgeReport(session, texts).body(progress)));
    }

    private String body(Progress progress) throws IOException {
        StringBuilder body = new StringBuilder(JudgeFigures.html(session, texts));
        body.append("<h2>").append(texts.get("judged")).append("</h2>\n");
        Map<Clip, SortedMap<Integer, SortedMap<String, Judgement>>> clips = byClip();
        int done = 0;
        for (var clip : clips.entrySet()) {
            progress.check();
            progress.report((double) done++ / clips.size(), texts.get("progress"));
            body.append("<section class=\"clip\">\n").append(strip(clip.getKey()));
            clip.getValue().forEach((number, said) -> body.append(item(number, said)));
            body.append("</section>\n");
        }
        return body.toString();
    }

    /** Judged items of one clip stand together, so that its pictures are there once. */
    private Map<Clip, SortedMap<Integer, SortedMap<String, Judgement>>> byClip() {
        Map<Clip, SortedMap<Integer, SortedMap<String, Judgement>>> clips = new LinkedHashMap<>();
        session.standing()
                .forEach((number, said) -> clips.computeIfAbsent(
                                session.items().get(number).clip(), clip -> new TreeMap<>())
                        .put(number, said));
        return clips;
    }

    private String strip(Clip clip) throws IOException {
        StringBuilder strip = new StringBuilder("<div class=\"strip\">");
        String name = Html.text(String.valueOf(clip.file().getFileName()));
        try (VideoReader reader = VideoReader.open(clip.file(), WIDTH)) {
            for (VideoFrame frame : new FrameSampler(PICTURES).sample(reader, clip.span())) {
                strip.append("<img alt=\"").append(name).append("\" src=\"");
                strip.append(Html.jpeg(Pictures.image(frame))).append("\">");
            }
        } catch (VideoException e) {
            strip.append("<span class=\"quiet\">")
                    .append(Html.text(texts.get("no.pictures", String.valueOf(e.getMessage()))))
                    .append("</span>");
        }
        String time = CueTime.of(clip.span().startMicros(), '.') + " – "
                + CueTime.of(clip.span().endMicros(), '.');
        return strip + "</div>\n<div class=\"small quiet\">" + name + ", " + time + "</div>\n";
    }

    private String item(int number, SortedMap<String, Judgement> said) {
        JudgeItem item = session.items().get(number);
        StringBuilder html = new StringBuilder("<div class=\"item\"><div class=\"asked\">");
        html.append(number + 1).append(". ").append(Html.text(item.asked()));
        html.append("</div>\n<div class=\"answers\">");
        for (int model = 0; model < item.answers().size(); model++) {
            html.append("<div><div class=\"small quiet\">")
                    .append(Html.text(session.models().get(model)))
                    .append("</div>")
                    .append(Html.text(item.answers().get(model)))
                    .append("</div>");
        }
        if (!item.truth().isEmpty()) {
            html.append("<div><div class=\"small quiet\">")
                    .append(texts.get("right"))
                    .append("</div>")
                    .append(Html.text(item.truth()))
                    .append("</div>");
        }
        html.append("</div>\n");
        said.values().forEach(one -> html.append(judgement(one)));
        return html.append("</div>\n").toString();
    }

    private String judgement(Judgement one) {
        String tags = one.tags().stream()
                .map(tag -> "<span class=\"tag\">" + Html.text(tag) + "</span>")
                .collect(Collectors.joining());
        return "<div>" + Html.text(one.rater()) + ": <span class=\"won\">" + Html.text(verdict(one)) + "</span> " + tags
                + Optional.of(one.note())
                        .filter(note -> !note.isEmpty())
                        .map(note -> "“" + Html.text(note) + "”")
                        .orElse("")
                + "</div>\n";
    }

    private String verdict(Judgement one) {
        Integer value = one.value();
        if (value == null) {
            return texts.get("unrated");
        }
        if (session.scale() == Scale.RATING) {
            return value.toString();
        }
        return value == 0
                ? texts.get("same")
                : texts.get("better", session.models().get(value - 1));
    }
}
