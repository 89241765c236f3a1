package dev.vlab.engine.library;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Where a library keeps its index; it says so itself, and so does every copy of it. */
final class IndexSetting {

    private static final String PLACE = "index";

    /** The library's name among others in one collection; made once. */
    private static final String NAME = "library";

    private final Path folder;
    private final LibraryStore store;
    private final Database database;

    IndexSetting(Path folder, LibraryStore store) {
        this.folder = folder;
        this.store = store;
        this.database = store.database();
    }

    IndexPlace place() throws IOException {
        return IndexPlace.parse(database.read(() -> value(PLACE)).orElse(IndexPlace.LOCAL.toString()));
    }

    /** Keeps another place. */
    void keep(IndexPlace place) throws IOException {
        database.write(() -> {
            set(PLACE, place.toString());
            if (value(NAME).isEmpty()) {
                set(NAME, UUID.randomUUID().toString().replace("-", ""));
            }
        });
    }

    /** The index at that place; it has not been looked for. */
    IndexHome home(IndexPlace place) throws IOException {
        return switch (place) {
            case IndexPlace.OwnFolder _ -> new IndexFolder(folder);
            case IndexPlace.Solr solr ->
                new SolrHome(solr, database.read(() -> value(NAME)).orElseThrow(), store);
        };
    }

    private Optional<String> value(String name) throws SQLException {
        return Sql.select(database.connection(), row -> row.getString(1), "SELECT value FROM meta WHERE name = ?", name)
                .stream()
                .findFirst();
    }

    private void set(String name, String value) throws SQLException {
        Sql.change(database.connection(), "INSERT OR REPLACE INTO meta VALUES (?, ?)", name, value);
    }
}
