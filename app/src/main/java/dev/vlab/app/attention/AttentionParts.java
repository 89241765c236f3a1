package dev.vlab.app.attention;

import dev.vlab.app.jobs.EmptyState;
import dev.vlab.app.jobs.Parts;
import dev.vlab.app.jobs.Percent;
import dev.vlab.app.text.Texts;
import dev.vlab.engine.task.FeatureStream;
import dev.vlab.engine.task.HeadStatistic;
import dev.vlab.engine.task.Measure;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableSet;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The parts that the attention panel and the attention page are made of. */
final class AttentionParts {
    private static final Texts TEXTS = Texts.of(AttentionParts.class);

    /** As wide as an empty page's words. */
    private static final double WAY_WIDTH = 320;

    private final AttentionViewModel model;
    private final ObservableSet<String> folded;
    private final String id;

    /**
     * Makes parts.
     *
     * @param folded names of the sections that are folded up
     * @param id prefix of the ids, different for panel and page
     */
    AttentionParts(AttentionViewModel model, ObservableSet<String> folded, String id) {
        this.model = model;
        this.folded = folded;
        this.id = id;
    }

    /** The text whose words are followed, what else could be, and the button. */
    HBox question() {
        TextField field = Parts.named(new TextField(), id + "Text", TEXTS.get("text.tip"));
        field.setPromptText(TEXTS.get("text.prompt"));
        field.textProperty().bindBidirectional(model.textProperty());
        field.setOnAction(e -> model.explain());
        field.setMaxHeight(Double.MAX_VALUE);
        HBox.setHgrow(field, Priority.ALWAYS);
        Button look = Parts.button(new Button(TEXTS.get("look")), id + "Look", TEXTS.get("look.tip"), model::explain);
        look.getStyleClass().add("primary");
        look.disableProperty().bind(model.cannotExplainProperty());
        return new HBox(8, field, offers(), look);
    }

    private MenuButton offers() {
        MenuButton offers = Parts.named(
                new MenuButton("", Parts.icon(Feather.MESSAGE_SQUARE)), id + "Offers", TEXTS.get("offers.tip"));
        offers.getStyleClass().addAll("flat", "icon-only");
        offers.setMinWidth(HBox.USE_PREF_SIZE);
        model.offered().addListener((ListChangeListener<Words>) change -> fill(offers));
        fill(offers);
        return offers;
    }

    private void fill(MenuButton offers) {
        offers.setDisable(model.offered().isEmpty());
        offers.getItems().clear();
        for (Words words : model.offered()) {
            MenuItem item = new MenuItem(offer(words));
            item.setOnAction(e -> model.explain(words));
            offers.getItems().add(item);
        }
    }

    private static String offer(Words words) {
        return words.question() == null
                ? TEXTS.get("offer.caption", words.text())
                : TEXTS.get("offer.answer", words.text());
    }

    /** Which stream lies over the video, and how heat maps are drawn. */
    FlowPane overlay() {
        SegmentedButton streams = new SegmentedButton(
                stream("image", FeatureStream.IMAGE), stream("video", FeatureStream.VIDEO), stream("none", null));
        streams.setToggleGroup(null);
        FlowPane line = new FlowPane(8, 8, Parts.label(TEXTS.get("overlay")), streams, smooth());
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** What the heat maps show. */
    FlowPane measure() {
        SegmentedButton all = new SegmentedButton(
                Stream.of(Measure.values()).map(this::measure).toArray(ToggleButton[]::new));
        all.setToggleGroup(null);
        FlowPane line = new FlowPane(8, 8, Parts.label(TEXTS.get("measure")), all);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private ToggleButton measure(Measure measure) {
        ToggleButton button = new ToggleButton(TEXTS.get("measure." + measure));
        model.measureProperty().subscribe(now -> button.setSelected(now == measure));
        return Parts.button(button, id + "Measure" + measure, TEXTS.get("measure." + measure + ".tip"), () -> {
            model.measureProperty().set(measure);
            button.setSelected(true); // pressing the chosen one again keeps it
        });
    }

    /** Layers and heads, where there are several to choose from. */
    Section heads(double width) {
        HeatLegend legend = HeatLegend.ofStreams(id + "HeadsLegend");
        Runnable explain = () -> {
            AttentionPicture now = model.pictureProperty().get();
            Optional<HeadStatistic> statistic = model.statisticProperty().get();
            Parts.show(legend, statistic.isPresent());
            if (now != null && now.measure() == Measure.ATTENTION && statistic.isPresent()) {
                HeadStatistic shown = statistic.get();
                HeadNumbers numbers =
                        new HeadNumbers(now.maps(), shown, now.choice().token());
                legend.show(numbers.lowest(), numbers.highest(), TEXTS.get("statistic." + shown + ".tip"));
            }
        };
        model.pictureProperty().subscribe(explain);
        model.statisticProperty().subscribe(explain);
        explain.run();
        Section section = section("heads", TEXTS.get("heads"), new HeadMatrix(model, width), legend)
                .with(statistics());
        model.pictureProperty()
                .subscribe(now -> Parts.show(section, now == null || now.measure() == Measure.ATTENTION));
        return section;
    }

    /** What is shown of every head. */
    private ComboBox<Optional<HeadStatistic>> statistics() {
        ComboBox<Optional<HeadStatistic>> box =
                Parts.named(new ComboBox<>(), id + "Statistic", TEXTS.get("statistic.tip"));
        box.getItems().add(Optional.empty());
        Stream.of(HeadStatistic.values()).map(Optional::of).forEach(box.getItems()::add);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<HeadStatistic> statistic) {
                return statistic
                        .map(each -> TEXTS.get("statistic." + each))
                        .orElseGet(() -> TEXTS.get("statistic.pictures"));
            }

            @Override
            public Optional<HeadStatistic> fromString(String words) {
                return Optional.empty(); // never asked for: nothing can be typed
            }
        });
        box.setMinWidth(Region.USE_PREF_SIZE);
        box.valueProperty().bindBidirectional(model.statisticProperty());
        return box;
    }

    /** Smooth or by patch. */
    CheckBox smooth() {
        CheckBox smooth = Parts.named(new CheckBox(TEXTS.get("smooth")), id + "Smooth", TEXTS.get("smooth.tip"));
        smooth.selectedProperty().bindBidirectional(model.smoothProperty());
        return smooth;
    }

    private ToggleButton stream(String name, @Nullable FeatureStream stream) {
        ToggleButton button = new ToggleButton(TEXTS.get("over." + name));
        model.overlayProperty().subscribe(now -> button.setSelected(now == stream));
        model.pictureProperty()
                .subscribe(now -> button.setDisable(
                        now != null && stream != null && !now.maps().streams().contains(stream)));
        return Parts.button(button, id + "Over" + name, TEXTS.get("over." + name + ".tip"), () -> {
            model.overlayProperty().set(stream);
            button.setSelected(true); // pressing the chosen one again keeps it
        });
    }

    /** What the colours mean. */
    HeatLegend legend() {
        HeatLegend legend = HeatLegend.ofStreams(id + "Legend");
        model.pictureProperty().subscribe(now -> {
            if (now != null) {
                legend.show(now.maps().streams());
                legend.show(
                        "0", (now.clipped() ? "≥ " : "") + Percent.of(now.top()), TEXTS.get("legend." + now.measure()));
            }
        });
        return legend;
    }

    /** Every word's attention to every frame. */
    Section matrix() {
        TokenMatrix matrix = new TokenMatrix(model);
        matrix.setId(id + "Matrix");
        HeatLegend legend = HeatLegend.ofStreams(id + "MatrixLegend");
        model.pictureProperty().subscribe(now -> {
            if (now != null) {
                legend.show(now.maps().streams());
                legend.show(
                        "0",
                        Percent.of(now.shares().most()),
                        TEXTS.get("matrix.legend." + now.measure(), Percent.of(1.0 / now.frameCount())));
            }
        });
        Label readout = Parts.wrapped("", "small");
        readout.setId(id + "MatrixReadout");
        readout.textProperty().bind(model.shareReadoutProperty());
        Section section = section("matrix", TEXTS.get("matrix"), matrix, readout, legend);
        model.pictureProperty()
                .subscribe(now -> section.title(
                        now == null || now.measure().byWord() ? TEXTS.get("matrix") : TEXTS.get("matrix.one")));
        return section;
    }

    /** The value under the mouse; keeps its room without one, so that nothing jumps. */
    Label readout() {
        Label readout = Parts.label("", "small");
        readout.setId(id + "Readout");
        readout.textProperty().bind(model.readoutProperty().map(words -> words.isEmpty() ? hint() : words));
        return readout;
    }

    /** How much comes from each stream, layer by layer. */
    Section shares() {
        Section section = section("shares", TEXTS.get("shares"), new LayerShares(model));
        model.pictureProperty()
                .subscribe(
                        now -> Parts.show(section, now == null || now.measure().byWord()));
        return section;
    }

    private String hint() {
        AttentionPicture now = model.pictureProperty().get();
        return TEXTS.get(now == null || now.maps().streams().size() > 1 ? "readout.hint" : "readout.hint.one");
    }

    /** A part with a heading, folded up by it. */
    Section section(String name, String title, Node... parts) {
        return new Section(id + "Fold-" + name, name, title, folded, parts);
    }

    /** What stands where no attention is yet. */
    EmptyState empty() {
        EmptyState empty = new EmptyState(Feather.EYE, TEXTS.get("empty.title"), TEXTS.get("empty.todo"));
        empty.follow(model.jobProperty());
        VBox ways = new VBox(8);
        ways.setAlignment(Pos.CENTER);
        model.offered().subscribe(() -> offer(ways));
        offer(ways);
        empty.offer(ways);
        return empty;
    }

    private void offer(VBox ways) {
        ways.getChildren()
                .setAll(IntStream.range(0, model.offered().size())
                        .mapToObj(i -> way(i, model.offered().get(i)))
                        .toList());
    }

    private Button way(int index, Words words) {
        Button way = Parts.button(
                new Button(offer(words)), id + "Offer" + index, TEXTS.get("look.tip"), () -> model.explain(words));
        way.getStyleClass().add("chip");
        way.setMinWidth(0);
        way.setMaxWidth(WAY_WIDTH);
        way.setWrapText(true);
        return way;
    }
}
