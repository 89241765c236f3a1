package dev.vlab.engine.hub;

import dev.vlab.engine.ScratchFolder;
import dev.vlab.engine.checkpoint.AtomicFile;
import dev.vlab.engine.checkpoint.Checkpoint;
import dev.vlab.engine.checkpoint.CheckpointException;
import dev.vlab.engine.checkpoint.ClipImport;
import dev.vlab.engine.checkpoint.ClipImport.TokenizerWriter;
import dev.vlab.engine.checkpoint.StrictJson;
import dev.vlab.engine.checkpoint.Verification;
import dev.vlab.engine.checkpoint.VlabConfig;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.text.ClipVocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fetches a model from a hub and makes a checkpoint folder of it: CLIP weights are imported, a VLAB is verified and
 * taken as it is.
 *
 * @param vocabulary CLIP's merges, for weights that come without any vocabulary
 */
public record ModelFetch(Hub hub, HubName model, @Nullable Path vocabulary) {

    /** Share of the work that is downloading. */
    private static final double DOWNLOADING = 0.9;

    /**
     * What was fetched.
     *
     * @param listing what came, by the hub's word, which was verified
     */
    public record Result(Path folder, HubListing listing, VlabConfig config) {}

    /**
     * Does it. What has come when the work is cancelled or fails lies beside the target and is gone on with next time.
     *
     * @param target a folder that does not exist yet
     * @throws HubException naming what the hub does not have, or has otherwise than it says
     * @throws IOException if the hub cannot be reached, or the files are no model
     */
    public Result into(Path target, Progress progress) throws IOException {
        requireFree(target);
        progress.report(0, "Asking " + hub.base().getHost());
        try (HubConnection connection = new HubConnection(hub)) {
            HubListing listing = HubListing.read(connection, model, progress);
            Path work = work(target);
            Files.createDirectories(work);
            requireRoom(work, listing);
            download(connection, listing, work, progress);
            Path folder;
            try {
                folder = install(listing, work, target, progress);
            } catch (CheckpointException e) {
                ScratchFolder.delete(work); // all of it came, and no other try would make a model of it
                throw e;
            }
            ScratchFolder.delete(work);
            return new Result(folder, listing, VlabConfig.read(folder));
        }
    }

    /** How many bytes lie beside a target from a fetch that did not come to its end. */
    public static long partOf(Path target) throws IOException {
        Path work = work(target);
        if (!Files.isDirectory(work)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(work)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /** Throws away what lies there. */
    public static void discardPart(Path target) throws IOException {
        ScratchFolder.delete(work(target));
    }

    /** Where what has come waits to be whole. */
    private static Path work(Path target) {
        return target.resolveSibling("." + target.getFileName() + ".download");
    }

    private static void requireFree(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            try (Stream<Path> inside = Files.list(target)) {
                if (inside.findAny().isEmpty()) {
                    Files.delete(target);
                    return;
                }
            }
        }
        if (Files.exists(target)) {
            throw new HubException(target.toString(), "exists already; name a folder that does not");
        }
    }

    /** The weights are there twice while they are imported. */
    private static void requireRoom(Path work, HubListing listing) throws IOException {
        long free = Files.getFileStore(work).getUsableSpace();
        if (free < 2 * listing.bytes()) {
            throw new HubException(
                    work.toString(),
                    String.format(
                            Locale.ROOT,
                            "the disk has %d MB free, this needs %d MB",
                            free / 1_000_000,
                            2 * listing.bytes() / 1_000_000));
        }
    }

    private void download(HubConnection connection, HubListing listing, Path work, Progress progress)
            throws IOException {
        Pace pace = new Pace(listing.bytes(), DOWNLOADING, progress);
        long before = 0;
        for (HubFile file : listing.files()) {
            long done = before;
            new FileDownload(
                            connection,
                            hub.file(model, listing.commit(), file.path()),
                            file,
                            work.resolve(file.path()),
                            bytes -> pace.at(done + bytes, file.path()),
                            progress)
                    .run();
            before += file.bytes();
        }
    }

    private Path install(HubListing listing, Path work, Path target, Progress progress) throws IOException {
        progress.check();
        progress.report(DOWNLOADING, "Importing the weights");
        if (isVlab(work)) {
            Verification found = Verification.of(work);
            if (!found.passed()) {
                throw new CheckpointException(work, found.faults().getFirst());
            }
            Files.move(work, target);
            return target;
        }
        Path merges = work.resolve(ModelFiles.MERGES);
        Path named = vocabulary != null ? vocabulary : Files.exists(merges) ? merges : null;
        TokenizerWriter tokenizer = named == null ? null : ClipVocabulary.ofMerges(named)::write;
        Path weights = work.resolve(listing.files().getFirst().path());
        new ClipImport(weights, null, null, null, tokenizer).into(target, part -> {
            progress.check();
            progress.report(DOWNLOADING + (1 - DOWNLOADING) * part, "Importing the weights");
        });
        Path card = target.resolve(Checkpoint.CARD);
        AtomicFile.writeString(card, card(listing, Files.readString(card), work.resolve(Checkpoint.CARD)));
        return target;
    }

    private static boolean isVlab(Path work) throws IOException {
        Path config = work.resolve("config.json");
        return Files.exists(config)
                && StrictJson.read(config).path("model_type").asText().equals(VlabConfig.VLAB);
    }

    /** The hub's card, whose front matter has to stay at the top, after where it comes from and how it was imported. */
    private String card(HubListing listing, String imported, Path theirs) throws IOException {
        String their = Files.exists(theirs) ? new String(Files.readAllBytes(theirs), StandardCharsets.UTF_8) : "";
        int end = their.startsWith("---\n") ? their.indexOf("\n---\n", 3) : -1;
        String front = end < 0 ? "" : their.substring(0, end + 5);
        String body = end < 0 ? their : their.substring(end + 5);
        return front
                + "# " + model.repository() + "\n\nFetched from " + hub.base() + "/" + model.repository()
                + " at commit `" + listing.commit() + "`; every file had the length and the hash of its listing.\n\n"
                + imported.replaceFirst("^# .*\\R+", "")
                + (body.isBlank()
                        ? ""
                        : "\n## The card of the source\n\n" + body.strip().replaceAll("(?m)^#", "##") + "\n");
    }
}
