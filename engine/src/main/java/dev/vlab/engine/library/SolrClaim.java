package dev.vlab.engine.library;

import java.io.IOException;
import org.apache.solr.client.solrj.request.QueryRequest;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;
import org.apache.solr.common.params.ModifiableSolrParams;
import org.jspecify.annotations.Nullable;

/**
 * Whose vectors a collection holds. Libraries can share a collection, models cannot: one document of it names the
 * model.
 */
final class SolrClaim {

    private static final String MODEL = "model";
    private static final String SHA256 = "sha256";
    private static final String VERSION = "_version_";

    /** As a version: it must not be there yet. */
    private static final long ABSENT = -1;

    private final SolrNodes nodes;
    private final ModelStamp model;

    SolrClaim(SolrNodes nodes, ModelStamp model) {
        this.nodes = nodes;
        this.model = model;
    }

    private record Holder(ModelStamp model, long version) {}

    /**
     * Whether the collection holds vectors of this model, rather than none.
     *
     * @throws IOException if they are another's
     */
    boolean stands() throws IOException {
        Holder holder = holder();
        if (holder == null) {
            return false;
        }
        requireSame(holder);
        return true;
    }

    /**
     * Lets the collection be this model's. If it was another's, then of this library alone, which has been rebuilt.
     *
     * @throws IOException if other libraries have vectors of another model in it
     */
    void take(String library) throws IOException {
        Holder holder = holder();
        if (holder == null) {
            write(ABSENT);
        } else if (!isSame(holder)) {
            if (hasOthers(library)) {
                requireSame(holder);
            }
            write(holder.version());
        }
    }

    private boolean isSame(Holder holder) {
        return holder.model().sha256().equals(model.sha256());
    }

    private void requireSame(Holder holder) throws IOException {
        if (!isSame(holder)) {
            throw new LibraryException(
                    "%s: the collection holds moments of the model %s, this library those of %s: name another with --index"
                            .formatted(nodes.place(), holder.model().title(), model.title()));
        }
    }

    private @Nullable Holder holder() throws IOException {
        QueryRequest get = new QueryRequest(new ModifiableSolrParams().set("id", MODEL));
        get.setPath("/get"); // tells what was written last, committed or not
        return nodes.ofCollection(get).getResponse().get("doc") instanceof SolrDocument found
                ? new Holder(
                        new ModelStamp(text(found, MODEL), text(found, SHA256)), (long) found.getFieldValue(VERSION))
                : null;
    }

    private static String text(SolrDocument found, String field) {
        return String.valueOf(found.getFieldValue(field));
    }

    /** Fails if the document has not this version any more, so that only one of two wins. */
    private void write(long version) throws IOException {
        SolrInputDocument document = new SolrInputDocument();
        document.addField("id", MODEL);
        document.addField(MODEL, model.name());
        document.addField(SHA256, model.sha256());
        document.addField(VERSION, version);
        nodes.ofCollection(new UpdateRequest().add(document));
    }

    private boolean hasOthers(String library) throws IOException {
        ModifiableSolrParams query = new ModifiableSolrParams()
                .set("q", SolrMomentIndex.IS_VIDEO)
                .set("fq", "*:* -" + SolrMomentIndex.LIBRARY + ":" + library)
                .set("rows", 0);
        return nodes.ofCollection(new QueryRequest(query)).getResults().getNumFound() > 0;
    }
}
