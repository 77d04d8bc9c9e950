package dev.inkling.run.store;

import dev.inkling.train.Checkpoint;
import dev.inkling.train.Snapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is new of a run's checkpoints, got ready before the transaction that writes it.
 *
 * @param encoded to be written
 * @param dropped iterations of moments on the way that go
 * @param moments those that are there then
 * @param last what is written then as the last one
 * @param best what is written then as the best one
 * @param over whether nothing more will come
 */
record CheckpointChanges(
        List<EncodedCheckpoint> encoded,
        List<Long> dropped,
        KeptMoments moments,
        @Nullable Checkpoint last,
        @Nullable Snapshot best,
        boolean over) {
    static final CheckpointChanges NONE =
            new CheckpointChanges(List.of(), List.of(), KeptMoments.from(0), null, null, false);

    void write(long run, Connection connection) throws SQLException {
        if (encoded.isEmpty()) {
            return;
        }
        CheckpointTable table = new CheckpointTable(connection);
        for (EncodedCheckpoint checkpoint : encoded) {
            table.write(run, checkpoint);
        }
        for (long iteration : dropped) {
            table.deleteKept(run, iteration);
        }
        table.dropOldBest(run);
    }
}
