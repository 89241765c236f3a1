package dev.vlab.engine.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.apache.solr.cloud.MiniSolrCloudCluster;
import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A cluster of two nodes with its ZooKeeper, started once for all tests that ask for it as a parameter. */
final class Cluster implements AutoCloseable {

    static final int NODES = 2;

    private final MiniSolrCloudCluster nodes;

    private Cluster() throws Exception {
        Path home = Files.createTempDirectory(Path.of("target"), "cluster").toAbsolutePath();
        nodes = new MiniSolrCloudCluster(NODES, home, JettyConfig.builder().build());
    }

    /** Gives the cluster to tests. */
    static final class Resolver implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Cluster.class;
        }

        @Override
        public Cluster resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(Cluster.class, _ -> start(), Cluster.class);
        }

        private static Cluster start() {
            try {
                return new Cluster();
            } catch (Exception e) {
                throw new IllegalStateException("the cluster does not start", e);
            }
        }
    }

    List<JettySolrRunner> nodes() {
        return nodes.getJettySolrRunners();
    }

    /** A collection, to be reached by all nodes. */
    IndexPlace.Solr place(String collection) {
        List<String> hosts =
                nodes().stream().map(node -> "127.0.0.1:" + node.getLocalPort()).toList();
        return (IndexPlace.Solr) IndexPlace.parse("solr://" + String.join(",", hosts) + "/solr/" + collection);
    }

    /** An empty library in a collection, which is made if it is not there. */
    SolrMomentIndex library(String collection, int dimension, ModelStamp model) throws IOException {
        IndexPlace.Solr place = place(collection);
        SolrNodes client = new SolrNodes(place);
        new SolrCollection(client, dimension).prepare();
        String library = UUID.randomUUID().toString().replace("-", "");
        new SolrClaim(client, model).take(library);
        return new SolrMomentIndex(client, library, dimension);
    }

    void stop(JettySolrRunner node) throws Exception {
        nodes.stopJettySolrRunner(node);
        nodes.waitForJettyToStop(node);
    }

    /** Starts a node that was stopped, and waits until it has all that the collections got meanwhile. */
    void startAgain(JettySolrRunner node) throws Exception {
        nodes.startJettySolrRunner(node, true); // at the same port
        for (String collection : CollectionAdminRequest.listCollections(nodes.getSolrClient())) {
            nodes.waitForActiveCollection(collection, NODES, NODES * NODES);
        }
    }

    /** A node that is slow to stop, as on a busy machine, fails no test: it ends with this program. */
    @Override
    public void close() {
        try {
            nodes.shutdown();
        } catch (Exception e) {
            System.getLogger(Cluster.class.getName()).log(System.Logger.Level.WARNING, "The cluster does not stop", e);
        }
    }
}
