package dev.vlab.engine.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoInfo;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoreRangeTest {

    private static List<Hit> hits(DoubleStream scores) {
        VideoInfo info = new VideoInfo(Path.of("a.mp4"), 1_000_000, 64, 48, 25, "h264", false);
        LibraryVideo video = new LibraryVideo(1, info, "", Instant.EPOCH);
        Moment moment = new Moment(1, video, TimeSpan.ofSeconds(0, 1));
        return scores.mapToObj(score -> new Hit(moment, score, 0)).toList();
    }

    private static DoubleStream crowd(double middle, double width) {
        return IntStream.range(0, 40).mapToDouble(i -> middle + width * (i / 39.0 - 0.5));
    }

    private static long matches(List<Hit> hits) {
        double threshold = ScoreRange.of(hits).suggested();
        return hits.stream().filter(hit -> hit.score() >= threshold).count();
    }

    @Test
    void aMatchStandsOutWhateverBandTheModelsCosinesLieIn() {
        for (double middle : new double[] {-0.1, 0.05, 0.2, 0.4}) {
            assertEquals(1, matches(hits(DoubleStream.concat(crowd(middle, 0.04), DoubleStream.of(middle + 0.12)))));
        }
    }

    @Test
    void whereAllScoreAlikeNothingMatches() {
        ScoreRange range = ScoreRange.of(hits(crowd(0.2, 0.01)));
        assertTrue(range.suggested() > range.most());
    }

    /** Too few to tell a crowd from what stands out of it. */
    @Test
    void amongAHandfulWhatPointsAwayIsNoMatch() {
        assertEquals(1, matches(hits(DoubleStream.of(0.89, -0.1, -0.13, -0.14))));
    }

    @Test
    void aSurplusOfCertainMatchesHidesNone() {
        assertEquals(40, matches(hits(crowd(0.8, 0.1))));
    }

    @Test
    void nothingFoundHasARangeToo() {
        assertTrue(ScoreRange.of(List.of()).most() > ScoreRange.of(List.of()).least());
    }

    @Test
    void theMoreMomentsTheFurtherAMatchStandsOut() {
        double[] sample = crowd(0.2, 0.2).toArray();
        double few = ScoreRange.of(List.of(), sample, 40, Likeness.WORDS).suggested();
        double many = ScoreRange.of(List.of(), sample, 10_000, Likeness.WORDS).suggested();
        double most =
                ScoreRange.of(List.of(), sample, 1_000_000, Likeness.WORDS).suggested();
        assertTrue(few < many && many < most, few + " " + many + " " + most);
        assertEquals(
                most,
                ScoreRange.of(List.of(), sample, 100_000_000, Likeness.WORDS).suggested());
    }

    @Test
    void clipsAreNoCertainMatchOfEachOther() {
        double[] sample = crowd(0.7, 0.1).toArray();
        assertTrue(ScoreRange.of(List.of(), sample, 40, Likeness.CLIP).suggested() > 0.7);
        assertTrue(ScoreRange.of(List.of(), sample, 40, Likeness.WORDS).suggested() < 0.7);
    }

    @Test
    void aClipMatchesItselfHoweverTheOthersLie() {
        double[] sample = crowd(0.6, 0.9).toArray();
        assertTrue(ScoreRange.of(List.of(), sample, 40, Likeness.CLIP).suggested() < 1);
    }
}
