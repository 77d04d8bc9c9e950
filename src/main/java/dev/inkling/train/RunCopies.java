package dev.inkling.train;

/** The copies of a run's parameters that its trainer makes for others. */
record RunCopies(SnapshotExchange snapshots, CheckpointExchange checkpoints, BestParameters best) {
    /** @param metrics what the run has measured when it starts */
    static RunCopies of(Metrics metrics) {
        return new RunCopies(
                new SnapshotExchange(), new CheckpointExchange(), new BestParameters(metrics.evaluations()));
    }
}
