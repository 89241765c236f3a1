package dev.vlab.app.shell;

import dev.vlab.app.settings.WindowPlace;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Puts a window where it was when the program ended, and remembers where it goes. */
public final class PlaceKeeper {
    private final Stage stage;
    private final ObjectProperty<@Nullable WindowPlace> place;

    private PlaceKeeper(Stage stage, ObjectProperty<@Nullable WindowPlace> place) {
        this.stage = stage;
        this.place = place;
    }

    /** Does so for a window that is not shown yet. */
    public static void keep(Stage stage, ObjectProperty<@Nullable WindowPlace> place) {
        PlaceKeeper keeper = new PlaceKeeper(stage, place);
        WindowPlace last = place.get();
        keeper.put(
                last == null
                        ? WindowPlace.first(Screen.getPrimary().getVisualBounds())
                        : last.within(Screen.getScreens().stream()
                                .map(Screen::getVisualBounds)
                                .toList()));
        List<ObservableValue<?>> parts = List.of(
                stage.xProperty(),
                stage.yProperty(),
                stage.widthProperty(),
                stage.heightProperty(),
                stage.maximizedProperty());
        // Later, since a window that is being maximized tells its size before it says why.
        parts.forEach(part -> part.addListener((now, before, after) -> Platform.runLater(keeper::note)));
    }

    private void put(WindowPlace now) {
        place.set(now);
        stage.setX(now.x());
        stage.setY(now.y());
        stage.setWidth(now.width());
        stage.setHeight(now.height());
        stage.setMaximized(now.maximized());
    }

    private void note() {
        WindowPlace before = place.get();
        if (stage.isFullScreen() || stage.isIconified() || !stage.isShowing() || before == null) {
            return;
        }
        place.set(
                stage.isMaximized()
                        ? new WindowPlace(before.x(), before.y(), before.width(), before.height(), true)
                        : new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false));
    }
}
