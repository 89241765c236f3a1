package dev.vlab.app.playlist;

import dev.vlab.app.jobs.Export;
import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.report.ContactSheet;
import dev.vlab.engine.report.Excerpt;
import dev.vlab.engine.report.ExcerptClips;
import dev.vlab.engine.report.ExcerptFormat;
import java.nio.file.Files;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;

/** Everything that a playlist can be saved as. */
final class PlaylistExport {
    private static final Texts TEXTS = Texts.of(PlaylistExport.class);
    private static final String NAME = "playlist";
    private static final int COLUMNS = 4;

    private final PlaylistViewModel model;
    private final Export export;
    private final OpenDialog folders;

    PlaylistExport(PlaylistViewModel model, Export export, OpenDialog folders) {
        this.model = model;
        this.export = export;
        this.folders = folders;
    }

    MenuButton button() {
        MenuButton button = Parts.named(
                new MenuButton(TEXTS.get("export"), Parts.icon(Feather.DOWNLOAD)),
                "playlistExport",
                TEXTS.get("export.tip"));
        for (ExcerptFormat format : ExcerptFormat.values()) {
            button.getItems().add(Parts.menuItem(TEXTS.get(format), "playlistExport" + format, () -> list(format)));
        }
        button.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        Parts.menuItem(TEXTS.get("sheet.png"), "playlistExportSheet", this::sheet),
                        Parts.menuItem(TEXTS.get("clips"), "playlistExportClips", this::clips));
        return button;
    }

    private List<Excerpt> moments() {
        return List.copyOf(model.playlist().moments());
    }

    private void list(ExcerptFormat format) {
        List<Excerpt> moments = moments();
        export.file(
                TEXTS.get("playlist"),
                NAME + "." + format.extension(),
                (partial, progress) -> Files.writeString(partial, format.write(NAME, moments)));
    }

    private void sheet() {
        List<Excerpt> moments = moments();
        export.file(
                TEXTS.get("sheet"),
                NAME + ".png",
                (partial, progress) -> ContactSheet.write(moments, COLUMNS, partial, progress));
    }

    private void clips() {
        List<Excerpt> moments = moments();
        folders.folder(TEXTS.get("clips.folder", moments.size()))
                .ifPresent(folder -> export.files(
                        TEXTS.get("videos"), folder, progress -> ExcerptClips.cut(moments, folder, progress)));
    }
}
