package dev.vlab.app.attention;

import dev.vlab.app.jobs.Export;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.look.Palette;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.report.AttentionArrays;
import dev.vlab.engine.report.AttentionReport;
import dev.vlab.engine.report.AttentionVideo;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Saving what is seen: the pictures, and the numbers behind them. */
final class AttentionExport {
    private static final Texts TEXTS = Texts.of(AttentionExport.class);

    private final AttentionViewModel model;
    private final Export export;
    private final ObservableValue<Palette> palette;
    private final String id;

    /**
     * Makes the exports of a view.
     *
     * @param id prefix of the ids, different for panel and page
     */
    AttentionExport(AttentionViewModel model, Export export, ObservableValue<Palette> palette, String id) {
        this.model = model;
        this.export = export;
        this.palette = palette;
        this.id = id;
    }

    /** Everything that can be saved. */
    MenuButton button(Node picture, Node matrix) {
        MenuButton button = Parts.named(
                new MenuButton(TEXTS.get("export"), Parts.icon(Feather.DOWNLOAD)),
                id + "Export",
                TEXTS.get("export.tip"));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getItems()
                .setAll(
                        png(picture),
                        json(),
                        npz(),
                        page(),
                        video(),
                        new SeparatorMenuItem(),
                        matrixPng(matrix),
                        matrixCsv(),
                        headsCsv());
        onRightClick(picture, png(picture), json());
        onRightClick(matrix, matrixPng(matrix), matrixCsv());
        return button;
    }

    private static void onRightClick(Node node, MenuItem... items) {
        ContextMenu menu = new ContextMenu(items);
        node.setOnContextMenuRequested(e -> {
            menu.show(node, e.getScreenX(), e.getScreenY());
            e.consume();
        });
    }

    private MenuItem png(Node picture) {
        return picture("png", "picture", "attention.png", picture);
    }

    private MenuItem matrixPng(Node matrix) {
        return picture("matrix.png", "matrix", "attention-frames.png", matrix);
    }

    private MenuItem json() {
        return text("json", "numbers", "attention.json", AttentionJson::of);
    }

    private MenuItem matrixCsv() {
        return text("matrix.csv", "matrix", "attention-frames.csv", SharesCsv::of);
    }

    private MenuItem headsCsv() {
        return file(
                "heads.csv",
                "heads",
                "attention-heads.csv",
                (now, file, progress) -> Files.writeString(file, HeadsCsv.of(now.maps())));
    }

    private MenuItem npz() {
        return file(
                "npz", "numbers", "attention.npz", (now, file, progress) -> AttentionArrays.write(now.maps(), file));
    }

    private MenuItem page() {
        return file(
                "html",
                "page",
                AttentionReport.PAGE,
                (now, file, progress) ->
                        new AttentionReport(now.maps(), now.words().text(), model.imageSize()).writePage(file));
    }

    private MenuItem video() {
        return file(
                "mp4",
                "video",
                "attention.mp4",
                (now, file, progress) -> new AttentionVideo(
                                now.maps(),
                                now.choice().token(),
                                now.choice().layer(),
                                now.choice().head(),
                                now.top(),
                                model.imageSize())
                        .write(file, progress));
    }

    private interface Writer {
        void write(AttentionPicture picture, Path file, Progress progress) throws IOException;
    }

    /** What takes a while, written in the background. */
    private MenuItem file(String title, String what, String name, Writer writer) {
        return item(title, () -> {
            AttentionPicture now = model.pictureProperty().get();
            if (now != null) {
                export.file(TEXTS.get("what." + what), name, (file, progress) -> writer.write(now, file, progress));
            }
        });
    }

    private MenuItem picture(String title, String what, String file, Node node) {
        return item(
                title,
                () -> export.picture(
                        TEXTS.get("what." + what),
                        file,
                        node,
                        palette.getValue().panel()));
    }

    private MenuItem text(String title, String what, String file, Function<AttentionPicture, String> text) {
        return item(title, () -> {
            AttentionPicture now = model.pictureProperty().get();
            if (now != null) {
                export.text(TEXTS.get("what." + what), file, text.apply(now));
            }
        });
    }

    private MenuItem item(String title, Runnable action) {
        return Parts.menuItem(TEXTS.get("save." + title), id + "Save-" + title, action);
    }
}
