package dev.vlab.app.attention;

import dev.vlab.app.jobs.Job;
import dev.vlab.app.jobs.JobRun;
import dev.vlab.app.jobs.Percent;
import dev.vlab.app.jobs.Times;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.engine.task.AttentionMaps;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.FeatureStream;
import dev.vlab.engine.task.HeadStatistic;
import dev.vlab.engine.task.Measure;
import dev.vlab.engine.video.ClipPreprocessor;
import dev.vlab.engine.video.CropRegion;
import dev.vlab.engine.video.VideoInfo;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** Where the model looked for each word of a text, and which part of that is in view. */
public final class AttentionViewModel {
    private static final Texts TEXTS = Texts.of(AttentionViewModel.class);

    /** Letters of a word that is looked at first. */
    private static final int TELLING = 3;

    /** The engine's part. */
    @FunctionalInterface
    public interface Explain {
        AttentionMaps maps(Clip clip, Words words, Measure measure) throws IOException;
    }

    private final Playhead playhead;
    private final ObservableValue<Job<Explain>> job;
    private final JobRun run;
    private Words last = new Words(null, "");
    private final ObservableList<Words> offered = FXCollections.observableArrayList();
    private final ObservableValue<String> readout;
    private final ObservableValue<String> shareReadout;
    private final BooleanBinding cannotExplain;
    private @Nullable CropRegion seen;
    private int imageSize;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable AttentionPicture> picture = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper frame = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<@Nullable FeatureStream> overlay = new SimpleObjectProperty<>(FeatureStream.VIDEO);
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(Measure.ATTENTION);
    private final ObjectProperty<Optional<HeadStatistic>> statistic = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty smooth = new SimpleBooleanProperty(true);
    private final ObjectProperty<@Nullable Patch> hovered = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable WordFrame> pointed = new SimpleObjectProperty<>();

    public AttentionViewModel(BackgroundTasks tasks, Playhead playhead, ObservableValue<Job<Explain>> job) {
        this.playhead = playhead;
        this.job = job;
        this.run = new JobRun(tasks);
        this.readout = Bindings.createStringBinding(this::readout, hovered, picture);
        this.shareReadout = Bindings.createStringBinding(this::shareReadout, pointed, picture, frame);
        this.cannotExplain = Bindings.createBooleanBinding(
                () -> text.get().isBlank() || playhead.clip() == null, text, playhead.clipProperty());
        playhead.videoProperty().subscribe(now -> videoChanged());
        playhead.timeMicrosProperty().subscribe(now -> follow());
        measure.addListener((property, before, now) -> measureChanged());
    }

    /** Computes the attention for the text that stands in the field: the last words given, or one's own. */
    public void explain() {
        String wanted = text.get().strip();
        Clip clip = playhead.clip();
        if (!wanted.isEmpty() && clip != null) {
            explain(clip, wanted.equals(last.text()) ? last : new Words(null, wanted));
        }
    }

    /** Computes the attention for words about the open clip. */
    public void explain(Words words) {
        text.set(words.text());
        last = words;
        explain();
    }

    /** Computes the attention for words and the clip they are about: a caption, an answer. */
    public void explain(Clip clip, Words words) {
        text.set(words.text());
        last = words;
        Measure wanted = measure.get();
        switch (job.getValue()) {
            case Job.Missing<Explain>(var why, var todo) -> run.refuse(why + " " + todo);
            case Job.Ready<Explain>(var call, var model) ->
                run.start(
                        TEXTS.get("following", words.text()),
                        progress -> call.maps(clip, words, wanted),
                        maps -> show(words, maps, model.imageSize()));
        }
    }

    /**
     * Shows maps that were computed, if they are of the open video.
     *
     * @param newImageSize pixels across the pictures that the model saw
     */
    public void show(Words words, AttentionMaps maps, int newImageSize) {
        VideoInfo open = playhead.video();
        if (open == null || !open.file().equals(maps.clip().file())) {
            return;
        }
        imageSize = newImageSize;
        seen = new ClipPreprocessor(imageSize).region(open.width(), open.height());
        AttentionPicture before = picture.get();
        boolean sameWords = before != null && before.maps().tokens().equals(maps.tokens());
        int token = sameWords ? before.choice().token() : telling(maps.tokens());
        if (overlay.get() != null && !maps.streams().contains(overlay.get())) {
            overlay.set(maps.streams().getFirst());
        }
        picture.set(new AttentionPicture(words, maps, new Choice(token, AttentionMaps.ALL, AttentionMaps.ALL)));
        follow();
    }

    /** The first word that says more than an article does. */
    private static int telling(List<String> tokens) {
        return IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).length() >= TELLING)
                .findFirst()
                .orElse(0);
    }

    /** Chooses a word. */
    public void chooseToken(int token) {
        choose(choice -> choice.withToken(token));
    }

    /** Chooses a layer and a head, each or both of them {@link AttentionMaps#ALL}. */
    public void chooseHead(int layer, int head) {
        choose(choice -> choice.withHead(layer, head));
    }

    private void choose(UnaryOperator<Choice> change) {
        AttentionPicture now = picture.get();
        if (now != null) {
            picture.set(now.with(change.apply(now.choice())));
        }
    }

    /** Moves the playhead to a sampled frame. */
    public void jump(int toFrame) {
        AttentionPicture now = picture.get();
        if (now != null) {
            playhead.seek(now.maps().frameTimes().get(toFrame));
        }
    }

    /** The part of a picture of the open video that the model saw, in pixels of that picture; null without maps. */
    public @Nullable CropRegion seen(double width, double height) {
        VideoInfo open = playhead.video();
        CropRegion region = seen;
        if (open == null || region == null) {
            return null;
        }
        double x = width / open.width();
        double y = height / open.height();
        return new CropRegion(region.x() * x, region.y() * y, region.width() * x, region.height() * y);
    }

    /** Pixels across the pictures that the model saw. */
    int imageSize() {
        return imageSize;
    }

    private void measureChanged() {
        AttentionPicture now = picture.get();
        if (now != null) {
            explain(now.maps().clip(), now.words());
        }
    }

    private void videoChanged() {
        run.cancel();
        hovered.set(null);
        pointed.set(null);
        picture.set(null);
        seen = null;
    }

    private String readout() {
        AttentionPicture now = picture.get();
        Patch patch = hovered.get();
        if (now == null || patch == null) {
            return "";
        }
        return TEXTS.get(
                "readout",
                Times.of(now.maps().frameTimes().get(patch.frame())),
                patch.row() + 1,
                patch.column() + 1,
                streams(now, stream -> now.patch(stream, patch)));
    }

    private String shareReadout() {
        AttentionPicture now = picture.get();
        if (now == null) {
            return "";
        }
        WordFrame under = pointed.get();
        WordFrame cell = under == null ? new WordFrame(now.choice().token(), frame.get()) : under;
        String time = Times.of(now.maps().frameTimes().get(cell.frame()));
        String values = streams(now, stream -> now.shares().of(stream, cell.token(), cell.frame()));
        return now.measure().byWord()
                ? TEXTS.get("matrix.readout", now.name(cell.token()), time, values)
                : TEXTS.get("matrix.readout.one", time, values);
    }

    /** A value of each stream that has maps. */
    private static String streams(AttentionPicture now, ToDoubleFunction<FeatureStream> value) {
        return now.maps().streams().stream()
                .map(stream -> TEXTS.get(
                        "readout." + (now.measure().byWord() ? stream : now.measure()),
                        Percent.of(value.applyAsDouble(stream))))
                .collect(Collectors.joining(TEXTS.get("readout.between")));
    }

    private void follow() {
        AttentionPicture now = picture.get();
        if (now != null) {
            frame.set(now.maps().frameAt(playhead.timeMicros()));
        }
    }

    /** The text in the field. */
    public StringProperty textProperty() {
        return text;
    }

    /** What is in view, or null. */
    public ReadOnlyObjectProperty<@Nullable AttentionPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** The sampled frame nearest to the playhead. */
    public ReadOnlyIntegerProperty frameProperty() {
        return frame.getReadOnlyProperty();
    }

    /** The stream drawn over the video, or null for none. */
    public ObjectProperty<@Nullable FeatureStream> overlayProperty() {
        return overlay;
    }

    /** What is shown. */
    public ObjectProperty<Measure> measureProperty() {
        return measure;
    }

    /** What is shown of every head: a statistic, or a picture of where it looks. */
    ObjectProperty<Optional<HeadStatistic>> statisticProperty() {
        return statistic;
    }

    /** Whether heat maps are interpolated between patches. */
    public BooleanProperty smoothProperty() {
        return smooth;
    }

    /** The patch under the mouse, or null. */
    public ObjectProperty<@Nullable Patch> hoveredProperty() {
        return hovered;
    }

    /** Texts to look at: the caption and the answer in view. Others fill it. */
    public ObservableList<Words> offered() {
        return offered;
    }

    /** What the patch under the mouse received, in words; empty without one. */
    public ObservableValue<String> readoutProperty() {
        return readout;
    }

    /** The word and the frame under the mouse, or null. */
    ObjectProperty<@Nullable WordFrame> pointedProperty() {
        return pointed;
    }

    /** What a frame receives of a word's attention, in words: those under the mouse, else those chosen. */
    ObservableValue<String> shareReadoutProperty() {
        return shareReadout;
    }

    /** Whether there is no text or no video to look at. */
    public ObservableBooleanValue cannotExplainProperty() {
        return cannotExplain;
    }

    public JobRun run() {
        return run;
    }

    public ObservableValue<Job<Explain>> jobProperty() {
        return job;
    }
}
