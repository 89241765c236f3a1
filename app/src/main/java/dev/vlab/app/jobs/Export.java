package dev.vlab.app.jobs;

import dev.vlab.app.look.Png;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.Notices;
import dev.vlab.app.work.Work;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;

/** Saves and copies what panels show. A file is complete or not there. */
public final class Export {
    private static final Texts TEXTS = Texts.of(Export.class);

    /** Pictures are saved at twice their size on screen, fit for print. */
    private static final double PICTURE_SCALE = 2;

    private final BackgroundTasks tasks;
    private final Notices notices;
    private final SaveDialog dialog;

    public Export(BackgroundTasks tasks, Notices notices, SaveDialog dialog) {
        this.tasks = tasks;
        this.notices = notices;
        this.dialog = dialog;
    }

    /** Asks where, then saves text in UTF-8. */
    public void text(String what, String name, String text) {
        file(what, name, (partial, progress) -> Files.writeString(partial, text));
    }

    /** Asks where, then saves a picture of a part of the window as PNG on the given ground. */
    public void picture(String what, String name, Node node, Color ground) {
        image(what, name, snapshot(node, ground));
    }

    /** Asks where, then saves an image as PNG. */
    public void image(String what, String name, WritableImage image) {
        file(what, name, (partial, progress) -> Png.write(image, partial));
    }

    /** Puts text on the clipboard. */
    public void copy(String what, String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        notices.done(TEXTS.get("copied", what), "");
    }

    /** Puts an image on the clipboard. */
    public void copy(String what, WritableImage image) {
        ClipboardContent content = new ClipboardContent();
        content.putImage(image);
        Clipboard.getSystemClipboard().setContent(content);
        notices.done(TEXTS.get("copied", what), "");
    }

    private static WritableImage snapshot(Node node, Color ground) {
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(PICTURE_SCALE, PICTURE_SCALE));
        parameters.setFill(ground);
        return node.snapshot(parameters, null);
    }

    /** Writes a file that is given its name when it is complete. */
    public interface Writer {
        void write(Path partial, Progress progress) throws IOException;
    }

    /** Asks where, then saves what the writer makes. */
    public void file(String what, String name, Writer writer) {
        dialog.where(what, name).ifPresent(file -> save(what, file, writer));
    }

    /** Has files written into a folder. */
    public void files(String what, Path folder, Work<List<Path>> writing) {
        tasks.task(TEXTS.get("saving.into", folder.getFileName()), writing)
                .onDone(saved -> notices.done(TEXTS.get("saved.many", saved.size(), what), folder.toString()))
                .onFailed(e -> notices.problem(TEXTS.get("saving.failed", what), e))
                .start();
    }

    private void save(String what, Path file, Writer writer) {
        tasks.task(TEXTS.get("saving", file.getFileName()), progress -> {
                    Path partial = file.resolveSibling(file.getFileName() + ".part");
                    try {
                        writer.write(partial, progress);
                        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
                    } finally {
                        Files.deleteIfExists(partial);
                    }
                    return file;
                })
                .onDone(saved -> notices.done(TEXTS.get("saved", what), saved.toString()))
                .onFailed(e -> notices.problem(TEXTS.get("writing.failed", file), e))
                .start();
    }
}
