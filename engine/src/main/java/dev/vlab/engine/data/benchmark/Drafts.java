package dev.vlab.engine.data.benchmark;

import dev.vlab.engine.data.AnnotatedClip;
import dev.vlab.engine.data.AnnotatedMoment;
import dev.vlab.engine.data.Dataset;
import dev.vlab.engine.data.MissingVideo;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The clips of a benchmark in the making, in the order in which its files name them. */
final class Drafts {

    private final Source source;
    private final VideoFolder videos;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    Drafts(Source source) throws IOException {
        this.source = source;
        this.videos = new VideoFolder(source.videos());
    }

    /** The clip that is all of the video of this name. */
    Draft video(String name) throws IOException {
        return video(name, name);
    }

    /** The clip of this id that is all of the video of one of these names. */
    Draft video(String id, String... names) throws IOException {
        Draft draft = draft(id);
        for (String name : names) {
            if (!draft.isPlaced()) {
                draft.place(videos.find(name), null);
            }
        }
        return draft;
    }

    /**
     * The clip of this id: all of the video of this name or, if there is only the longer one that it was cut from, that
     * part.
     */
    Draft cut(String id, String name, @Nullable String longer, @Nullable TimeSpan part) throws IOException {
        Draft draft = video(id, name);
        if (!draft.isPlaced() && longer != null && part != null) {
            draft.place(videos.find(longer), part);
        }
        return draft;
    }

    /** The clip whose name tells what it was cut from, {@link CutName}. */
    Draft cut(String name) throws IOException {
        CutName cut = CutName.of(name);
        return cut == null ? video(name) : cut(name, name, cut.video(), cut.span());
    }

    /** The clip of this id that is a part of the video of this name, or all of it. */
    Draft part(String id, String name, @Nullable TimeSpan part) throws IOException {
        Draft draft = draft(id);
        if (!draft.isPlaced()) {
            draft.place(videos.find(name), part);
        }
        return draft;
    }

    /** The clip of this id, wherever its video is; null if no file has named it yet. */
    @Nullable
    Draft known(String id) {
        return drafts.get(id);
    }

    /** Lets all that happens in a video, one thing behind the other, be its caption. */
    void tellMoments() {
        for (Draft draft : drafts.values()) {
            draft.captions.clear();
            draft.captions.add(
                    draft.moments.stream().map(AnnotatedMoment::caption).collect(Collectors.joining(" ")));
        }
    }

    private Draft draft(String id) {
        return drafts.computeIfAbsent(
                id, fresh -> new Draft(fresh, source.split(), source.benchmark().word()));
    }

    /** What has been gathered, of the split that is wanted. */
    Dataset dataset() {
        List<AnnotatedClip> clips = new ArrayList<>();
        List<MissingVideo> missing = new ArrayList<>();
        for (Draft draft : drafts.values()) {
            if (source.wants(draft.split)) {
                clips.addAll(draft.clips(source.momentsApart()));
                if (!draft.isPlaced() && !draft.isEmpty()) {
                    missing.add(new MissingVideo(draft.id, "not in " + source.videos()));
                }
            }
        }
        return new Dataset(source.benchmark().word(), clips, missing);
    }
}
