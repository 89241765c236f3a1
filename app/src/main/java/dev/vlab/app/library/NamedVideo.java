package dev.vlab.app.library;

import dev.vlab.engine.library.LibraryVideo;

/** A video with its name, which to make anew for every comparison would take most of the time of sorting. */
record NamedVideo(LibraryVideo video, String name) {
    static NamedVideo of(LibraryVideo video) {
        return new NamedVideo(video, LibraryPageModel.name(video));
    }
}
