package dev.vlab.engine.task;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.AnnotatedQuestion;
import dev.vlab.engine.data.Annotations;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The model that is shipped, on the clips that are shipped: real files whose combinations it has never seen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleModelTest {

    private static final Path ROOT = Path.of("..");

    private LoadedModel model;
    private List<AnnotatedClip> clips;

    @BeforeAll
    void load() throws IOException {
        model = LoadedModel.load(ROOT.resolve("assets/sample-model"));
        clips = Annotations.read(ROOT.resolve("sample-videos")).stream()
                .filter(clip -> !clip.questions().isEmpty())
                .toList();
    }

    @AfterAll
    void close() {
        model.close();
    }

    @Test
    void saysWhatItIs() {
        assertAll(
                () -> assertEquals(EnumSet.allOf(Capability.class), model.info().capabilities()),
                () -> assertTrue(model.info().sampleWorldOnly()),
                () -> assertTrue(model.info().parameters() > 1_000_000));
    }

    @Test
    void knowsEveryWordOfItsWorldAndNoOther() {
        for (AnnotatedClip clip : clips) {
            clip.captions().forEach(caption -> assertEquals(List.of(), model.strangeWords(caption)));
            clip.questions().forEach(question -> assertEquals(List.of(), model.strangeWords(question.question())));
        }
        assertEquals(List.of("dog", "beach"), model.strangeWords("A red dog, or a beach?"));
    }

    @Test
    void answersMostQuestions() throws IOException {
        var answerer = new Answerer(model);
        int right = 0;
        int asked = 0;
        for (AnnotatedClip clip : clips) {
            for (AnnotatedQuestion question : clip.questions()) {
                Answer answer = answerer.ask(whole(clip), question.question());
                right += answer.answer().equals(question.answer()) ? 1 : 0;
                asked++;
            }
        }
        assertTrue(right >= 0.75 * asked, right + " of " + asked + " answers are right");
    }

    @Test
    void describesMostClipsInWordsOfTheirAnnotation() throws IOException {
        var captioner = new Captioner(model);
        int right = 0;
        for (AnnotatedClip clip : clips) {
            String caption = captioner.caption(whole(clip)).text();
            right += clip.captions().contains(caption) ? 1 : 0;
        }
        assertTrue(right >= 0.6 * clips.size(), right + " of " + clips.size() + " captions are right");
    }

    @Test
    void tellsAClipFromTheSamePicturesInTheOppositeOrder() throws IOException {
        Map<String, AnnotatedClip> byId = clips.stream().collect(Collectors.toMap(AnnotatedClip::id, c -> c));
        var embedder = new Embedder(model);
        int right = 0;
        int pairs = 0;
        for (AnnotatedClip clip : clips) {
            AnnotatedClip twin = clip.twin() == null ? null : byId.get(clip.twin());
            if (twin != null) {
                float[] video = embedder.clip(whole(clip)).video();
                List<float[]> texts = embedder.texts(
                        List.of(clip.captions().getFirst(), twin.captions().getFirst()));
                right += dot(video, texts.get(0)) > dot(video, texts.get(1)) ? 1 : 0;
                pairs++;
            }
        }
        assertTrue(pairs >= 6 && right >= pairs - 1, right + " of " + pairs + " clips are told from their twins");
    }

    @Test
    void findsTheClipThatACaptionDescribes() throws IOException {
        var embedder = new Embedder(model);
        List<float[]> videos = new ArrayList<>();
        for (AnnotatedClip clip : clips) {
            videos.add(embedder.clip(whole(clip)).video());
        }
        int found = 0;
        for (int i = 0; i < clips.size(); i++) {
            String caption = clips.get(i).captions().getFirst();
            float[] text = embedder.texts(List.of(caption)).getFirst();
            int best = 0;
            for (int j = 1; j < videos.size(); j++) {
                best = dot(videos.get(j), text) > dot(videos.get(best), text) ? j : best;
            }
            found += best == i ? 1 : 0;
        }
        assertTrue(found >= 0.85 * clips.size(), found + " of " + clips.size() + " clips are found first");
    }

    private static Clip whole(AnnotatedClip clip) {
        return new Clip(clip.file(), TimeSpan.ofSeconds(0, clip.duration()));
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @Test
    void whatIsRelevantMattersMoreThanChance() throws IOException {
        double relevant = 0;
        double random = 0;
        for (AnnotatedClip clip : clips.subList(0, 2)) {
            String caption = new Captioner(model).caption(whole(clip)).text();
            float[][] weights =
                    new Explainer(model).relevance(whole(clip), null, caption).patches();
            Occluder occluder = new Occluder(model);
            relevant += occluder.curves(whole(clip), null, caption, weights, 5, Progress.NONE)
                    .insertionArea();
            random += occluder.curves(whole(clip), null, caption, null, 5, Progress.NONE)
                    .insertionArea();
        }
        assertTrue(relevant > random, relevant + " against " + random);
    }
}
