package dev.vlab.app.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.jobs.TestJobs;
import dev.vlab.app.player.Playhead;
import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.FeatureStream;
import dev.vlab.engine.task.HeadStatistic;
import dev.vlab.engine.task.Measure;
import dev.vlab.engine.video.CropRegion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttentionViewModelTest {
    private final Playhead playhead = new Playhead();
    private final List<Words> asked = new ArrayList<>();
    private final List<Measure> measured = new ArrayList<>();
    private final AttentionViewModel model =
            new AttentionViewModel(TestJobs.inline(), playhead, TestJobs.ready((clip, words, measure) -> {
                asked.add(words);
                measured.add(measure);
                return measure == Measure.ADAPTER ? TestMaps.adapter(clip) : TestMaps.of(measure, clip, words.text());
            }));

    @BeforeEach
    void look() {
        playhead.open(TestJobs.VIDEO);
        model.textProperty().set("a red car");
        model.explain();
    }

    private AttentionPicture picture() {
        return Objects.requireNonNull(model.pictureProperty().get());
    }

    @Test
    void beginsWithTheFirstWordThatTellsMoreThanAnArticle() {
        assertEquals(
                new Choice(1, AttentionMaps.ALL, AttentionMaps.ALL), picture().choice());
        model.textProperty().set("up it is");
        model.explain();
        assertEquals(0, picture().choice().token());
    }

    @Test
    void averagesOverLayersAndHeads() {
        model.chooseToken(0);
        assertEquals(1f / 6, picture().patch(FeatureStream.IMAGE, new Patch(0, 0, 0)), 1e-6);
        assertEquals(1f, picture().frame(FeatureStream.VIDEO, 0), 1e-6);
    }

    @Test
    void choosingAWordALayerAndAHeadShowsJustThat() {
        model.chooseToken(2);
        model.chooseHead(1, 2);
        assertEquals(new Choice(2, 1, 2), picture().choice());
        assertEquals(1f, picture().patch(FeatureStream.IMAGE, new Patch(TestMaps.frame(2), 1, 2)));
        assertEquals(0f, picture().frame(FeatureStream.IMAGE, 0));
    }

    @Test
    void theScaleIsOneForAllFramesAndReachesItsEnd() {
        double largest = 0;
        for (int frame = 0; frame < TestMaps.FRAMES; frame++) {
            for (float value : picture().scaled(FeatureStream.VIDEO, frame)) {
                largest = Math.max(largest, value);
            }
        }
        assertEquals(1, largest, 1e-6);
    }

    @Test
    void theFrameIsTheOneNearestToThePlayhead() {
        assertEquals(0, model.frameProperty().get());
        playhead.seek(3_100_000);
        assertEquals(1, model.frameProperty().get());
        model.jump(3);
        assertEquals(7_000_000, playhead.timeMicros());
        assertEquals(3, model.frameProperty().get());
    }

    @Test
    void theSquareThatTheModelSawScalesWithThePicture() {
        CropRegion seen = Objects.requireNonNull(model.seen(640, 480));
        assertEquals(480, seen.width(), 2);
        assertEquals(480, seen.height(), 1);
        assertEquals(80, seen.x(), 2);
        assertEquals(0, seen.y(), 1);
    }

    @Test
    void pointingAtAPatchReadsBothStreams() {
        assertEquals("", model.readoutProperty().getValue());
        model.chooseToken(0);
        model.chooseHead(0, 0);
        model.hoveredProperty().set(new Patch(0, 0, 0));
        assertEquals(
                "At 0:01.0, row 1, column 1:  image 100 %,  video 100 %",
                model.readoutProperty().getValue());
    }

    @Test
    void anAnswerIsLookedAtTogetherWithItsQuestionUntilItsWordsAreChanged() {
        Words answer = new Words("what is it?", "a boat");
        model.explain(answer);
        model.explain();
        model.textProperty().set("a ship");
        model.explain();
        assertEquals(List.of(new Words(null, "a red car"), answer, answer, new Words(null, "a ship")), asked);
    }

    @Test
    void anotherMeasureOfTheSameWordsKeepsTheWord() {
        model.chooseToken(2);
        model.measureProperty().set(Measure.RELEVANCE);
        assertEquals(List.of(Measure.ATTENTION, Measure.RELEVANCE), measured);
        assertEquals(Measure.RELEVANCE, picture().measure());
        assertEquals(2, picture().choice().token());
    }

    @Test
    void whatTheAdapterChangesIsShownInTheVideoStreamWhateverTheOverlayWas() {
        model.overlayProperty().set(FeatureStream.IMAGE);
        model.measureProperty().set(Measure.ADAPTER);
        assertEquals(FeatureStream.VIDEO, model.overlayProperty().get());
        model.hoveredProperty().set(new Patch(2, 1, 1));
        assertEquals(
                "At 0:05.0, row 2, column 2:  changed by 50 %",
                model.readoutProperty().getValue());
        model.jump(2);
        assertEquals(
                "At 0:05.0:  changed by 2.9 %", model.shareReadoutProperty().getValue()); // of 17 positions
        String json = AttentionJson.of(picture());
        assertTrue(json.contains("\"measure\":\"adapter\"") && !json.contains("\"image\""), json);
        assertEquals(1 + TestMaps.FRAMES, SharesCsv.of(picture()).lines().count());
        assertEquals(2, HeadsCsv.of(picture().maps()).lines().count());

        model.measureProperty().set(Measure.ATTENTION);
        assertEquals(3, picture().maps().tokens().size());
    }

    @Test
    void anotherVideoClearsThePicture() {
        playhead.open(TestJobs.video("b.mp4"));
        assertNull(model.pictureProperty().get());
        assertNull(model.seen(640, 480));
    }

    @Test
    void theNumbersBehindThePictureCanBeExported() {
        String json = AttentionJson.of(picture());
        assertTrue(json.contains("\"tokens\":[\"a\",\"red\",\"car\"]"), json);
        assertTrue(json.contains("\"layer\":\"mean\""), json);
    }

    @Test
    void theSharesOfFramesAreReadAtTheChosenWordUntilAnotherIsPointedAt() {
        model.chooseToken(1);
        model.jump(TestMaps.frame(1));
        assertEquals(
                "“red” at 0:03.0:  image 100 %,  video 100 %",
                model.shareReadoutProperty().getValue());
        model.pointedProperty().set(new WordFrame(0, 1));
        assertEquals(
                "“a” at 0:03.0:  image 0.000 %,  video 0.000 %",
                model.shareReadoutProperty().getValue());
    }

    @Test
    void theSharesOfFramesAreExportedAsATable() {
        model.chooseHead(1, 2);
        List<String> lines = SharesCsv.of(picture()).lines().toList();
        assertEquals("token,word,measure,layer,head,stream,frame,seconds,share", lines.getFirst());
        assertEquals(1 + 3 * 2 * TestMaps.FRAMES, lines.size());
        assertEquals("1,\"red\",attention,1,2,image,1,3.000,1.00000", lines.get(1 + 2 * TestMaps.FRAMES + 1));
    }

    @Test
    void everyHeadsStatisticsStandOnOneScaleFromTheLowestToTheHighest() {
        HeadNumbers numbers = new HeadNumbers(picture().maps(), HeadStatistic.PEAK, 0);
        assertEquals("100 %", numbers.lowest());
        assertEquals(0, numbers.scaled(FeatureStream.IMAGE, 0, 0), "all alike");
        List<String> lines = HeadsCsv.of(picture().maps()).lines().toList();
        assertEquals("token,word,layer,head,stream,peak,entropy,class_tokens,time_spread", lines.getFirst());
        assertEquals(1 + 3 * TestMaps.LAYERS * TestMaps.HEADS * 2, lines.size());
        assertEquals("0,\"a\",0,0,image,1.00000,0.00000,0.00000,0.00000", lines.get(1));
    }
}
