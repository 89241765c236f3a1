package dev.vlab.engine.library;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a library keeps the search index of its moments, as people write it. */
public sealed interface IndexPlace {

    /** In the library's own folder. */
    IndexPlace LOCAL = new OwnFolder();

    /** In the library's own folder: {@code local}. */
    record OwnFolder() implements IndexPlace {
        @Override
        public String toString() {
            return "local";
        }
    }

    /**
     * In a collection of a Solr cluster, {@code solr://host:8983,other:8983/solr/collection}, which several machines
     * can search.
     *
     * @param nodes hosts with ports; one is enough, others take over when it cannot be reached
     * @param path of Solr on each of them
     * @param collection its name
     */
    record Solr(List<String> nodes, String path, String collection) implements IndexPlace {

        private static final Pattern FORM = Pattern.compile("solr://([\\w.:,\\[\\]-]+)((?:/[\\w.-]+)+)/([\\w.-]+)/?");

        public Solr {
            nodes = List.copyOf(nodes);
        }

        /** The base address on each node. */
        List<String> addresses() {
            return nodes.stream().map(node -> "http://" + node + path).toList();
        }

        @Override
        public String toString() {
            return "solr://" + String.join(",", nodes) + path + "/" + collection;
        }
    }

    /**
     * Understands {@code local} and {@code solr://…}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static IndexPlace parse(String text) {
        if (text.equals(LOCAL.toString())) {
            return LOCAL;
        }
        Matcher solr = Solr.FORM.matcher(text);
        if (!solr.matches()) {
            throw new IllegalArgumentException(
                    "\"%s\" is no place of an index: write local, or solr://host:8983/solr/collection".formatted(text));
        }
        return new Solr(Arrays.asList(solr.group(1).split(",")), solr.group(2), solr.group(3));
    }
}
