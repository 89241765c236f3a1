package dev.vlab.engine.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jobs give what they promise, even from a model that knows nothing. */
class JobsTest {

    private static final double TOLERANCE = 1e-4;
    private static final String QUESTION = "what colour is the car?";

    @TempDir
    static Path folder;

    private static LoadedModel model;
    private static Path video;
    private static Clip clip;

    @BeforeAll
    static void load() throws IOException {
        model = LoadedModel.load(SmallMatters.vlab(folder.resolve("vlab")));
        video = SmallMatters.video(folder.resolve("square.mp4"));
        clip = SmallMatters.clip(video, 0, SmallMatters.SECONDS);
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void embeddingsHaveLengthOne() throws IOException {
        var embedder = new Embedder(model);
        ClipEmbedding embedding = embedder.clip(clip);
        assertEquals(1, length(embedding.video()), TOLERANCE);
        assertEquals(8, embedding.frames().size());
        assertEquals(8, embedding.frameTimes().size());
        embedding.frames().forEach(frame -> assertEquals(1, length(frame), TOLERANCE));
        embedder.texts(List.of("a red car", "a boat")).forEach(text -> assertEquals(1, length(text), TOLERANCE));
    }

    @Test
    void aTextIsEmbeddedAlikeAloneAndAmongOthers() {
        var embedder = new Embedder(model);
        assertArrayEquals(
                embedder.texts(List.of("a boat")).getFirst(),
                embedder.texts(List.of("a red car drives left", "a boat")).getLast());
    }

    @Test
    void aClipIsEncodedOnce() throws IOException {
        var embedder = new Embedder(model);
        Clip again = SmallMatters.clip(video, 0, SmallMatters.SECONDS);
        assertSame(embedder.clip(clip).video(), embedder.clip(again).video());
    }

    @Test
    void spansOfAVideoAreDifferentClips() throws IOException {
        var embedder = new Embedder(model);
        float[] start = embedder.clip(SmallMatters.clip(video, 0, 1)).video();
        float[] end = embedder.clip(SmallMatters.clip(video, 1, 2)).video();
        assertFalse(Arrays.equals(start, end));
    }

    @Test
    void answersAreWellFormed() throws IOException {
        Answer answer = new Answerer(model).ask(clip, QUESTION);
        assertEquals(QUESTION, answer.question());
        assertFalse(answer.answer().isBlank());
        double rest = answer.confidence();
        double above = Double.POSITIVE_INFINITY;
        for (Answer.Alternative alternative : answer.alternatives()) {
            assertFalse(alternative.answer().equals(answer.answer()));
            assertTrue(alternative.confidence() > 0 && alternative.confidence() <= above);
            above = alternative.confidence();
            rest += alternative.confidence();
        }
        assertTrue(answer.confidence() > 0 && rest <= 1 + TOLERANCE, "probabilities add up to " + rest);
        assertEquals(
                1,
                answer.evidence().stream().mapToDouble(Answer.Evidence::weight).sum(),
                TOLERANCE);
        assertEquals(
                new Embedder(model).clip(clip).frameTimes(),
                answer.evidence().stream().map(Answer.Evidence::timeMicros).toList());
    }

    @Test
    void manyQuestionsAboutManySpansAreAnsweredAsEachAlone() throws IOException {
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < 10; i++) { // more than go through the model at once
            clips.add(SmallMatters.clip(video, 0, 0.6 + i / 10.0));
        }
        List<String> questions = List.of(QUESTION, "where does it go?", "what happens after the red car drives left?");
        var answerer = new Answerer(model);
        List<Answer> answers = answerer.ask(clips, questions);
        assertEquals(30, answers.size());
        for (int i = 0; i < answers.size(); i += 4) {
            Answer alone = answerer.ask(clips.get(i / 3), questions.get(i % 3));
            assertEquals(alone.clip(), answers.get(i).clip());
            assertEquals(alone.question(), answers.get(i).question());
            assertEquals(alone.answer(), answers.get(i).answer());
            assertEquals(alone.confidence(), answers.get(i).confidence(), TOLERANCE);
        }
    }

    @Test
    void captionsOfManySpansAreThoseOfEachAlone() throws IOException {
        var captioner = new Captioner(model);
        for (Caption caption : captioner.captions(clip, 0.2, Progress.NONE)) {
            Caption alone = captioner.caption(caption.clip());
            assertEquals(alone.text(), caption.text());
            assertEquals(alone.score(), caption.score(), TOLERANCE);
        }
    }

    @Test
    void anEmptyQuestionIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Answerer(model).ask(clip, "  "));
    }

    @Test
    void aCaptionHasItsRunnersUp() throws IOException {
        Caption caption = new Captioner(model).caption(clip);
        assertEquals(2, caption.alternatives().size());
        for (Caption.Alternative other : caption.alternatives()) {
            assertNotEquals(caption.text(), other.text());
            assertTrue(other.score() > 0 && other.score() <= 1, "score " + other.score());
        }
    }

    @Test
    void captionsCoverTheClipSpanBySpan() throws IOException {
        List<Double> progress = new ArrayList<>();
        List<Caption> captions = new Captioner(model).captions(clip, 0.7, new Watching(progress, 99));
        assertEquals(3, captions.size());
        long end = 0;
        for (Caption caption : captions) {
            assertEquals(end, caption.clip().span().startMicros());
            end = caption.clip().span().endMicros();
            assertTrue(caption.score() > 0 && caption.score() <= 1, "score " + caption.score());
        }
        assertEquals(clip.span().endMicros(), end);
        assertEquals(1, progress.getLast());
    }

    @Test
    void describingStopsWhenNoLongerWanted() {
        var captioner = new Captioner(model);
        List<Double> progress = new ArrayList<>();
        assertThrows(CancellationException.class, () -> captioner.captions(clip, 0.5, new Watching(progress, 2)));
        assertEquals(2, progress.size());
    }

    private record Watching(List<Double> reports, int enough) implements Progress {

        @Override
        public void report(double fraction, String doing) {
            reports.add(fraction);
        }

        @Override
        public boolean cancelled() {
            return reports.size() >= enough;
        }
    }

    @Test
    void mapsShowEveryWordOfTheText() throws IOException {
        wellFormed(new Explainer(model).attention(clip, null, "a red car drives left"), "a red car drives left");
        wellFormed(new Explainer(model).attention(clip, QUESTION, "red car"), "red car");
    }

    @Test
    void relevanceShowsEveryWordToo() throws IOException {
        wellFormed(new Explainer(model).relevance(clip, null, "a red car drives left"), "a red car drives left");
        wellFormed(new Explainer(model).relevance(clip, QUESTION, "red car"), "red car");
    }

    private static void wellFormed(AttentionMaps maps, String text) {
        assertEquals(
                List.of(text.split(" ")),
                maps.tokens().stream().map(String::strip).toList());
        for (int token = 0; token < maps.tokens().size(); token++) {
            for (FeatureStream stream : FeatureStream.values()) {
                for (int layer = AttentionMaps.ALL; layer < maps.layers(); layer++) {
                    for (int head = AttentionMaps.ALL; head < maps.heads(); head++) {
                        double sum = 0;
                        for (float frame : maps.frames(stream, token, layer, head)) {
                            sum += frame;
                        }
                        assertEquals(1, sum, TOLERANCE);
                    }
                }
            }
            float share = maps.videoShare(token, 0);
            assertTrue(share > 0 && share < 1, "share " + share);
        }
    }

    @Test
    void aPlainClipSearchesAndSaysWhyItDoesNoMore() throws IOException {
        try (LoadedModel plain = LoadedModel.load(SmallMatters.clip(folder.resolve("clip")))) {
            assertEquals(1, length(new Embedder(plain).clip(clip).video()), TOLERANCE);
            for (Callable<?> job : List.<Callable<?>>of(
                    () -> new Captioner(plain).caption(clip),
                    () -> new Answerer(plain).ask(clip, QUESTION),
                    () -> new Explainer(plain).attention(clip, null, "a car"))) {
                String reason = assertThrows(UnsupportedOperationException.class, job::call)
                        .getMessage();
                assertTrue(reason.startsWith("clip is a plain CLIP: it can search, but captions"), reason);
            }
        }
    }

    @Test
    void threadsTakeTurns() throws Exception {
        var answerer = new Answerer(model);
        var embedder = new Embedder(model);
        Answer expected = answerer.ask(clip, QUESTION);
        float[] text = embedder.texts(List.of("a boat")).getFirst();
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Future<ClipEmbedding>> clips = new ArrayList<>();
            List<Future<Answer>> answers = new ArrayList<>();
            List<Future<float[]>> texts = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Clip other = SmallMatters.clip(video, 0, 0.5 + i / 10.0);
                clips.add(threads.submit(() -> embedder.clip(other)));
                answers.add(threads.submit(() -> answerer.ask(clip, QUESTION)));
                texts.add(threads.submit(() -> embedder.texts(List.of("a boat")).getFirst()));
            }
            for (Future<Answer> answer : answers) {
                assertEquals(expected.answer(), answer.get().answer());
                assertEquals(expected.confidence(), answer.get().confidence(), 1e-6);
            }
            for (Future<ClipEmbedding> each : clips) {
                assertEquals(1, length(each.get().video()), TOLERANCE);
            }
            for (Future<float[]> each : texts) {
                assertArrayEquals(text, each.get(), 1e-6f);
            }
        }
    }

    private static double length(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares);
    }
}
