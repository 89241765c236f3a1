package dev.vlab.engine.library;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A library's part of a collection, which other libraries may share and other machines search. */
final class SolrHome implements IndexHome {

    private final SolrNodes nodes;
    private final String library;
    private final LibraryStore store;

    /**
     * The home of a library's index.
     *
     * @param library the library's name, which no other has
     */
    SolrHome(IndexPlace.Solr place, String library, LibraryStore store) {
        this.nodes = new SolrNodes(place);
        this.library = library;
        this.store = store;
    }

    @Override
    public @Nullable KeptIndex find(int dimension) throws IOException {
        boolean there = new SolrCollection(nodes, dimension).isReady() && claim().stands();
        return there ? index(dimension) : null;
    }

    @Override
    public KeptIndex make(int dimension) throws IOException {
        new SolrCollection(nodes, dimension).prepare();
        claim().take(library);
        return index(dimension);
    }

    private SolrClaim claim() throws IOException {
        return new SolrClaim(nodes, store.stamp().orElseThrow()); // there are vectors, so there is a model
    }

    private KeptIndex index(int dimension) {
        return new SolrMomentIndex(nodes, library, dimension);
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public void requireReachable() throws IOException {
        nodes.hasCollection();
    }

    @Override
    public void close() throws IOException {
        nodes.close();
    }
}
