package dev.vlab.engine.hub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.engine.checkpoint.CardFacts;
import dev.vlab.engine.checkpoint.Verification;
import dev.vlab.engine.hub.TestHub.Manner;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model from a hub that keeps to its word, and from one that does not. */
class ModelFetchTest {

    private static final Path SAMPLE = Path.of("../assets/sample-model");
    private static final HubName NAME = new HubName("owner/name", "main");

    @TempDir
    Path folder;

    private TestHub hub;
    private Path target;

    @BeforeEach
    void open() throws IOException {
        hub = new TestHub();
        target = folder.resolve("model");
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private ModelFetch.Result fetch(Progress progress) throws IOException {
        return new ModelFetch(hub.hub(), NAME, null).into(target, progress);
    }

    private String refusal() {
        IOException refused = assertThrows(IOException.class, () -> fetch(Progress.NONE));
        assertFalse(Files.exists(target), "nothing half-made is put in place");
        return refused.getMessage();
    }

    /** Bytes of the part that is kept of an unfinished download. */
    private long kept() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".part"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private byte[] large() {
        byte[] content = new byte[100_000];
        new Random(5).nextBytes(content);
        hub.put("model.safetensors", content);
        return content;
    }

    /** Fetches the one large file, which is no model, and reads what came. */
    private byte[] fileAlone() throws IOException {
        byte[] content = large();
        HubFile file = new HubFile(
                "model.safetensors",
                content.length,
                new ContentHash(ContentHash.Kind.SHA_256, TestHub.sha256(content)));
        try (HubConnection connection = new HubConnection(hub.hub())) {
            Path place = folder.resolve("model.safetensors");
            new FileDownload(
                            connection,
                            hub.hub().file(NAME, TestHub.COMMIT, file.path()),
                            file,
                            place,
                            bytes -> {},
                            Progress.NONE)
                    .run();
            return Files.readAllBytes(place);
        }
    }

    @Test
    void aVlabIsVerifiedAndWorks() throws IOException {
        hub.put(SAMPLE).put("pytorch_model.bin", new byte[5000]);
        ModelFetch.Result result =
                new ModelFetch(hub.hub(), HubName.of("owner/name@refs/pr/1"), null).into(target, Progress.NONE);
        assertEquals(TestHub.COMMIT, result.listing().commit());
        assertArrayEquals(
                Files.readAllBytes(SAMPLE.resolve("model.safetensors")),
                Files.readAllBytes(target.resolve("model.safetensors")));
        assertFalse(Files.exists(target.resolve("pytorch_model.bin")), "pickles stay where they are");
        LoadedModel.load(target).close();
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(target), left.toList());
        }
        assertTrue(assertThrows(IOException.class, () -> fetch(Progress.NONE))
                .getMessage()
                .contains("exists already"));
    }

    @Test
    void aClipIsImportedAndKeepsItsCard() throws IOException {
        SmallClip.write(folder.resolve("source"));
        hub.put(folder.resolve("source"))
                .put("README.md", "---\nlicense: mit\n---\n# CLIP\n\nMade by hand.\n".getBytes(StandardCharsets.UTF_8));
        fetch(Progress.NONE);
        assertEquals(List.of(), Verification.of(target).faults());
        CardFacts card = CardFacts.read(target.resolve("README.md"));
        assertEquals("owner/name", card.title());
        assertEquals("mit", card.licence());
        assertTrue(card.text().contains(TestHub.COMMIT) && card.text().contains("Made by hand."), card.text());
    }

    @Test
    void whatIsCutOffIsGoneOnWith() throws IOException {
        hub.is(Manner.CUTS_OFF);
        assertArrayEquals(large(), fileAlone());
        assertEquals("model.safetensors", hub.requests().getFirst());
        assertTrue(
                hub.requests().stream().skip(1).allMatch(request -> request.contains("bytes=")),
                hub.requests().toString());
    }

    @Test
    void aSlowServerIsWaitedForAndASilentOneIsNot() throws IOException {
        hub.is(Manner.SLOW);
        assertArrayEquals(large(), fileAlone());
        Files.delete(folder.resolve("model.safetensors"));
        hub.is(Manner.STALLS);
        assertArrayEquals(large(), fileAlone(), "each time something came, so it was gone on with");
    }

    @Test
    void aServerThatIgnoresRangeOrMistakesItSendsAllAgain() throws IOException {
        hub.is(Manner.IGNORES_RANGE);
        assertArrayEquals(large(), fileAlone());
        assertEquals(2, hub.requests().size());
        Files.delete(folder.resolve("model.safetensors"));
        Files.write(
                folder.resolve("model.safetensors." + TestHub.sha256(large()).substring(0, 16) + ".part"),
                new byte[] {1, 2});
        hub.is(Manner.WRONG_RANGE);
        assertArrayEquals(large(), fileAlone());
    }

    @Test
    void otherBytesAreNotTaken() throws IOException {
        large();
        hub.is(Manner.OTHER_BYTES);
        String message = refusal();
        assertTrue(message.contains("model.safetensors") && message.contains("SHA-256"), message);
        assertEquals(0, kept());
    }

    @Test
    void aWrongLengthIsNotTaken() throws IOException {
        large();
        hub.is(Manner.SHORTER);
        assertTrue(refusal().contains("wrong length: the hub's listing says 100000 bytes, its answer 99900"));
        hub.is(Manner.LONGER);
        assertTrue(refusal().contains("is longer than the 100000 bytes"));
        assertEquals(0, kept());
    }

    @Test
    void whatTheHubDoesNotHaveIsSaidByName() throws IOException {
        assertTrue(refusal().contains("has no weights as safetensors"));
        hub.put("pytorch_model.bin", new byte[5000]);
        assertTrue(refusal().contains("pickle"));
        large();
        hub.is(Manner.NOT_THERE);
        assertTrue(refusal().contains("model.safetensors: 127.0.0.1 does not have it"));
        hub.is(Manner.REDIRECTS_FOREVER);
        assertTrue(refusal().contains("without an end"));
        IOException unknown = assertThrows(
                IOException.class,
                () -> new ModelFetch(hub.hub(), new HubName("owner/name", "v9"), null).into(target, Progress.NONE));
        assertTrue(unknown.getMessage().startsWith("owner/name@v9: "), unknown.getMessage());
    }

    @Test
    void withoutTheHubsOwnHashNothingIsFetched() throws IOException {
        large();
        hub.is(Manner.CONTRADICTS_ITSELF);
        assertTrue(refusal().contains("contradicts itself"));
        assertEquals(0, kept());
        hub.is(Manner.GOOD);
        hub.listsNoHashes();
        int before = hub.requests().size();
        assertTrue(refusal().contains("could not be verified"));
        assertEquals(before, hub.requests().size());
        hub.tellsNoCommit();
        assertTrue(refusal().contains("which commit"));
    }

    @Test
    void aHubThatIsAwayIsNamed() throws IOException {
        large();
        hub.is(Manner.IS_BUSY);
        assertTrue(refusal().contains("busy or out of order (503)"));
        hub.close();
        assertTrue(refusal().contains("127.0.0.1 cannot be reached"));
        assertThrows(HubException.class, () -> Hub.at("ftp://somewhere"));
        assertThrows(HubException.class, () -> HubName.of("../../etc"));
    }

    @Test
    void whatHasComeWhenItIsCancelledStays() throws IOException {
        hub.put(SAMPLE);
        hub.is(Manner.SLOW);
        Progress impatient = new Progress() {
            private volatile boolean enough;

            @Override
            public void report(double fraction, String doing) {
                enough = fraction > 0.0005;
            }

            @Override
            public boolean cancelled() {
                return enough;
            }
        };
        assertThrows(CancellationException.class, () -> fetch(impatient));
        long before = kept();
        assertTrue(before > 0);
        hub.is(Manner.GOOD);
        fetch(Progress.NONE);
        assertTrue(
                hub.requests().contains("model.safetensors bytes=" + before + "-"),
                hub.requests().toString());
        LoadedModel.load(target).close();
    }
}
