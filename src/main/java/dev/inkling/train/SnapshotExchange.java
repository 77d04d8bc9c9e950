package dev.inkling.train;

import dev.inkling.nn.Network;
import org.jspecify.annotations.Nullable;

/**
 * Hands copies of the parameters from the trainer to whoever predicts. A copy is made only when somebody has asked since the
 * last one, so that watching costs a run next to nothing.
 */
final class SnapshotExchange {
    private volatile boolean wanted = true;
    private volatile @Nullable Snapshot latest;

    /** The newest copy, and a request for a newer one. Any thread. */
    @Nullable
    Snapshot latest() {
        wanted = true;
        return latest;
    }

    /** Makes a copy if somebody asked. The trainer's thread. */
    void publishIfWanted(long iteration, Network network) {
        if (wanted) {
            publish(new Snapshot(iteration, network.values()));
        }
    }

    /** Takes a copy that was made anyway. The trainer's thread. */
    void publish(Snapshot snapshot) {
        wanted = false;
        latest = snapshot;
    }
}
