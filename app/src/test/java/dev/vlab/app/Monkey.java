package dev.vlab.app;

import dev.vlab.app.command.Command;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Cell;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCharacterCombination;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Window;

/**
 * Does something at random in the program's windows, with mouse and keyboard. The same number does the same where the
 * same things are in view. To be used on the JavaFX thread.
 */
final class Monkey {
    /**
     * What is left alone: it starts the system's file manager; it goes to the network; it trains for hours in a folder
     * outside of the test's. Native dialogs are answered by the test, and a cell is not dragged to another place, which
     * JavaFX's headless platform cannot do.
     */
    private static final List<String> LEFT_ALONE =
            List.of("modelReveal-", "modelsDownloadStart", "trainStart", "trainResume");

    static final Set<String> COMMANDS_LEFT_ALONE = Set.of("train-start", "train-resume");

    private static final List<KeyCode> KEYS = List.of(
            KeyCode.TAB,
            KeyCode.ENTER,
            KeyCode.SPACE,
            KeyCode.ESCAPE,
            KeyCode.UP,
            KeyCode.DOWN,
            KeyCode.LEFT,
            KeyCode.RIGHT,
            KeyCode.HOME,
            KeyCode.END,
            KeyCode.PAGE_UP,
            KeyCode.PAGE_DOWN,
            KeyCode.DELETE,
            KeyCode.BACK_SPACE,
            KeyCode.DIGIT1);
    private static final List<KeyCode> HELD = List.of(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.ALT);
    private static final List<String> WORDS =
            List.of("a red car", "what color is it?", "0:01.5", "-1", "", "赤い車", "%s {0} '\"<&", "x".repeat(300));

    private final Composition parts;
    private final List<Path> files;
    private final Robot robot = new Robot();

    Monkey(Composition parts, List<Path> files) {
        this.parts = parts;
        this.files = files;
        parts.window().getScene().addEventFilter(MouseEvent.DRAG_DETECTED, Event::consume);
    }

    /** Does one thing and tells what it was. */
    String act(Random dice) {
        int throwOf = dice.nextInt(100);
        if (throwOf < 42) {
            return click(dice, MouseButton.PRIMARY, 1);
        } else if (throwOf < 46) {
            return click(dice, MouseButton.PRIMARY, 2);
        } else if (throwOf < 49) {
            return click(dice, MouseButton.SECONDARY, 1);
        } else if (throwOf < 64) {
            return command(dice);
        } else if (throwOf < 73) {
            return key(dice);
        } else if (throwOf < 79) {
            return write(dice);
        } else if (throwOf < 86) {
            return page(dice);
        } else if (throwOf < 91) {
            return scroll(dice);
        } else if (throwOf < 96) {
            return drag(dice);
        } else if (throwOf < 99) {
            return drop(dice);
        }
        return resize(dice);
    }

    private String click(Random dice, MouseButton button, int times) {
        List<Node> found = controls();
        if (found.isEmpty()) {
            return "nothing to click";
        }
        Node target = any(found, dice);
        String what = name(target);
        Bounds place = target.localToScreen(target.getBoundsInLocal());
        robot.mouseMove(place.getCenterX(), place.getCenterY());
        boolean shift = dice.nextInt(12) == 0;
        if (shift) {
            robot.keyPress(KeyCode.SHIFT);
        }
        for (int i = 0; i < times; i++) {
            robot.mouseClick(button);
        }
        if (shift) {
            robot.keyRelease(KeyCode.SHIFT);
        }
        return button + " × " + times + (shift ? " with Shift" : "") + " on " + what;
    }

    private String command(Random dice) {
        List<Command> commands = parts.context().commands().all().stream()
                .filter(candidate -> !candidate.keys().isEmpty())
                .toList();
        Command command = any(commands, dice);
        type(any(command.keys(), dice));
        return "keys of " + command.id();
    }

    private void type(KeyCombination keys) {
        List<KeyCode> held = new ArrayList<>();
        if (keys.getShift() == KeyCombination.ModifierValue.DOWN) {
            held.add(KeyCode.SHIFT);
        }
        if (keys.getShortcut() == KeyCombination.ModifierValue.DOWN
                || keys.getControl() == KeyCombination.ModifierValue.DOWN) {
            held.add(KeyCode.CONTROL);
        }
        if (keys.getAlt() == KeyCombination.ModifierValue.DOWN) {
            held.add(KeyCode.ALT);
        }
        KeyCode code = switch (keys) {
            case KeyCodeCombination known -> known.getCode();
            case KeyCharacterCombination known -> KeyCode.getKeyCode(known.getCharacter());
            default -> KeyCode.ESCAPE;
        };
        type(code, held);
    }

    private void type(KeyCode code, List<KeyCode> held) {
        if (leftAlone(focused()) && (code == KeyCode.SPACE || code == KeyCode.ENTER)) {
            return;
        }
        held.forEach(robot::keyPress);
        robot.keyType(code);
        held.reversed().forEach(robot::keyRelease);
    }

    private String key(Random dice) {
        KeyCode code = any(KEYS, dice);
        List<KeyCode> held = dice.nextInt(4) == 0 ? List.of(any(HELD, dice)) : List.of();
        type(code, held);
        return held + " " + code;
    }

    /** Letters as an input method sends them. */
    private String write(Random dice) {
        String words = any(WORDS, dice);
        Node field = focused();
        if (field == null) {
            return "nowhere to write";
        }
        String what = name(field);
        words.chars()
                .mapToObj(letter -> String.valueOf((char) letter))
                .forEach(letter -> Event.fireEvent(
                        field,
                        new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false)));
        if (dice.nextBoolean()) {
            type(KeyCode.ENTER, List.of());
        }
        return "“" + words + "” into " + what;
    }

    private String page(Random dice) {
        var workspace = parts.context().workspace();
        String id = any(
                        Stream.concat(workspace.pages().stream(), workspace.panels().stream())
                                .toList(),
                        dice)
                .id();
        workspace.show(id);
        return "page " + id;
    }

    private String scroll(Random dice) {
        Point2D place = somewhere(dice);
        robot.mouseMove(place);
        int amount = dice.nextInt(-12, 13);
        robot.mouseWheel(amount);
        return "wheel by " + amount + " at " + place;
    }

    private String drag(Random dice) {
        Point2D from = somewhere(dice);
        Point2D to = somewhere(dice);
        robot.mouseMove(from);
        robot.mousePress(MouseButton.PRIMARY);
        robot.mouseMove(from.midpoint(to));
        robot.mouseMove(to);
        robot.mouseRelease(MouseButton.PRIMARY);
        return "drag from " + from + " to " + to;
    }

    private String drop(Random dice) {
        Path file = any(files, dice);
        Drop drop = Drop.of(parts.window(), file);
        drop.over();
        if (dice.nextInt(4) == 0) {
            drop.leave();
            return "carry over " + file;
        }
        drop.letGo();
        return "drop of " + file;
    }

    private String resize(Random dice) {
        Window window = parts.window().getScene().getWindow();
        window.setWidth(dice.nextBoolean() ? 1100 : 1440);
        window.setHeight(dice.nextBoolean() ? 700 : 900);
        return "window of " + window.getWidth() + " × " + window.getHeight();
    }

    private Point2D somewhere(Random dice) {
        Scene scene = parts.window().getScene();
        return parts.window().localToScreen(dice.nextDouble(scene.getWidth()), dice.nextDouble(scene.getHeight()));
    }

    // ---- what there is to click ----

    private static List<Node> controls() {
        List<Node> found = new ArrayList<>();
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window.isShowing() && window.getScene() != null) {
                Scene scene = window.getScene();
                collect(scene.getRoot(), node -> inView(node, scene), found);
            }
        }
        return found;
    }

    private static void collect(Node node, Predicate<Node> inView, List<Node> found) {
        if (!node.isVisible() || node.isDisabled() || node.isMouseTransparent()) {
            return;
        }
        if (clickable(node) && !leftAlone(node) && inView.test(node)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, inView, found));
        }
    }

    private static boolean clickable(Node node) {
        return (node instanceof Control && !(node instanceof Label))
                || node instanceof Cell<?>
                || node.getOnMouseClicked() != null
                || node.getOnMousePressed() != null;
    }

    private static boolean inView(Node node, Scene scene) {
        Bounds place = node.localToScene(node.getBoundsInLocal());
        return place.getWidth() > 0
                && place.getCenterX() >= 0
                && place.getCenterY() >= 0
                && place.getCenterX() < scene.getWidth()
                && place.getCenterY() < scene.getHeight();
    }

    private static boolean leftAlone(Node node) {
        String id = node == null || node.getId() == null ? "" : node.getId();
        return LEFT_ALONE.stream().anyMatch(id::startsWith);
    }

    private static Node focused() {
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                .map(Window::getScene)
                .filter(scene -> scene != null && scene.getFocusOwner() != null)
                .map(Scene::getFocusOwner)
                .findFirst()
                .orElse(null);
    }

    private static String name(Node node) {
        String words = node instanceof Labeled labeled ? " “" + labeled.getText() + "”" : "";
        return node.getClass().getSimpleName() + " #" + node.getId() + words;
    }

    private static <T> T any(List<? extends T> from, Random dice) {
        return from.get(dice.nextInt(from.size()));
    }
}
