package dev.vlab.app.shell;

import dev.vlab.app.models.ModelHolder;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.player.Timecode;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.LatestOnly;
import dev.vlab.engine.data.WorldClips;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.ModelInfo;
import dev.vlab.engine.video.VideoInfo;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/** What Explore's header says of the clip and the model. */
final class ExploreModel {
    private static final Texts TEXTS = Texts.of(ExploreModel.class);

    private final StringBinding title;
    private final StringBinding facts;
    private final StringBinding model;
    private final StringBinding modelDetail;
    private final StringBinding device;
    private final ReadOnlyBooleanWrapper foreign = new ReadOnlyBooleanWrapper();
    private final LatestOnly looking;
    private final BooleanBinding problem;

    ExploreModel(Playhead playhead, ModelHolder models, BackgroundTasks tasks) {
        looking = tasks.latestOnly();
        title = Bindings.createStringBinding(() -> title(playhead.video()), playhead.videoProperty());
        facts = Bindings.createStringBinding(() -> facts(playhead.video()), playhead.videoProperty());
        model = Bindings.createStringBinding(
                () -> model(models), models.modelProperty(), models.loadingProperty(), models.problemProperty());
        modelDetail = Bindings.createStringBinding(() -> modelDetail(models.model()), models.modelProperty());
        device = Bindings.createStringBinding(() -> device(models.model()), models.modelProperty());
        problem = models.problemProperty().isNotNull();
        playhead.videoProperty().subscribe(video -> judge(video, models.model()));
        models.modelProperty().subscribe(loaded -> judge(playhead.video(), loaded));
    }

    private static String title(@Nullable VideoInfo video) {
        return video == null ? "" : nameOf(video.file());
    }

    /** A file's name without its ending. */
    static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String facts(@Nullable VideoInfo video) {
        return video == null
                ? ""
                : TEXTS.get(
                        "facts",
                        Timecode.length(video.durationMicros()),
                        String.valueOf(video.width()),
                        String.valueOf(video.height()),
                        Timecode.rate(video.frameRate()),
                        video.codec());
    }

    private static String model(ModelHolder models) {
        LoadedModel loaded = models.model();
        if (models.loadingProperty().get()) {
            return TEXTS.get("model.loading");
        }
        return loaded == null ? TEXTS.get("model.none") : loaded.info().name();
    }

    private static String modelDetail(@Nullable LoadedModel model) {
        if (model == null) {
            return "";
        }
        ModelInfo info = model.info();
        String can = info.capabilities().stream().map(TEXTS::get).sorted().collect(Collectors.joining(", "));
        return TEXTS.get("model.detail", info.parameters() / 1e6, info.frames(), info.imageSize(), can);
    }

    private static String device(@Nullable LoadedModel model) {
        return model == null ? "" : model.info().device();
    }

    /** Finds out whether the video is one that the model knows; that reads a file. */
    private void judge(@Nullable VideoInfo video, @Nullable LoadedModel loaded) {
        looking.cancel();
        foreign.set(false);
        if (video != null && loaded != null && loaded.info().sampleWorldOnly()) {
            looking.task(TEXTS.get("looking"), progress -> !WorldClips.contains(video.file()))
                    .onDone(foreign::set)
                    .quiet()
                    .start();
        }
    }

    /** The clip's name, or nothing. */
    StringBinding title() {
        return title;
    }

    /** Length, size, rate and codec. */
    StringBinding facts() {
        return facts;
    }

    /** The model's name, or why there is none. */
    StringBinding model() {
        return model;
    }

    /** Size and abilities of the model. */
    StringBinding modelDetail() {
        return modelDetail;
    }

    StringBinding device() {
        return device;
    }

    /** Whether the open video is outside what the model has learned. */
    ReadOnlyBooleanProperty foreign() {
        return foreign.getReadOnlyProperty();
    }

    /** Whether the model could not be loaded. */
    BooleanBinding problem() {
        return problem;
    }
}
