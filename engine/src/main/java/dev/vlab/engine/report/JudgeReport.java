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

    private JudgeReport() {}

    /**
     * Writes the page. Where a video cannot be read, the page says so in the place of its pictures.
     *
     * @throws java.util.concurrent.CancellationException if no longer wanted
     */
    public static void write(JudgeSession session, Path file, Progress progress) throws IOException {
        StringBuilder body = new StringBuilder(JudgeFigures.html(session));
        body.append("<h2>What was judged</h2>\n");
        Map<Clip, SortedMap<Integer, SortedMap<String, Judgement>>> clips = byClip(session);
        int done = 0;
        for (var clip : clips.entrySet()) {
            progress.check();
            progress.report((double) done++ / clips.size(), "Drawing the report");
            body.append("<section class=\"clip\">\n").append(strip(clip.getKey()));
            clip.getValue().forEach((number, said) -> body.append(item(session, number, said)));
            body.append("</section>\n");
        }
        String title = Html.text(session.name());
        Files.writeString(
                file, Html.template("judge.html").replace("TITLE", title).replace("BODY", body.toString()));
    }

    /** Judged items of one clip stand together, so that its pictures are there once. */
    private static Map<Clip, SortedMap<Integer, SortedMap<String, Judgement>>> byClip(JudgeSession session) {
        Map<Clip, SortedMap<Integer, SortedMap<String, Judgement>>> clips = new LinkedHashMap<>();
        session.standing()
                .forEach((number, said) -> clips.computeIfAbsent(
                                session.items().get(number).clip(), clip -> new TreeMap<>())
                        .put(number, said));
        return clips;
    }

    private static String strip(Clip clip) throws IOException {
        StringBuilder strip = new StringBuilder("<div class=\"strip\">");
        String name = Html.text(String.valueOf(clip.file().getFileName()));
        try (VideoReader reader = VideoReader.open(clip.file(), WIDTH)) {
            for (VideoFrame frame : new FrameSampler(PICTURES).sample(reader, clip.span())) {
                strip.append("<img alt=\"").append(name).append("\" src=\"");
                strip.append(Html.jpeg(Pictures.image(frame))).append("\">");
            }
        } catch (VideoException e) {
            strip.append("<span class=\"quiet\">No pictures: ")
                    .append(Html.text(String.valueOf(e.getMessage())))
                    .append("</span>");
        }
        String time = CueTime.of(clip.span().startMicros(), '.') + " – "
                + CueTime.of(clip.span().endMicros(), '.');
        return strip + "</div>\n<div class=\"small quiet\">" + name + ", " + time + "</div>\n";
    }

    private static String item(JudgeSession session, int number, SortedMap<String, Judgement> said) {
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
            html.append("<div><div class=\"small quiet\">What is right</div>")
                    .append(Html.text(item.truth()))
                    .append("</div>");
        }
        html.append("</div>\n");
        said.values().forEach(one -> html.append(judgement(session, one)));
        return html.append("</div>\n").toString();
    }

    private static String judgement(JudgeSession session, Judgement one) {
        String what = JudgeTable.judgement(session, one);
        String better =
                session.scale() == Scale.PREFERENCE && !what.isEmpty() && !what.equals("same") ? " is better" : "";
        String tags = one.tags().stream()
                .map(tag -> "<span class=\"tag\">" + Html.text(tag) + "</span>")
                .collect(Collectors.joining());
        return "<div>" + Html.text(one.rater()) + ": <span class=\"won\">"
                + Html.text(what.isEmpty() ? "not rated" : what + better) + "</span> " + tags
                + Optional.of(one.note())
                        .filter(note -> !note.isEmpty())
                        .map(note -> "“" + Html.text(note) + "”")
                        .orElse("")
                + "</div>\n";
    }
}
