package dev.inkling.run.store;

import java.util.List;

/**
 * The tables. Each step leads from one version to the next, the first from an empty file; steps are never changed once a
 * program with them was published, only added to.
 *
 * @param steps each some statements, separated by semicolons at the ends of lines
 */
record Schema(List<String> steps) {
    /** In the header of the file, so that no other program's database is taken for one: "Ink1". */
    static final int APPLICATION = 0x496e6b31;

    /** Large values stand last in their rows, so that the others are read without them. */
    private static final String FIRST = """
            CREATE TABLE run (
                id INTEGER PRIMARY KEY AUTOINCREMENT,
                name TEXT NOT NULL,
                note TEXT NOT NULL,
                tags TEXT NOT NULL,
                run_group TEXT NOT NULL,
                color TEXT NOT NULL,
                visible INTEGER NOT NULL,
                pinned INTEGER NOT NULL,
                deleted_by TEXT,
                owner TEXT,
                state TEXT NOT NULL,
                reason TEXT,
                problem TEXT,
                created INTEGER NOT NULL,
                ended INTEGER,
                learning_rate REAL NOT NULL,
                first_iteration INTEGER NOT NULL,
                total_iterations INTEGER NOT NULL,
                iterations_per_epoch INTEGER NOT NULL,
                samples_per_epoch INTEGER NOT NULL,
                dataset TEXT NOT NULL,
                dataset_title TEXT NOT NULL,
                dataset_hash TEXT NOT NULL,
                train_size INTEGER NOT NULL,
                test_size INTEGER NOT NULL,
                features INTEGER NOT NULL,
                outputs INTEGER NOT NULL,
                regression INTEGER NOT NULL,
                parent INTEGER,
                parent_iteration INTEGER,
                sweep TEXT,
                sweep_settings TEXT,
                sweep_position INTEGER,
                program TEXT NOT NULL,
                machine TEXT NOT NULL,
                iterations INTEGER NOT NULL,
                samples INTEGER NOT NULL,
                loss REAL,
                min_loss REAL,
                min_loss_at INTEGER NOT NULL,
                train_loss REAL,
                train_score REAL,
                test_loss REAL,
                test_score REAL,
                best_test_score REAL,
                best_test_at INTEGER NOT NULL,
                validation_score REAL,
                seconds REAL NOT NULL,
                train_seconds REAL NOT NULL,
                samples_per_second REAL,
                config TEXT NOT NULL
            );
            CREATE TABLE series_chunk (
                run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
                number INTEGER NOT NULL,
                count INTEGER NOT NULL,
                loss BLOB NOT NULL,
                seconds BLOB NOT NULL,
                UNIQUE (run, number)
            );
            CREATE TABLE evaluation_chunk (
                run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
                number INTEGER NOT NULL,
                count INTEGER NOT NULL,
                evaluations BLOB NOT NULL,
                UNIQUE (run, number)
            );
            CREATE TABLE event (
                run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
                number INTEGER NOT NULL,
                kind TEXT NOT NULL,
                iteration INTEGER NOT NULL,
                seconds REAL NOT NULL,
                value REAL,
                UNIQUE (run, number)
            );
            CREATE TABLE checkpoint (
                run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
                kind TEXT NOT NULL,
                iteration INTEGER NOT NULL,
                score REAL,
                learning_rate REAL,
                seconds REAL,
                train_seconds REAL,
                evaluation_seconds REAL,
                samples INTEGER,
                step INTEGER,
                pending_iteration INTEGER,
                pending_seconds REAL,
                pending_train_seconds REAL,
                parameters BLOB,
                optimizer BLOB,
                pending_parameters BLOB,
                UNIQUE (run, kind, iteration)
            );
            """;

    /** Who gave a name or a group was not written down before: what the program does not give is somebody's. */
    private static final String THINNED = """
            ALTER TABLE run ADD COLUMN thinned INTEGER NOT NULL DEFAULT 0;
            ALTER TABLE run ADD COLUMN labeled INTEGER NOT NULL DEFAULT 0;
            UPDATE run SET labeled = 1
            WHERE name NOT GLOB 'Run [0-9]*' OR name GLOB 'Run *[^0-9,]*'
                OR (run_group <> '' AND sweep IS NULL)
                OR EXISTS (SELECT 1 FROM run AS other WHERE other.sweep = run.sweep AND other.run_group <> run.run_group);
            CREATE TABLE choice (
                name TEXT PRIMARY KEY,
                value INTEGER NOT NULL
            );
            """;

    static final Schema CURRENT = new Schema(List.of(FIRST, THINNED));

    Schema {
        steps = List.copyOf(steps);
    }

    /** What {@code PRAGMA user_version} says when all steps are done. */
    int version() {
        return steps.size();
    }

    /** The statements that lead from a version to the next. */
    String[] statementsAfter(int version) {
        return steps.get(version).strip().split(";\\s*\n|;$");
    }
}
