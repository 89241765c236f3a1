package dev.vlab.app;

import dev.vlab.app.jobs.Export;
import dev.vlab.app.jobs.OpenDialog;
import dev.vlab.app.jobs.SaveDialog;
import dev.vlab.app.look.Palette;
import dev.vlab.app.look.Theme;
import dev.vlab.app.settings.Shipped;
import dev.vlab.app.shell.AppContext;
import dev.vlab.app.shell.Page;
import dev.vlab.app.training.TrainingCommands;
import dev.vlab.app.training.TrainingPage;
import dev.vlab.app.training.TrainingViewModel;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import org.kordamp.ikonli.feather.Feather;

/** Where models are made and measured: the pages that train and evaluate, put into the window. */
final class Benches implements AutoCloseable {
    private final AppContext context;
    private final TrainingViewModel training;

    Benches(AppContext context, SaveDialog save, OpenDialog open) {
        this.context = context;
        Export export = new Export(context.tasks(), context.notices(), save);
        ObservableValue<Palette> palette = context.settings().themeProperty().map(Theme::palette);
        training = new TrainingViewModel(
                context.tasks(),
                context.notices(),
                Shipped.trainingConfigs(),
                context.settings().recentConfigs(),
                context.models()::load);
        TrainingCommands commands = new TrainingCommands(training, () -> context.workspace().show("train"), inView("train"));
        commands.all().forEach(context.commands()::add);
        TrainingPage page = new TrainingPage(training, commands, open, export, palette);
        context.workspace().pages().add(new Page("train", "Train", Feather.ACTIVITY, page.view()));
        Shipped.trainingConfigs().stream().findFirst().ifPresent(training::choose);
    }

    private BooleanBinding inView(String id) {
        return Bindings.createBooleanBinding(
                () -> {
                    Page page = context.workspace().pageProperty().get();
                    return page != null && page.id().equals(id);
                },
                context.workspace().pageProperty());
    }

    TrainingViewModel training() {
        return training;
    }

    @Override
    public void close() {
        training.close();
    }
}
