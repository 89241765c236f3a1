package dev.vlab.engine.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Locale;

/** Writes a story's JSON, see {@link StoryFile}. */
final class StoryWriter {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    /** @param file where it is going to lie, an absolute path */
    StoryWriter(Path file) {
        this.file = file;
    }

    String write(Story story) throws JsonProcessingException {
        ObjectNode root = JSON.createObjectNode();
        root.put("vlabStory", StoryFile.VERSION);
        root.put("title", story.title());
        ArrayNode steps = root.putArray("steps");
        story.steps().forEach(step -> write(step, steps.addObject()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private void write(Step step, ObjectNode node) {
        switch (step.task()) {
            case StepTask.Ask(String question) -> node.put("show", "answer").put("question", question);
            case StepTask.Describe() -> node.put("show", "caption");
            case StepTask.Search(String query) -> node.put("show", "search").put("query", query);
            case StepTask.Look look -> {
                node.put("show", "attention");
                if (look.question() != null) {
                    node.put("question", look.question());
                }
                node.put("text", look.text()).put("word", look.word());
                node.put("stream", look.stream().name().toLowerCase(Locale.ROOT));
            }
        }
        node.put("line", step.line());
        if (step.clip() != null) {
            write(step.clip(), node.putObject("clip"));
        }
        if (step.stored() != null) {
            write(step.stored(), node.putObject("stored"));
        }
    }

    private void write(StoryClip clip, ObjectNode node) {
        node.put("path", path(clip.file()));
        node.put("sha256", clip.sha256());
        node.put("start", clip.span().startSeconds());
        node.put("end", clip.span().endSeconds());
    }

    private void write(StepResult result, ObjectNode node) {
        switch (result) {
            case StepResult.Answered answer -> StoredAnswer.write(answer, node);
            case StepResult.Described(String caption, double score) ->
                node.put("caption", caption).put("score", rounded(score));
            case StepResult.Found found -> {
                ArrayNode moments = node.putArray("moments");
                for (FoundMoment moment : found.moments()) {
                    ObjectNode one = moments.addObject();
                    write(moment.clip(), one);
                    one.put("score", rounded(moment.score()));
                }
            }
            case StepResult.Looked looked -> StoredAttention.write(looked, node);
        }
    }

    private String path(Path clip) {
        Path folder = file.getParent();
        Path absolute = clip.toAbsolutePath().normalize();
        boolean near = folder != null && folder.getRoot().equals(absolute.getRoot());
        return (near ? folder.relativize(absolute) : absolute).toString().replace('\\', '/');
    }

    /** To the hundred-thousandth: more is not shown anywhere. */
    static double rounded(double value) {
        return Math.round(value * 1e5) / 1e5;
    }
}
