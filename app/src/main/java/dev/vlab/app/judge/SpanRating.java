package dev.vlab.app.judge;

import dev.vlab.engine.eval.judge.JudgeItem;
import dev.vlab.engine.eval.judge.JudgeSession;
import dev.vlab.engine.eval.judge.Judgement;
import dev.vlab.engine.eval.judge.Scale;
import dev.vlab.engine.video.TimeSpan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * What raters said of one part of a video, in whichever sessions.
 *
 * @param said as it stands, newest session first
 */
record SpanRating(TimeSpan span, List<Said> said) {

    /** One rater's word on one item. */
    record Said(JudgeSession session, JudgeItem item, Judgement judgement) {
        boolean rated() {
            return session.scale() == Scale.RATING && judgement.value() != null;
        }
    }

    /** The parts of a video that anything was said of, the longest first, so that the others lie on it. */
    static List<SpanRating> of(Path video, List<JudgeSession> sessions) {
        Path wanted = video.toAbsolutePath().normalize();
        Map<TimeSpan, List<Said>> spans = new LinkedHashMap<>();
        for (JudgeSession session : sessions) {
            session.standing().forEach((number, byRater) -> {
                JudgeItem item = session.items().get(number);
                if (item.clip().file().toAbsolutePath().normalize().equals(wanted)) {
                    List<Said> here = spans.computeIfAbsent(item.clip().span(), span -> new ArrayList<>());
                    byRater.values().forEach(one -> here.add(new Said(session, item, one)));
                }
            });
        }
        return spans.entrySet().stream()
                .map(one -> new SpanRating(one.getKey(), List.copyOf(one.getValue())))
                .sorted((one, other) ->
                        Long.compare(other.span().durationMicros(), one.span().durationMicros()))
                .toList();
    }

    /** Mean of what was rated from 1 to 5; empty where nothing was. */
    OptionalDouble mean() {
        return said.stream()
                .filter(Said::rated)
                .mapToInt(one -> Objects.requireNonNull(one.judgement().value()))
                .average();
    }
}
