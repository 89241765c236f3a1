package dev.vlab.app.shell;

import dev.vlab.app.command.Commands;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.text.Texts;
import java.util.List;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;

/** Points at what matters in the window, one thing after another; → and ← go on and back, Escape leaves. */
final class FirstTour extends Pane {
    private static final Texts TEXTS = Texts.of(FirstTour.class);
    private static final double WIDTH = 340;
    private static final double GAP = 12;
    private static final double ROUND = 6;

    /** What is pointed at. */
    private enum Stop {
        START("#stage"),
        PLAYER(".transport"),
        ASK("#tab-ask"),
        DESCRIBE("#tab-describe"),
        ATTENTION("#tab-attention"),
        SEARCH("#rail-search"),
        PALETTE("#commands");

        private final String place;

        Stop(String place) {
            this.place = place;
        }

        /** The commands whose keys its words name, by their ids. */
        List<String> keys() {
            return switch (this) {
                case PLAYER -> List.of("play", "previous-frame", "next-frame");
                case PALETTE -> List.of("finder", "shortcuts");
                default -> List.of();
            };
        }
    }

    private final Node frame;
    private final Commands commands;
    private final Runnable begin;
    private final Label title = Parts.wrapped("", "heading");
    private final Label words = Parts.wrapped("");
    private final Label count = Parts.label("", "secondary", "small");
    private final Button back =
            Parts.button(new Button(TEXTS.get("tour.back")), "tourBack", TEXTS.get("tour.back.tip"), () -> go(-1));
    private final Button next = Parts.button(new Button(), "tourNext", TEXTS.get("tour.next.tip"), () -> go(1));
    private final VBox bubble;
    private final Runnable following = this::follow;
    private int at;
    private @Nullable Node before;
    private @Nullable Bounds pointedAt;

    /**
     * Makes it, not to be seen yet.
     *
     * @param frame what it points at is in there
     * @param commands their keys do nothing meanwhile
     * @param begin brings into view what it points at
     */
    FirstTour(Node frame, Commands commands, Runnable begin) {
        this.frame = frame;
        this.commands = commands;
        this.begin = begin;
        setId("tour");
        setVisible(false);
        Button skip =
                Parts.button(new Button(TEXTS.get("tour.skip")), "tourSkip", TEXTS.get("tour.skip.tip"), this::close);
        skip.getStyleClass().add("flat");
        next.getStyleClass().add("primary");
        HBox.setHgrow(count, Priority.ALWAYS);
        count.setMaxWidth(Double.MAX_VALUE);
        HBox buttons = new HBox(8, count, skip, back, next);
        buttons.setAlignment(Pos.CENTER_LEFT);
        bubble = new VBox(12, title, words, buttons);
        bubble.getStyleClass().add("shortcut-sheet");
        bubble.setPrefWidth(WIDTH);
        bubble.setMaxHeight(Region.USE_PREF_SIZE);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        widthProperty().subscribe(this::point);
        heightProperty().subscribe(this::point);
    }

    /** Begins, or leaves. */
    void toggle() {
        if (isVisible()) {
            close();
            return;
        }
        before = getScene().getFocusOwner();
        begin.run();
        at = 0;
        setVisible(true);
        getScene().addPostLayoutPulseListener(following);
        commands.suspend(true);
        Platform.runLater(() -> show(0)); // once the page is laid out
    }

    private void close() {
        setVisible(false);
        getScene().removePostLayoutPulseListener(following);
        commands.suspend(false);
        if (before != null) {
            before.requestFocus();
        }
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case RIGHT -> go(1);
            case LEFT -> go(-1);
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void go(int steps) {
        int to = at + steps;
        if (to >= Stop.values().length) {
            close();
        } else if (to >= 0) {
            show(to);
        }
    }

    private void show(int which) {
        at = which;
        Stop stop = Stop.values()[which];
        int last = Stop.values().length;
        title.setText(TEXTS.get("tour." + stop.name()));
        words.setText(TEXTS.get(
                "tour.words." + stop.name(),
                stop.keys().stream().map(commands::keyText).toArray()));
        count.setText(TEXTS.get("tour.count", which + 1, last));
        back.setDisable(which == 0);
        next.setText(which + 1 == last ? TEXTS.get("tour.end") : TEXTS.get("tour.next"));
        point();
        next.requestFocus();
    }

    /** What is pointed at may move: the page is laid out anew when a notice comes or goes. */
    private void follow() {
        Node target = target();
        if (target != null && !placeOf(target).equals(pointedAt)) {
            point();
        }
    }

    private @Nullable Node target() {
        return frame.lookup(Stop.values()[at].place);
    }

    private Bounds placeOf(Node target) {
        return sceneToLocal(target.localToScene(target.getBoundsInLocal()));
    }

    /** Leaves what is pointed at bright, and puts the words beside it. */
    private void point() {
        Node target = target();
        if (!isVisible() || target == null) {
            return;
        }
        Bounds seen = placeOf(target);
        pointedAt = seen;
        Rectangle hole =
                new Rectangle(seen.getMinX() - 4, seen.getMinY() - 4, seen.getWidth() + 8, seen.getHeight() + 8);
        hole.setArcWidth(2 * ROUND);
        hole.setArcHeight(2 * ROUND);
        Shape shade = Shape.subtract(new Rectangle(getWidth(), getHeight()), hole);
        shade.getStyleClass().add("tour-shade");
        hole.getStyleClass().add("tour-hole");
        hole.setMouseTransparent(true);
        getChildren().setAll(shade, hole, bubble);
        applyCss();
        bubble.autosize();
        double height = bubble.prefHeight(WIDTH);
        bubble.resize(WIDTH, height);
        place(seen, height);
    }

    private void place(Bounds seen, double height) {
        boolean below = seen.getMaxY() + GAP + height + GAP < getHeight();
        boolean above = seen.getMinY() - GAP - height > GAP;
        double y = below
                ? seen.getMaxY() + GAP
                : above ? seen.getMinY() - GAP - height : seen.getMaxY() - height - 2 * GAP;
        double x = seen.getCenterX() - WIDTH / 2;
        bubble.relocate(
                Math.clamp(x, GAP, Math.max(GAP, getWidth() - WIDTH - GAP)),
                Math.clamp(y, GAP, Math.max(GAP, getHeight() - height - GAP)));
    }
}
