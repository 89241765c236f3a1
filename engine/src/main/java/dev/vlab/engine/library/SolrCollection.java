package dev.vlab.engine.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.solr.client.solrj.SolrRequest.METHOD;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.apache.solr.client.solrj.request.ConfigSetAdminRequest;
import org.apache.solr.client.solrj.request.GenericSolrRequest;
import org.apache.solr.client.solrj.request.schema.SchemaRequest;
import org.apache.solr.common.SolrException.ErrorCode;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.apache.solr.common.util.ContentStreamBase;
import org.apache.solr.common.util.NamedList;

/**
 * A collection for moments, made when it is first needed: a shard for each node, everything twice where there are two
 * nodes. One that is there already is taken with the shards and replicas it has.
 */
final class SolrCollection {

    /** The fields of the documents; another number where they change. */
    private static final String LAYOUT = "vlab-moments-1-";

    private final SolrNodes nodes;
    private final int dimension;

    SolrCollection(SolrNodes nodes, int dimension) {
        this.nodes = nodes;
        this.dimension = dimension;
    }

    /** Whether it is there, with vectors of the right length. */
    boolean isReady() throws IOException {
        if (!nodes.hasCollection()) {
            return false;
        }
        requireDimension();
        return true;
    }

    /** Makes it unless it is there. */
    void prepare() throws IOException {
        if (!isReady()) {
            make();
        }
    }

    private void make() throws IOException {
        String configuration = LAYOUT + dimension;
        if (!nodes.ofCluster(new ConfigSetAdminRequest.List()).getConfigSets().contains(configuration)) {
            nodes.ofCluster(new ConfigSetAdminRequest.Upload()
                    .setConfigSetName(configuration)
                    .setUploadStream(
                            new ContentStreamBase.ByteArrayStream(configuration(), configuration, "application/zip")));
        }
        int live = liveNodes();
        try {
            nodes.ofCluster(new GenericSolrRequest(
                    METHOD.POST,
                    "/admin/collections",
                    new ModifiableSolrParams()
                            .set("action", "CREATE")
                            .set("name", nodes.place().collection())
                            .set("collection.configName", configuration)
                            .set("numShards", live)
                            .set("replicationFactor", Math.min(2, live))
                            .set("waitForFinalState", true)));
        } catch (SolrNodes.Refusal e) {
            if (!nodes.hasCollection()) { // else another machine was quicker
                throw e;
            }
        }
    }

    private int liveNodes() throws IOException {
        Object cluster = nodes.ofCluster(CollectionAdminRequest.getClusterStatus())
                .getResponse()
                .get("cluster");
        return cluster instanceof NamedList<?> state && state.get("live_nodes") instanceof Collection<?> live
                ? Math.max(1, live.size())
                : 1;
    }

    private byte[] configuration() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("solrconfig.xml"));
            zip.write(resource("solrconfig.xml").getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("schema.xml"));
            String schema = resource("solr-schema.xml").replace("DIMENSION", String.valueOf(dimension));
            zip.write(schema.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = SolrCollection.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new LibraryException(name + ": missing in this program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Compares the length of its vectors with what is expected. */
    private void requireDimension() throws IOException {
        Object length;
        try {
            length = nodes.ofCollection(new SchemaRequest.FieldType("moment_vector"))
                    .getFieldType()
                    .getAttributes()
                    .get("vectorDimension");
        } catch (SolrNodes.Refusal e) {
            if (e.status() == ErrorCode.NOT_FOUND.code) {
                throw new LibraryException(nodes.place() + ": this collection holds something other than moments", e);
            }
            throw e;
        }
        if (!String.valueOf(dimension).equals(String.valueOf(length))) {
            throw new LibraryException(
                    "%s: the collection holds vectors of %s numbers, not of %d as this model's: name another with --index"
                            .formatted(nodes.place(), length, dimension));
        }
    }
}
