package dev.inkling.run.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What is new of a run, got ready before the transaction that writes it.
 *
 * @param cutAfter the iteration after which all that was written before goes, because it comes once more; null to leave it
 */
record RunChanges(
        FollowedRun run,
        long id,
        @Nullable Long cutAfter,
        MetricsChanges metrics,
        CheckpointChanges checkpoints,
        RunProgress progress,
        long samples) {

    void write(Connection connection, String owner) throws SQLException {
        if (cutAfter != null) {
            metrics.cut(id, connection);
            new CheckpointTable(connection).cut(id, cutAfter);
        }
        metrics.write(id, connection);
        checkpoints.write(id, connection);
        new RunWrites(connection, owner).update(id, progress, samples);
    }

    boolean hasCheckpoint() {
        return !checkpoints.encoded().isEmpty();
    }

    /** Whether nothing more will come. */
    boolean last() {
        return progress.state().isOver();
    }

    /** To be called when it is written. */
    void written() {
        run.written(this);
    }
}
