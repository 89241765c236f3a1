package dev.vlab.app.tour;

import dev.vlab.app.shell.AppContext;
import dev.vlab.app.shell.Page;
import dev.vlab.engine.video.VideoReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.image.Image;

/** Says how far a first start comes: the first picture of the window, the model, a video, an answer, every page. */
public final class StartCheck {
    private final Guide guide;
    private final AppContext context;
    private final Tour.Jobs jobs;
    private final Scene scene;

    public StartCheck(Scene scene, AppContext context, Tour.Jobs jobs) {
        this.guide = new Guide(scene, context, Path.of("")); // takes no pictures away
        this.context = context;
        this.jobs = jobs;
        this.scene = scene;
    }

    /**
     * Checks it.
     *
     * @param clip a video to ask about
     */
    public void walk(Path clip) throws InterruptedException, IOException {
        guide.drawn();
        Guide.say("Window", "on the screen");
        Image window = guide.ask(() -> scene.snapshot(null));
        Guide.say("Its picture", (int) window.getWidth() + " x " + (int) window.getHeight());
        guide.model();
        try (VideoReader video = VideoReader.open(clip)) {
            guide.act(() -> context.playhead().open(video.info()));
        }
        guide.act(() -> jobs.ask().ask("what do you see?"));
        guide.finish(jobs.ask().run(), "the answer");
        Guide.say(
                "Answer",
                guide.require(() -> jobs.ask().answerProperty().getValue(), "no answer")
                        .answer());
        List<Page> pages = guide.ask(() -> List.copyOf(context.workspace().pages()));
        for (Page page : pages) {
            guide.act(() -> context.workspace().show(page.id()));
            guide.ask(() -> scene.snapshot(null));
        }
        Guide.say("Pages", pages.size() + ", drawn");
    }
}
