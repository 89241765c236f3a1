package dev.vlab.engine.cli;

import dev.vlab.engine.task.Capability;
import dev.vlab.engine.task.Caption;
import dev.vlab.engine.task.Captioner;
import dev.vlab.engine.task.Clip;
import dev.vlab.engine.task.LoadedModel;
import dev.vlab.engine.task.Progress;
import dev.vlab.engine.video.TimeSpan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "caption", description = "Describes clips in words, as a whole or piece by piece.")
final class CaptionVerb extends Verb {

    @Mixin
    private ModelOption model;

    @Mixin
    private Clips part;

    @Parameters(paramLabel = "CLIP", arity = "1..*", description = "Videos.")
    private List<Path> files;

    @Option(
            names = "--segment",
            paramLabel = "S",
            description = "Cut into equal pieces of about so many seconds, each with a caption of its own.")
    private @Nullable Double segment;

    private record Captioned(String clip, double start, double end, String caption, double score) {
        Captioned(Caption caption) {
            this(
                    caption.clip().file().toString(),
                    caption.clip().span().startSeconds(),
                    caption.clip().span().endSeconds(),
                    caption.text(),
                    caption.score());
        }
    }

    @Override
    Outcome run(Progress progress) throws IOException {
        if (segment != null && !(segment > 0)) {
            throw wrongUsage("--segment must be more than 0 seconds");
        }
        List<Clip> clips = new ArrayList<>();
        for (Path file : files) {
            clips.add(part.of(file));
        }
        try (LoadedModel loaded = model.load(Capability.CAPTION)) {
            ForeignClips.warning(loaded.info(), files).ifPresent(this::note);
            Captioner captioner = new Captioner(loaded);
            List<Caption> captions = new ArrayList<>();
            for (int i = 0; i < clips.size(); i++) {
                Clip clip = clips.get(i);
                progress.report((double) i / clips.size(), clip.file().toString());
                if (segment == null) {
                    captions.add(captioner.caption(clip));
                } else {
                    captions.addAll(captioner.captions(clip, segment, progress));
                }
            }
            return new Outcome(
                    captions.stream().map(Captioned::new).toList(),
                    captions.stream().map(CaptionVerb::line).collect(Collectors.joining("\n")));
        }
    }

    private static String line(Caption caption) {
        TimeSpan span = caption.clip().span();
        return "%s  %s – %s  %s  (%.0f %%)"
                .formatted(
                        caption.clip().file(),
                        Words.time(span.startMicros()),
                        Words.time(span.endMicros()),
                        caption.text(),
                        100 * caption.score());
    }
}
