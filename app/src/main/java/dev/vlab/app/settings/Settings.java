package dev.vlab.app.settings;

import dev.vlab.app.look.TextSize;
import dev.vlab.app.look.Theme;
import dev.vlab.app.text.Language;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/** What is remembered from one start to the next. Lives on the JavaFX thread; {@link SettingsFile} writes it down. */
public final class Settings {
    private static final int RECENT = 12;

    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);
    private final BooleanProperty followsSystem = new SimpleBooleanProperty();
    private final ObjectProperty<TextSize> textSize = new SimpleObjectProperty<>(TextSize.NORMAL);
    private final ObservableMap<String, List<String>> keys = FXCollections.observableHashMap();
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.SYSTEM);
    private final ObservableSet<String> folded = FXCollections.observableSet();
    private final DoubleProperty panelWidth = new SimpleDoubleProperty(380);
    private final BooleanProperty muted = new SimpleBooleanProperty();
    private final BooleanProperty samplesAdded = new SimpleBooleanProperty();
    private final ObservableList<String> recentQuestions = FXCollections.observableArrayList();
    private final ObservableList<String> recentQueries = FXCollections.observableArrayList();
    private final ObservableList<String> recentConfigs = FXCollections.observableArrayList();
    private final ObservableList<String> recentData = FXCollections.observableArrayList();
    private final ObservableList<RecentVideo> recentVideos = FXCollections.observableArrayList();
    private final BooleanProperty toured = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable WindowPlace> window = new SimpleObjectProperty<>();
    private final ModelSettings models = new ModelSettings();

    /** What the file holds. */
    record Stored(
            Theme theme,
            boolean followsSystem,
            @Nullable TextSize textSize,
            @Nullable Map<String, List<String>> keys,
            @Nullable Language language,
            @Nullable List<String> folded,
            double panelWidth,
            boolean muted,
            boolean samplesAdded,
            List<String> recentQuestions,
            List<String> recentQueries,
            @Nullable List<String> recentConfigs,
            @Nullable List<String> recentData,
            @Nullable List<RecentVideo> recentVideos,
            boolean toured,
            @Nullable WindowPlace window,
            ModelSettings.@Nullable Stored models) {}

    /** The theme of the window now. */
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /** Whether the theme is the system's, whatever that is. */
    public BooleanProperty followsSystemProperty() {
        return followsSystem;
    }

    /** Has the window look so from now on, whatever the system does. */
    public void choose(Theme chosen) {
        followsSystem.set(false);
        theme.set(chosen);
    }

    /** Lets the theme be the system's as long as {@link #followsSystemProperty()} says so. */
    public void follow(ObservableValue<Theme> system) {
        Runnable take = () -> {
            if (followsSystem.get()) {
                theme.set(system.getValue());
            }
        };
        system.subscribe(take);
        followsSystem.subscribe(take);
        take.run();
    }

    /** How large the window's words are. */
    public ObjectProperty<TextSize> textSizeProperty() {
        return textSize;
    }

    /** Shortcuts that a person chose, as JavaFX writes them, by the ids of commands. */
    public ObservableMap<String, List<String>> keys() {
        return keys;
    }

    /** The language of the window from the next start on. */
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /** Names of the sections of pages that are folded up. */
    public ObservableSet<String> folded() {
        return folded;
    }

    /** Width of the panel beside the stage in pixels. */
    public DoubleProperty panelWidthProperty() {
        return panelWidth;
    }

    /** Whether videos play without their sound. */
    public BooleanProperty mutedProperty() {
        return muted;
    }

    /** Whether the sample library has been added once; who removes it has his reasons. */
    public BooleanProperty samplesAddedProperty() {
        return samplesAdded;
    }

    /** Questions asked lately, newest first. */
    public ObservableList<String> recentQuestions() {
        return recentQuestions;
    }

    /** Searches made lately, newest first. */
    public ObservableList<String> recentQueries() {
        return recentQueries;
    }

    /** Training configurations used lately, newest first. */
    public ObservableList<String> recentConfigs() {
        return recentConfigs;
    }

    /** What models were evaluated on lately, newest first. */
    public ObservableList<String> recentData() {
        return recentData;
    }

    /** Videos opened lately, newest first. */
    public ObservableList<RecentVideo> recentVideos() {
        return recentVideos;
    }

    /** Whether the first tour of the window has been offered; it comes by itself once. */
    public BooleanProperty touredProperty() {
        return toured;
    }

    /** Where the window was; null before the first start. */
    public ObjectProperty<@Nullable WindowPlace> windowProperty() {
        return window;
    }

    /** What is remembered of models. */
    public ModelSettings models() {
        return models;
    }

    /** Puts a text at the head of a list of recent ones. */
    public static void remember(ObservableList<String> recent, String text) {
        remember(recent, text, one -> one);
    }

    /** The same of what is told apart by a key. */
    public static <T> void remember(ObservableList<T> recent, T newest, Function<T, String> key) {
        recent.removeIf(one -> key.apply(one).equals(key.apply(newest)));
        recent.addFirst(newest);
        if (recent.size() > RECENT) {
            recent.remove(RECENT, recent.size());
        }
    }

    /** Sets what a person may set to what it is on a first start, but for keys; returns what undoes that. */
    public Runnable restoreDefaults() {
        Stored before = stored();
        choose(Theme.DARK);
        textSize.set(TextSize.NORMAL);
        language.set(Language.SYSTEM);
        muted.set(false);
        models.hubProperty().set(ModelSettings.HUB);
        return () -> restore(before);
    }

    Observable[] parts() {
        Observable[] own = {
            theme,
            followsSystem,
            textSize,
            keys,
            language,
            folded,
            panelWidth,
            muted,
            samplesAdded,
            recentQuestions,
            recentQueries,
            recentConfigs,
            recentData,
            recentVideos,
            toured,
            window
        };
        return Stream.of(own, models.parts()).flatMap(Stream::of).toArray(Observable[]::new);
    }

    Stored stored() {
        return new Stored(
                theme.get(),
                followsSystem.get(),
                textSize.get(),
                Map.copyOf(keys),
                language.get(),
                folded.stream().sorted().toList(),
                panelWidth.get(),
                muted.get(),
                samplesAdded.get(),
                List.copyOf(recentQuestions),
                List.copyOf(recentQueries),
                List.copyOf(recentConfigs),
                List.copyOf(recentData),
                List.copyOf(recentVideos),
                toured.get(),
                window.get(),
                models.stored());
    }

    void restore(Stored stored) {
        theme.set(stored.theme());
        followsSystem.set(stored.followsSystem());
        textSize.set(stored.textSize() == null ? TextSize.NORMAL : stored.textSize());
        if (stored.keys() != null) {
            keys.putAll(stored.keys());
        }
        language.set(stored.language() == null ? Language.SYSTEM : stored.language());
        folded.addAll(orNone(stored.folded()));
        panelWidth.set(stored.panelWidth());
        muted.set(stored.muted());
        samplesAdded.set(stored.samplesAdded());
        recentQuestions.setAll(stored.recentQuestions());
        recentQueries.setAll(stored.recentQueries());
        recentConfigs.setAll(orNone(stored.recentConfigs()));
        recentData.setAll(orNone(stored.recentData()));
        recentVideos.setAll(orNone(stored.recentVideos()));
        toured.set(stored.toured());
        window.set(stored.window());
        if (stored.models() != null) {
            models.restore(stored.models());
        }
    }

    /** A list that settings written before it was thought of do not have. */
    private static <T> List<T> orNone(@Nullable List<T> stored) {
        return stored == null ? List.of() : stored;
    }
}
