package dev.vlab.app.start;

import dev.vlab.app.player.Playhead;
import dev.vlab.app.settings.RecentVideo;
import dev.vlab.app.settings.Settings;
import dev.vlab.app.text.Texts;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.LatestOnly;
import dev.vlab.engine.video.VideoInfo;
import dev.vlab.engine.video.VideoReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What was opened lately and still is there, and some of the sample clips. */
public final class StartModel {
    private static final Texts TEXTS = Texts.of(StartModel.class);
    private static final int SAMPLES = 8;

    private final Playhead playhead;
    private final ObservableList<RecentVideo> remembered;
    private final Optional<Path> samples;
    private final Clock clock;
    private final LatestOnly looking;
    private final BackgroundTasks tasks;
    private final ObservableBooleanValue needed;
    private final ObservableList<StartVideo> recent = FXCollections.observableArrayList();
    private final ObservableList<StartVideo> some = FXCollections.observableArrayList();

    /**
     * Remembers each video that is opened; where none is, looks what there is to open.
     *
     * @param samples folder of the sample clips, if they are there
     */
    public StartModel(
            BackgroundTasks tasks, Settings settings, Playhead playhead, Optional<Path> samples, Clock clock) {
        this.tasks = tasks;
        this.playhead = playhead;
        this.samples = samples;
        this.clock = clock;
        remembered = settings.recentVideos();
        looking = tasks.latestOnly();
        needed = playhead.videoProperty().isNull();
        playhead.videoProperty().subscribe(video -> {
            if (video == null) {
                look();
            } else {
                remember(video);
            }
        });
    }

    private void remember(VideoInfo video) {
        String file = video.file().toAbsolutePath().toString();
        Settings.remember(remembered, new RecentVideo(file, clock.millis(), video.durationMicros()), RecentVideo::file);
    }

    private void look() {
        List<RecentVideo> all = List.copyOf(remembered);
        looking.task(
                        TEXTS.get("looking"),
                        progress -> all.stream().map(StartVideo::of).toList())
                .onDone(recent::setAll)
                .quiet()
                .start();
        if (some.isEmpty() && samples.isPresent()) {
            Path folder = samples.get();
            tasks.task(TEXTS.get("looking"), progress -> some(folder))
                    .onDone(some::setAll)
                    .quiet()
                    .start();
        }
    }

    /** A few from all over the folder, whose names are in order. */
    private static List<StartVideo> some(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> clips = files.filter(file -> file.toString().endsWith(".mp4"))
                    .sorted()
                    .toList();
            List<StartVideo> chosen = new ArrayList<>();
            int step = Math.max(1, clips.size() / SAMPLES);
            for (int i = 0; i < clips.size() && chosen.size() < SAMPLES; i += step) {
                try (VideoReader reader = VideoReader.open(clips.get(i))) {
                    chosen.add(new StartVideo(clips.get(i), reader.info().durationMicros(), 0, true));
                }
            }
            return chosen;
        }
    }

    /** Takes a video from the list; its file stays. */
    void forget(StartVideo video) {
        remembered.removeIf(one -> one.file().equals(video.file().toString()));
        recent.remove(video);
    }

    /** Closes the video, for to open another one. */
    void closeVideo() {
        playhead.close();
    }

    /** Whether no video is open. */
    ObservableBooleanValue needed() {
        return needed;
    }

    /** Opened lately, newest first. */
    ObservableList<StartVideo> recent() {
        return recent;
    }

    /** Some of the sample clips; none where they are not there. */
    ObservableList<StartVideo> samples() {
        return some;
    }
}
