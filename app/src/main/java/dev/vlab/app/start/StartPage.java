package dev.vlab.app.start;

import dev.vlab.app.jobs.Parts;
import dev.vlab.app.player.FrameImages;
import dev.vlab.app.text.Texts;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** What stands in the place of the stage while no video is open. */
public final class StartPage extends ScrollPane {
    private static final Texts TEXTS = Texts.of(StartPage.class);

    /**
     * Makes the page.
     *
     * @param open opens a video
     */
    public StartPage(StartModel model, StartCommands commands, FrameImages frames, Consumer<Path> open) {
        setId("start");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        Button video = Parts.button(commands.video, TEXTS.get("video"), "startVideo");
        video.getStyleClass().add("primary");
        Label drop = Parts.wrapped(TEXTS.get("drop"), "secondary");
        FlowPane ways = new FlowPane(
                8,
                8,
                video,
                Parts.button(commands.folder, TEXTS.get("folder"), "startFolder"),
                Parts.button(commands.story, TEXTS.get("story"), "startStory"));
        VBox all = new VBox(
                new VBox(4, Parts.wrapped(TEXTS.get("title"), "title"), drop),
                ways,
                cards(
                        "recent",
                        model.recent(),
                        one -> new StartCard(one, frames, open).removable(one, () -> model.forget(one))),
                cards("samples", model.samples(), one -> new StartCard(one, frames, open)));
        all.getStyleClass().add("start");
        setContent(all);
        visibleProperty().bind(model.needed());
    }

    private static Node cards(String id, ObservableList<StartVideo> videos, Function<StartVideo, Node> card) {
        FlowPane cards = new FlowPane(8, 8);
        VBox part = new VBox(8, Parts.label(TEXTS.get("part." + id), "heading"), cards);
        part.setId("start-" + id);
        Runnable fill = () -> {
            cards.getChildren().setAll(videos.stream().map(card).toList());
            Parts.show(part, !videos.isEmpty());
        };
        videos.addListener((ListChangeListener<StartVideo>) change -> fill.run());
        fill.run();
        return part;
    }
}
