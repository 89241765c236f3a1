package dev.vlab.app;

import java.lang.reflect.Constructor;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/** Files dragged from elsewhere over a node: JavaFX's headless platform has no desktop that could send the events. */
final class Drop {
    private final Node target;
    private final Dragboard board;

    private Drop(Node target, Path... files) throws ReflectiveOperationException {
        this.target = target;
        Class<?> toolkit = Class.forName("com.sun.javafx.tk.Toolkit");
        Class<?> clipboard = Class.forName("com.sun.javafx.tk.TKClipboard");
        Object local = toolkit.getMethod("createLocalClipboard")
                .invoke(toolkit.getMethod("getToolkit").invoke(null));
        Object copied = Proxy.newProxyInstance(
                clipboard.getClassLoader(),
                new Class<?>[] {clipboard},
                (proxy, method, arguments) -> method.getName().equals("getTransferModes")
                        ? EnumSet.of(TransferMode.COPY)
                        : method.invoke(local, arguments));
        Constructor<Dragboard> constructor = Dragboard.class.getDeclaredConstructor(clipboard);
        constructor.setAccessible(true);
        board = constructor.newInstance(copied);
        ClipboardContent content = new ClipboardContent();
        content.putFiles(Arrays.stream(files).map(Path::toFile).toList());
        board.setContent(content);
    }

    /** Files on their way; to be called on the JavaFX thread. */
    static Drop of(Node target, Path... files) {
        try {
            return new Drop(target, files);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("JavaFX's insides are other ones", e);
        }
    }

    /** Moves over the node; whether it would take the files. */
    boolean over() {
        return fire(DragEvent.DRAG_OVER).isAccepted();
    }

    void leave() {
        fire(DragEvent.DRAG_EXITED);
    }

    /** Lets go; whether the node took the files. */
    boolean letGo() {
        return fire(DragEvent.DRAG_DROPPED).isDropCompleted();
    }

    private DragEvent fire(EventType<DragEvent> type) {
        DragEvent event = new DragEvent(type, board, 10, 10, 10, 10, TransferMode.COPY, null, null, null);
        DragEvent seen = event.copyFor(target, target);
        Event.fireEvent(target, seen);
        return seen;
    }
}
