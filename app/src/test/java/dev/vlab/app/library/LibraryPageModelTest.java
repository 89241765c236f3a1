package dev.vlab.app.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlab.app.models.ModelHolder;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.Notices;
import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.video.VideoInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryPageModelTest {
    private final BackgroundTasks tasks = new BackgroundTasks(Runnable::run, Runnable::run);
    private final Notices notices = new Notices();
    private final LibraryModel library = new LibraryModel(tasks, new ModelHolder(tasks), notices);
    private final List<LibraryVideo> opened = new ArrayList<>();
    private final LibraryPageModel page = new LibraryPageModel(tasks, library, Optional.empty(), opened::add);

    private static LibraryVideo video(long id, String name) {
        return video(id, name, 0, 1);
    }

    private static LibraryVideo video(long id, String name, long added, long seconds) {
        VideoInfo info = new VideoInfo(Path.of(name), seconds * 1_000_000, 64, 48, 25, "h264", false);
        return new LibraryVideo(id, info, "", Instant.ofEpochSecond(added));
    }

    @Test
    void listsByNameAndFiltersWhileTyping() {
        library.videos().setAll(video(1, "red-car.mp4"), video(2, "Boat.mp4"), video(3, "blue-car.mp4"));
        assertEquals(List.of("blue-car", "Boat", "red-car"), names());
        assertEquals("3 videos", page.summary().get());
        page.filterProperty().set(" CAR ");
        assertEquals(List.of("blue-car", "red-car"), names());
        assertEquals("2 of 3 videos", page.summary().get());
    }

    private List<String> names() {
        return page.shown().stream().map(LibraryPageModel::name).toList();
    }

    @Test
    void arrowsMoveTheChoiceAndEnterOpensIt() {
        library.videos().setAll(video(1, "a.mp4"), video(2, "b.mp4"), video(3, "c.mp4"));
        page.selection().move(1, false);
        page.selection().move(1, false);
        page.openChosen();
        page.selection().move(99, false);
        page.openChosen();
        assertEquals(
                List.of("b", "c"), opened.stream().map(LibraryPageModel::name).toList());
    }

    @Test
    void putsInOrderByWhatIsWanted() {
        library.videos().setAll(video(1, "b.mp4", 2, 10), video(2, "a.mp4", 3, 20), video(3, "c.mp4", 1, 30));
        assertEquals(List.of("a", "b", "c"), names());
        page.orderProperty().set(LibraryOrder.NEWEST);
        assertEquals(List.of("a", "b", "c"), names());
        page.orderProperty().set(LibraryOrder.LONGEST);
        assertEquals(List.of("c", "a", "b"), names());
    }

    @Test
    void aLibraryThatCannotBeOpenedIsSaid(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("library"), "no folder");
        library.open(file);
        assertEquals(1, notices.current().size());
        assertEquals(
                "The library could not be opened", notices.current().getFirst().what());
    }
}
