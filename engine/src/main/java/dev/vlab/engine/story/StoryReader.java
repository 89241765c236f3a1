package dev.vlab.engine.story;

import dev.vlab.engine.task.FeatureStream;
import dev.vlab.engine.video.TimeSpan;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Understands a story's JSON, see {@link StoryFile}, or says what is wrong with it. */
final class StoryReader {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** A day; no span lies further into a video than this. */
    private static final double LONGEST_SECONDS = 86_400;

    private StoryReader() {}

    static Story read(StoryNode root) throws StoryException {
        if (!root.json().isObject() || !root.has("vlabStory")) {
            throw root.wrong("is not a story: it has no \"vlabStory\"");
        }
        int version = root.whole("vlabStory", 1, Integer.MAX_VALUE);
        if (version > StoryFile.VERSION) {
            throw root.wrong("is a story of version " + version + "; this program reads version " + StoryFile.VERSION);
        }
        root.holdsOnly("vlabStory", "title", "steps");
        List<Step> steps = new ArrayList<>();
        for (StoryNode step : root.objects("steps", "step")) {
            steps.add(step(step));
        }
        return new Story(root.textOrNone("title"), steps);
    }

    private static Step step(StoryNode node) throws StoryException {
        StepTask task = task(node);
        StoryClip clip = task instanceof StepTask.Search ? null : clip(node.object("clip"));
        StepResult stored = node.has("stored") ? stored(node.object("stored"), task, clip) : null;
        return new Step(clip, task, node.textOrNone("line"), stored);
    }

    private static StepTask task(StoryNode node) throws StoryException {
        String show = node.text("show");
        return switch (show) {
            case "answer" -> {
                node.holdsOnly("show", "clip", "line", "stored", "question");
                yield new StepTask.Ask(node.text("question"));
            }
            case "caption" -> {
                node.holdsOnly("show", "clip", "line", "stored");
                yield new StepTask.Describe();
            }
            case "search" -> {
                node.holdsOnly("show", "line", "stored", "query");
                yield new StepTask.Search(node.text("query"));
            }
            case "attention" -> {
                node.holdsOnly("show", "clip", "line", "stored", "question", "text", "word", "stream");
                yield new StepTask.Look(
                        node.textOrNull("question"), node.text("text"), node.text("word"), stream(node));
            }
            default -> throw node.wrong("\"show\" is \"" + show + "\", not one of answer, caption, search, attention");
        };
    }

    private static FeatureStream stream(StoryNode node) throws StoryException {
        return switch (node.text("stream")) {
            case "image" -> FeatureStream.IMAGE;
            case "video" -> FeatureStream.VIDEO;
            default -> throw node.wrong("\"stream\" is neither image nor video");
        };
    }

    private static StoryClip clip(StoryNode node) throws StoryException {
        node.holdsOnly("path", "sha256", "start", "end", "score");
        String sha256 = node.text("sha256");
        if (!SHA256.matcher(sha256).matches()) {
            throw node.wrong("\"sha256\" has to be 64 hexadecimal digits in lower case");
        }
        double start = node.number("start", 0, LONGEST_SECONDS);
        double end = node.number("end", 0, LONGEST_SECONDS);
        if (Math.round(end * 1e6) <= Math.round(start * 1e6)) {
            throw node.wrong("it ends before it begins");
        }
        try {
            Path folder = node.file().getParent();
            Path path = Path.of(node.text("path"));
            Path file = folder == null ? path : placed(folder, path);
            return new StoryClip(file, sha256, TimeSpan.ofSeconds(start, end));
        } catch (InvalidPathException e) {
            throw node.wrong("\"path\" cannot be a file's name on this system: " + e.getReason());
        }
    }

    /** Where the story says, or right beside it: who sends a story with its clips puts all into one folder. */
    private static Path placed(Path folder, Path path) {
        Path named = folder.resolve(path).normalize();
        Path beside = folder.resolve(named.getFileName());
        return Files.notExists(named) && Files.isRegularFile(beside) ? beside : named;
    }

    private static StepResult stored(StoryNode node, StepTask task, @Nullable StoryClip clip) throws StoryException {
        return switch (task) {
            case StepTask.Ask _ -> StoredAnswer.read(node);
            case StepTask.Describe _ -> new StepResult.Described(node.text("caption"), node.number("score", 0, 1));
            case StepTask.Search _ -> found(node);
            case StepTask.Look _ -> StoredAttention.read(node, clip);
        };
    }

    private static StepResult.Found found(StoryNode node) throws StoryException {
        List<FoundMoment> moments = new ArrayList<>();
        for (StoryNode moment : node.objects("moments", "moment")) {
            moments.add(new FoundMoment(clip(moment), moment.number("score", -1, 1)));
        }
        return new StepResult.Found(moments);
    }
}
