package dev.vlab.app.shell;

import dev.vlab.app.command.Commands;
import dev.vlab.app.library.LibraryModel;
import dev.vlab.app.models.ModelHolder;
import dev.vlab.app.player.FrameImages;
import dev.vlab.app.player.Overlay;
import dev.vlab.app.player.Playhead;
import dev.vlab.app.player.Track;
import dev.vlab.app.settings.Settings;
import dev.vlab.app.work.BackgroundTasks;
import dev.vlab.app.work.Notices;
import javafx.collections.ObservableList;

/**
 * What the parts of the window are given, made once by the application.
 *
 * @param tasks background work
 * @param notices messages to the person
 * @param settings what is remembered
 * @param models the loaded model
 * @param library the open library
 * @param playhead the one clock
 * @param frames small pictures of frames
 * @param overlays drawn over the frame, bottom first; add one to have it drawn
 * @param tracks rows of the timeline, from the top; add one to have it shown
 * @param commands what can be done by key and menu; add one to have it listed
 * @param workspace pages and panels; add one to have it shown
 */
public record AppContext(
        BackgroundTasks tasks,
        Notices notices,
        Settings settings,
        ModelHolder models,
        LibraryModel library,
        Playhead playhead,
        FrameImages frames,
        ObservableList<Overlay> overlays,
        ObservableList<Track> tracks,
        Commands commands,
        Workspace workspace) {}
