package dev.vlab.app.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.jobs.TestJobs;
import dev.vlab.app.settings.ModelSettings;
import dev.vlab.app.settings.Shipped;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.Notices;
import dev.vlab.engine.DeviceChoice;
import dev.vlab.engine.nn.Arithmetic;
import dev.vlab.engine.task.Compute;
import dev.vlab.engine.task.LoadedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which models there are and what can be done with them, without a window. */
class ModelsViewModelTest {
    private final BackgroundTasks tasks = TestJobs.inline();
    private final Notices notices = new Notices();
    private final ModelSettings settings = new ModelSettings();

    @TempDir
    Path folder;

    private Path kept;
    private ModelHolder holder;
    private ModelsViewModel models;

    @BeforeEach
    void open() {
        kept = folder.resolve("models");
        holder = new ModelHolder(tasks, settings.computeProperty());
        models = new ModelsViewModel(
                tasks,
                notices,
                holder,
                settings,
                Shipped.sampleModel(),
                kept,
                () -> List.of(folder.resolve("run/model")));
    }

    @AfterEach
    void close() {
        holder.close();
    }

    private KnownModel named(String name) {
        models.refresh();
        return models.models().stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void modelsOfEveryOriginAreKnownAndBrokenOnesSaySo() throws IOException {
        RandomClip.write(kept.resolve("clip"), true);
        RandomClip.write(kept.resolve("mute"), false);
        RandomClip.write(folder.resolve("run/model"), true);
        Path broken = RandomClip.write(kept.resolve("broken"), true);
        Files.writeString(broken.resolve("config.json"), "{}");
        Files.createDirectories(kept.resolve(".unfinished"));
        models.refresh();
        assertEquals(
                List.of("sample-model", "broken", "clip", "mute", "run"),
                models.models().stream().map(KnownModel::name).toList());
        assertEquals(ModelOrigin.RUN, named("run").origin());
        assertTrue(named("broken").problem().contains("config.json"));
        assertNull(named("broken").summary());
        assertTrue(named("mute").problem().contains("vocabulary"));
        assertTrue(named("clip").usable());
        assertTrue(named("sample-model").runsOn().startsWith("CPU, "));
    }

    @Test
    void aModelIsUsedAndRememberedAndRunsAsChosen() throws IOException {
        Path elsewhere = RandomClip.write(folder.resolve("elsewhere/mine"), true);
        holder.load(elsewhere);
        assertTrue(models.inUse(named("mine")));
        assertEquals(List.of(elsewhere.toString()), settings.opened());
        assertEquals(elsewhere.toString(), settings.lastProperty().get());
        settings.computeProperty().set(new Compute(DeviceChoice.CPU, Arithmetic.FLOAT32));
        LoadedModel now = holder.model();
        assertNotNull(now);
        assertEquals(Arithmetic.FLOAT32, now.info().arithmetic());
        assertTrue(models.runsOnProperty().get().endsWith("CPU, fp32"));
        assertEquals("CPU, fp32", named("sample-model").runsOn());

        models.use(named("sample-model"));
        models.removal().ask(named("mine"));
        assertTrue(settings.opened().isEmpty());
        assertTrue(Files.exists(elsewhere), "what is a person's own is only forgotten");
    }

    @Test
    void onlyWhatLiesInTheModelsFolderIsDeletedAndOnlyAfterAWord() throws IOException {
        RandomClip.write(kept.resolve("clip"), true);
        models.use(named("clip"));
        models.removal().ask(named("clip"));
        assertNull(models.removal().removingProperty().get(), "it is in use");
        models.use(named("sample-model"));
        models.removal().ask(named("sample-model"));
        assertNull(models.removal().removingProperty().get(), "it comes with the program");

        models.removal().ask(named("clip"));
        models.removal().keep();
        models.removal().remove();
        assertTrue(Files.exists(kept.resolve("clip")));
        models.removal().ask(named("clip"));
        models.removal().remove();
        assertEquals(1, models.models().size());
        try (Stream<Path> left = Files.list(kept)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void twoModelsAreComparedByWhatDiffers() throws IOException {
        RandomClip.write(kept.resolve("clip"), true);
        RandomClip.write(kept.resolve("clip2"), true);
        models.refresh();
        models.compare(named("clip2"), true);
        models.compare(named("sample-model"), true);
        models.compare(named("clip"), true);
        assertEquals(2, models.compared().size(), "the first ticked made room");
        models.showComparison();
        Comparison comparison = models.comparisonProperty().get();
        assertNotNull(comparison);
        List<Comparison.Row> architecture = comparison.sections().getFirst().rows();
        Comparison.Row kind = architecture.getFirst();
        assertEquals("VLAB", kind.left());
        assertEquals("CLIP", kind.right());
        assertTrue(kind.differs());
        assertTrue(architecture.stream().anyMatch(row -> !row.differs()), "the vision trunk is the same");
        assertTrue(comparison.sections().getLast().rows().stream()
                .anyMatch(row -> row.left().contains("%")));

        models.compare(named("sample-model"), false);
        models.compare(named("clip2"), true);
        models.showComparison();
        assertEquals(0, models.comparisonProperty().get().differences());
    }

    @Test
    void weightsAreCheckedBeforeTheyAreImported() throws IOException {
        ImportModel importing = models.importing();
        importing.sourceProperty().set(folder.resolve("none").toString());
        assertTrue(importing.sourceProblemProperty().get().contains("does not exist"));
        Path pickle = Files.createFile(folder.resolve("ViT-B-32.pt"));
        importing.sourceProperty().set(pickle.toString());
        assertTrue(importing.sourceProblemProperty().get().contains("pickle"));

        Path bare = RandomClip.write(folder.resolve("bare"), false);
        importing.sourceProperty().set(bare.toString());
        assertEquals("", importing.sourceProblemProperty().get());
        assertTrue(importing.needsVocabularyProperty().get());
        assertFalse(importing.canStart().get());
        importing.vocabularyProperty().set(pickle.toString());
        assertTrue(importing.vocabularyProblemProperty().get().contains("no merges"));
        importing.vocabularyProperty().set("");

        Path whole = RandomClip.write(folder.resolve("whole"), true);
        importing.sourceProperty().set(whole.resolve("model.safetensors").toString());
        assertEquals("whole", importing.name().textProperty().get());
        importing.name().textProperty().set("../out");
        assertFalse(importing.canStart().get());
        importing.name().textProperty().set("my clip");
        assertTrue(importing.canStart().get());
        importing.start();
        assertEquals("", importing.run().problemProperty().get());
        assertTrue(named("my clip").usable());
        importing.sourceProperty().set(whole.toString());
        importing.name().textProperty().set("my clip");
        assertFalse(importing.canStart().get(), "the name is taken");
    }

    @Test
    void aModelIsFetchedAndWhatIsWrongIsSaid() throws IOException {
        Path served = RandomClip.write(folder.resolve("served"), true);
        try (LittleHub hub = new LittleHub(served)) {
            DownloadModel download = models.downloading();
            download.hubProperty().set("nowhere");
            assertFalse(download.hubProblemProperty().get().isEmpty());
            download.hubProperty().set(hub.address());
            download.modelProperty().set("little");
            assertTrue(download.modelProblemProperty().get().contains("owner/name"));
            download.modelProperty().set("owner/little@none");
            download.start();
            assertTrue(download.run().problemProperty().get().contains("does not have it"));

            hub.damage(true);
            download.modelProperty().set("owner/little");
            assertEquals("little", download.name().textProperty().get());
            download.start();
            assertTrue(download.run().problemProperty().get().contains("SHA-256"));
            hub.damage(false);
            download.start();
            assertEquals("", download.run().problemProperty().get());
            models.use(named("little"));
            assertTrue(models.inUse(named("little")));
        }
    }
}
