package dev.vlab.app.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.vlab.app.jobs.TestJobs;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.Notices;
import dev.vlab.engine.library.FileContents;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.video.TimeSpan;
import dev.vlab.engine.video.VideoInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptTest {
    private record Word(Clip clip, String text) {
        Word at(Path file) {
            return new Word(new Clip(file, clip.span()), text);
        }
    }

    @TempDir
    private Path folder;

    private final Notices notices = new Notices();
    private final Playhead playhead = new Playhead();
    private VideoInfo video;

    @BeforeEach
    void makeVideo() throws IOException {
        video = video("a.mp4", "pictures");
    }

    private VideoInfo video(String name, String content) throws IOException {
        return TestJobs.video(Files.writeString(folder.resolve(name), content).toString());
    }

    private Kept<Word> started(BackgroundTasks tasks, Playhead head) {
        return new Kept<>(
                tasks,
                notices,
                head,
                new KeptFiles<>(new FileContents(), folder.resolve("kept"), Word[].class, Word::at));
    }

    private static void say(Kept<Word> kept, VideoInfo about, String text) {
        Word word = new Word(new Clip(about.file(), TimeSpan.ofSeconds(0, 1)), text);
        kept.change(
                about.file(),
                before -> Stream.concat(before.stream(), Stream.of(word)).toList());
    }

    private static List<String> texts(Kept<Word> kept) {
        return kept.shown().stream().map(Word::text).toList();
    }

    @Test
    void whatWasSaidIsThereAtTheNextStartWhereverTheVideoLiesByThen() throws IOException {
        playhead.open(video);
        say(started(TestJobs.inline(), playhead), video, "a boat");
        Playhead later = new Playhead();
        Kept<Word> kept = started(TestJobs.inline(), later);
        VideoInfo moved = video("b.mp4", "pictures");
        later.open(moved);
        assertEquals(List.of("a boat"), texts(kept));
        assertEquals(moved.file(), kept.shown().getFirst().clip().file());
        later.open(video("c.mp4", "other pictures"));
        assertEquals(List.of(), texts(kept));
    }

    @Test
    void changesAreTakenBackOneByOneAndWhatIsTakenBackIsKept() {
        playhead.open(video);
        Kept<Word> kept = started(TestJobs.inline(), playhead);
        say(kept, video, "a boat");
        say(kept, video, "a car");
        kept.changeShown(before -> List.of());
        assertEquals(List.of(), texts(kept));
        kept.undo();
        kept.undo();
        assertEquals(List.of("a boat"), texts(kept));
        assertEquals(List.of("a boat"), texts(started(TestJobs.inline(), playhead)));
        kept.undo();
        assertFalse(kept.undoableProperty().get());
        assertEquals(List.of(), texts(kept));
    }

    @Test
    void whatIsSaidBeforeTheEarlierWordsArriveComesAfterThem() {
        playhead.open(video);
        say(started(TestJobs.inline(), playhead), video, "a boat");
        TestJobs slow = new TestJobs();
        Kept<Word> kept = started(slow.waiting(), playhead);
        say(kept, video, "a car");
        assertEquals(List.of("a car"), texts(kept));
        slow.workThrough();
        assertEquals(List.of("a boat", "a car"), texts(kept));
        assertEquals(List.of("a boat", "a car"), texts(started(TestJobs.inline(), playhead)));
    }

    @Test
    void whatIsNoSuchFileIsToldOfAndLeftAsItIs() throws IOException {
        playhead.open(video);
        say(started(TestJobs.inline(), playhead), video, "a boat");
        Path file;
        try (Stream<Path> files = Files.list(folder.resolve("kept"))) {
            file = files.findFirst().orElseThrow();
        }
        Files.writeString(file, "{");
        Kept<Word> kept = started(TestJobs.inline(), playhead);
        say(kept, video, "a car");
        assertEquals(List.of("a car"), texts(kept));
        assertTrue(notices.current().getLast().what().contains("a.mp4"));
        assertEquals("{", Files.readString(file));
    }
}
