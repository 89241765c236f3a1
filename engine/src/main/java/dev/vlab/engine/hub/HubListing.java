package dev.vlab.engine.hub;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vlab.engine.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a hub says that a model's revision holds.
 *
 * @param commit the revision, pinned: what is fetched is of this commit whatever happens to the branch meanwhile
 * @param files those at the top of the repository that a model is made of, weights first
 */
public record HubListing(HubName model, String commit, List<HubFile> files) {

    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    static HubListing read(HubConnection hub, HubName model, Progress progress) throws IOException {
        JsonNode revision = hub.json(model.toString(), hub.hub().revision(model), progress);
        String commit = revision.path("sha").asText("");
        if (!COMMIT.matcher(commit).matches()) {
            throw new HubException(model.toString(), "the hub does not tell which commit this is");
        }
        JsonNode tree = hub.json(model.toString(), hub.hub().tree(model, commit), progress);
        if (!tree.isArray()) {
            throw new HubException(model.toString(), "the hub does not list its files");
        }
        List<HubFile> files = new ArrayList<>();
        for (String path : ModelFiles.choose(model, paths(tree))) {
            for (JsonNode entry : tree) {
                if (entry.path("path").asText().equals(path)) {
                    files.add(HubFile.of(model, entry));
                }
            }
        }
        return new HubListing(model, commit, List.copyOf(files));
    }

    private static List<String> paths(JsonNode tree) {
        List<String> paths = new ArrayList<>();
        for (JsonNode entry : tree) {
            if (entry.path("type").asText().equals("file")) {
                paths.add(entry.path("path").asText());
            }
        }
        return paths;
    }

    /** Bytes of all files. */
    public long bytes() {
        return files.stream().mapToLong(HubFile::bytes).sum();
    }
}
