package dev.vlab.app.library;

import dev.vlab.app.command.Command;
import dev.vlab.app.command.CommandItem;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.player.FrameImages;
import dev.vlab.app.player.Timecode;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.video.VideoInfo;
import java.time.ZoneId;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What is known of the chosen videos, and what can be done with them. */
final class VideoDetails extends VBox {
    private static final Texts TEXTS = Texts.of(VideoDetails.class);
    private static final double WIDTH = 280;
    private static final double NAMES = 64;
    private static final int DECODED_HEIGHT = 374;

    private final LibraryPageModel model;
    private final FrameImages frames;
    private final CoverImage picture = new CoverImage();
    private final Label name = Parts.wrapped("", "bold");
    private final GridPane facts = new GridPane(12, 6);
    private final Label teach = Parts.wrapped(TEXTS.get("teach"), "secondary");

    VideoDetails(LibraryPageModel model, FrameImages frames, Command ask, List<Command> judging) {
        super(12);
        this.model = model;
        this.frames = frames;
        setId("library-details");
        getStyleClass().addAll("panel", "details");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        facts.getColumnConstraints().setAll(new ColumnConstraints(NAMES), new ColumnConstraints());
        Button open = Parts.button(
                new Button(TEXTS.get("open"), Parts.icon(Feather.PLAY)),
                "details-open",
                TEXTS.get("open.tip"),
                model::openChosen);
        open.getStyleClass().add("primary");
        Button remove = Parts.button(
                new Button(TEXTS.get("remove"), Parts.icon(Feather.TRASH_2)),
                "details-remove",
                TEXTS.get("remove.tip"),
                model::removeChosen);
        MenuButton judge = Parts.named(
                new MenuButton(TEXTS.get("judge"), Parts.icon(Feather.THUMBS_UP)),
                "details-judge",
                TEXTS.get("judge.tip"));
        judging.forEach(command -> judge.getItems().add(new CommandItem(command)));
        StarBar stars = new StarBar(model::rateChosen);
        model.library().notes().ratingsProperty().subscribe(now -> stars.show(model.starsOfChosen()));
        VBox tasks = new VBox(
                16,
                stars,
                new TagEditor(model),
                new FlowPane(8, 8, open, Parts.button(ask, TEXTS.get("ask"), "details-ask"), judge, remove));
        getChildren().setAll(teach, picture, name, facts, tasks);
        model.selection().chosenProperty().subscribe(chosen -> {
            show(chosen);
            stars.show(model.starsOfChosen());
            Parts.show(teach, chosen.isEmpty());
            Parts.show(tasks, !chosen.isEmpty());
            open.setDisable(chosen.size() != 1);
        });
    }

    private void show(List<LibraryVideo> chosen) {
        facts.getChildren().clear();
        Parts.show(picture, chosen.size() == 1);
        if (chosen.size() == 1) {
            one(chosen.getFirst());
        } else if (chosen.isEmpty()) {
            name.setText("");
        } else {
            long all = chosen.stream()
                    .mapToLong(video -> video.info().durationMicros())
                    .sum();
            name.setText(TEXTS.get("chosen", chosen.size()));
            fact(TEXTS.get("length"), TEXTS.get("together", Timecode.length(all)));
        }
    }

    private void one(LibraryVideo video) {
        VideoInfo info = video.info();
        name.setText(LibraryPageModel.name(video));
        fact(TEXTS.get("length"), Timecode.length(info.durationMicros()));
        fact(
                TEXTS.get("picture"),
                TEXTS.get(
                        "picture.facts",
                        String.valueOf(info.width()),
                        String.valueOf(info.height()),
                        Timecode.rate(info.frameRate())));
        fact(TEXTS.get("format"), TEXTS.get(info.hasAudio() ? "sound" : "sound.none", info.codec()));
        fact(TEXTS.get("added"), TEXTS.get("added.day", video.added().atZone(ZoneId.systemDefault())));
        fact(TEXTS.get("folder"), String.valueOf(info.file().getParent()));
        picture.show(null);
        frames.request(info.file(), (long) (info.durationMicros() * CoverImage.AT), DECODED_HEIGHT, image -> {
            if (model.selection().chosenProperty().get().equals(List.of(video))) {
                picture.show(image);
            }
        });
    }

    private void fact(String what, String value) {
        Label left = Parts.label(what, "small", "secondary");
        Label right = Parts.wrapped(value, "small");
        right.setTooltip(new Tooltip(value));
        GridPane.setValignment(left, VPos.TOP);
        GridPane.setHgrow(right, Priority.ALWAYS);
        facts.addRow(facts.getRowCount(), left, right);
    }
}
