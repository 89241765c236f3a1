package dev.vlab.engine.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The product itself, with its own class path, uses the cluster. */
@ExtendWith(Cluster.Resolver.class)
class SharedLibraryCommandTest {

    private static final Path JAR =
            Path.of("../target/vlab.jar").toAbsolutePath().normalize();
    private static final Path SAMPLES = Path.of("../../sample-videos").toAbsolutePath();

    @TempDir
    private Path folder;

    private Path library() {
        return folder.resolve("library");
    }

    private JsonNode vlab(Object... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Dai.djl.pytorch.num_threads=1",
                "-jar",
                JAR.toString()));
        for (Object word : words) {
            command.add(word.toString());
        }
        command.addAll(List.of("--json", "--library", library().toString()));
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(err.toFile());
        builder.environment().put("VLAB_STATE", folder.resolve("state").toString());
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), Files.readString(err));
        return new ObjectMapper().readTree(out);
    }

    private static List<Path> smallestSamples(int count) throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".mp4"))
                    .sorted(Comparator.comparingLong(file -> file.toFile().length()))
                    .limit(count)
                    .toList();
        }
    }

    private static Map<String, Long> rounded(JsonNode hits) {
        Map<String, Long> scores = new TreeMap<>();
        hits.forEach(hit -> scores.put(
                hit.get("video").asText() + " " + hit.get("start"),
                Math.round(10_000 * hit.get("score").asDouble())));
        return scores;
    }

    /** Videos that the cluster has of the library. */
    private int shared() throws IOException {
        try (LibraryStore store = new LibraryStore(library().resolve("library.db"))) {
            IndexSetting setting = new IndexSetting(library(), store);
            int dimension =
                    store.database().read(new SearchTable(store.database().connection())::dimension);
            try (IndexHome home = setting.home(setting.place())) {
                KeptIndex kept = home.find(dimension);
                return kept == null ? 0 : kept.videos().size();
            }
        }
    }

    @Test
    void findsTheSameInTheClusterAsInTheLibrarysOwnIndex(Cluster cluster) throws Exception {
        assumeTrue(Files.exists(JAR), "the engine is packed by mvn verify");
        List<Path> videos = smallestSamples(2);
        JsonNode report = vlab("index", "--index", cluster.place("product"), videos.getFirst(), videos.getLast());
        assertEquals(2, report.get("added").asInt());
        assertEquals(2, shared());
        Map<String, Long> found = rounded(vlab("search", "--threshold", "-1", "a car"));
        assertFalse(found.isEmpty());
        assertEquals(found, rounded(vlab("search", "--index", "local", "--threshold", "-1", "a car")));
    }

    @Test
    void theProductHasOnlySolrJAndItsOwnLucene() throws IOException {
        assumeTrue(Files.exists(JAR), "the engine is packed by mvn verify");
        try (JarFile jar = new JarFile(JAR.toFile())) {
            String path = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            List<String> concerned = Stream.of(path.split(" "))
                    .map(name -> name.substring(name.lastIndexOf('/') + 1))
                    .filter(name -> name.matches("(solr|lucene|jetty|http|zookeeper|netty).*"))
                    .map(name -> name.replaceAll("-(\\d+)\\..*", " $1"))
                    .sorted()
                    .toList();
            assertEquals(
                    List.of("lucene-analysis-common 10", "lucene-core 10", "solr-api 9", "solr-solrj 9"), concerned);
        }
    }
}
