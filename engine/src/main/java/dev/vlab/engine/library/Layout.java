package dev.vlab.engine.library;

import java.util.List;

/**
 * The tables of a library, as the steps that lead to them: a new file takes all of them, an older one those it lacks.
 * What a step says never changes once libraries have been written with it.
 */
final class Layout {

    /** The videos, their moments with the vectors, and what is true of the library as a whole. */
    private static final List<String> FIRST = List.of(
            """
            CREATE TABLE videos (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                path TEXT NOT NULL UNIQUE,
                sha256 TEXT NOT NULL,
                size INTEGER NOT NULL,
                modified INTEGER NOT NULL,
                duration INTEGER NOT NULL,
                width INTEGER NOT NULL,
                height INTEGER NOT NULL,
                frame_rate REAL NOT NULL,
                codec TEXT NOT NULL,
                audio INTEGER NOT NULL,
                added INTEGER NOT NULL)
            """,
            "CREATE INDEX videos_by_content ON videos (sha256)",
            """
            CREATE TABLE moments (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                video INTEGER NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
                start INTEGER NOT NULL,
                finish INTEGER NOT NULL,
                vector BLOB NOT NULL,
                frame_times BLOB NOT NULL,
                frame_vectors BLOB NOT NULL)
            """,
            "CREATE INDEX moments_by_video ON moments (video, start)",
            "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID");

    /**
     * Each moment says which model made its vectors, so that those of another can grow beside them. What people and
     * models say of videos, and what was done, get tables of their own.
     *
     * <p>A library of the first layout had one model: it becomes the first row, which is what a moment without a word
     * on it belongs to. No row with its vectors is written anew for that. The column is no foreign key, because such a
     * column could have no default; rows of models are never deleted.
     */
    private static final List<String> SECOND = List.of(
            "CREATE TABLE models (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, sha256 TEXT NOT NULL)",
            """
            INSERT INTO models (name, sha256) SELECT a.value, b.value FROM meta a, meta b
            WHERE a.name = 'model.name' AND b.name = 'model.sha256'
            """,
            "INSERT INTO meta SELECT 'model', id FROM models",
            "DELETE FROM meta WHERE name IN ('model.name', 'model.sha256')",
            "ALTER TABLE moments ADD COLUMN model INTEGER NOT NULL DEFAULT 1",
            "DROP INDEX moments_by_video",
            "CREATE INDEX moments_by_video ON moments (video, model, start, finish)",
            "CREATE INDEX moments_by_model ON moments (model)",
            """
            CREATE TABLE captions (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                video INTEGER NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
                start INTEGER NOT NULL,
                finish INTEGER NOT NULL,
                text TEXT NOT NULL,
                model INTEGER REFERENCES models (id),
                written INTEGER NOT NULL)
            """,
            "CREATE INDEX captions_by_video ON captions (video, start)",
            """
            CREATE TABLE tags (
                video INTEGER NOT NULL REFERENCES videos (id) ON DELETE CASCADE,
                tag TEXT NOT NULL,
                PRIMARY KEY (video, tag)) WITHOUT ROWID
            """,
            "CREATE INDEX tags_by_name ON tags (tag)",
            """
            CREATE TABLE ratings (
                video INTEGER PRIMARY KEY REFERENCES videos (id) ON DELETE CASCADE,
                stars INTEGER NOT NULL)
            """,
            """
            CREATE TABLE jobs (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                kind TEXT NOT NULL,
                state TEXT NOT NULL,
                model INTEGER REFERENCES models (id),
                total INTEGER NOT NULL,
                done INTEGER NOT NULL,
                failed INTEGER NOT NULL,
                started INTEGER NOT NULL,
                updated INTEGER NOT NULL)
            """,
            """
            CREATE TABLE job_paths (
                job INTEGER NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
                path TEXT NOT NULL,
                PRIMARY KEY (job, path)) WITHOUT ROWID
            """,
            """
            CREATE TABLE failures (
                path TEXT NOT NULL,
                kind TEXT NOT NULL,
                job INTEGER NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
                reason TEXT NOT NULL,
                PRIMARY KEY (path, kind)) WITHOUT ROWID
            """,
            "CREATE INDEX failures_by_job ON failures (job)");

    /** The step at {@code i} leads from version {@code i} to the next. */
    private static final List<List<String>> STEPS = List.of(FIRST, SECOND);

    /** The newest version; kept in SQLite's {@code user_version}. */
    static final int VERSION = STEPS.size();

    private Layout() {}

    /** Statements that bring a file of a version, 0 for an empty one, to the newest. */
    static List<String> from(int version) {
        return STEPS.subList(version, VERSION).stream().flatMap(List::stream).toList();
    }
}
