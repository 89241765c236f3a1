package dev.vlab.app.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.vlab.engine.library.LibraryVideo;
import dev.vlab.engine.video.VideoInfo;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class VideoSelectionTest {
    private final ObservableList<LibraryVideo> shown = FXCollections.observableArrayList(
            video(1, "a"), video(2, "b"), video(3, "c"), video(4, "d"), video(5, "e"));
    private final VideoSelection selection = new VideoSelection(shown);

    private static LibraryVideo video(long id, String name) {
        VideoInfo info = new VideoInfo(Path.of(name + ".mp4"), 1_000_000, 64, 48, 25, "h264", false);
        return new LibraryVideo(id, info, "", Instant.EPOCH);
    }

    private String chosen() {
        return selection.chosenProperty().get().stream()
                .map(LibraryPageModel::name)
                .collect(Collectors.joining());
    }

    @Test
    void aClickChoosesOneAndControlOneMoreOrLess() {
        selection.choose(shown.get(3));
        selection.toggle(shown.get(1));
        assertEquals("bd", chosen());
        selection.toggle(shown.get(3));
        assertEquals("b", chosen());
        selection.choose(shown.get(4));
        assertEquals("e", chosen());
    }

    @Test
    void shiftChoosesUpToThereFromWhereItBegan() {
        selection.choose(shown.get(2));
        selection.extendTo(shown.get(4));
        assertEquals("cde", chosen());
        selection.extendTo(shown.get(0));
        assertEquals("abc", chosen());
    }

    @Test
    void arrowsBeginAtTheFirstAndStopAtTheLast() {
        selection.move(3, false);
        assertEquals("a", chosen());
        selection.move(3, false);
        selection.move(3, false);
        assertEquals("e", chosen());
        selection.move(-2, true);
        assertEquals("cde", chosen());
    }

    @Test
    void whatIsNoLongerInViewIsNoLongerChosen() {
        selection.chooseAll();
        shown.removeAll(List.of(shown.get(1), shown.get(2)));
        assertEquals("ade", chosen());
        shown.clear();
        assertEquals("", chosen());
        selection.move(1, false);
        assertEquals("", chosen());
    }
}
