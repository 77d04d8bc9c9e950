package dev.inkling.train;

import org.jspecify.annotations.Nullable;

/** Hands checkpoints from the trainer to whoever keeps them. One is made on request, and at certain moments of a run. */
final class CheckpointExchange {
    private volatile boolean wanted;
    private volatile @Nullable Checkpoint latest;

    /** Asks for one. Any thread. */
    void request() {
        wanted = true;
    }

    boolean isWanted() {
        return wanted;
    }

    /** Whatever was asked for until now is about to be made. */
    void beginOne() {
        wanted = false;
    }

    void publish(Checkpoint checkpoint) {
        latest = checkpoint;
    }

    /** The newest. Any thread. */
    @Nullable
    Checkpoint latest() {
        return latest;
    }
}
