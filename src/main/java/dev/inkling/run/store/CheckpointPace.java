package dev.inkling.run.store;

/**
 * How often checkpoints are asked for: so that writing them takes at most a fiftieth of the time, however large the networks
 * and however slow the disk. For one thread.
 */
final class CheckpointPace {
    private static final long SECOND = 1_000_000_000;
    private static final long LEAST_INTERVAL = SECOND;
    private static final long TIMES_THE_COST = 50;

    private long allowedAt = Long.MIN_VALUE;
    private boolean begun;

    /**
     * @param now on the clock of {@link System#nanoTime}
     * @param before when the same run was asked last
     */
    boolean allows(long now, long before) {
        return now - before >= LEAST_INTERVAL && (allowedAt == Long.MIN_VALUE || now - allowedAt >= 0);
    }

    /**
     * Writing some has taken so many nanoseconds until now. What the first ones take is mostly the loading of classes, and
     * says nothing of the next.
     */
    void note(long now, long cost) {
        if (!begun) {
            begun = true;
            return;
        }
        long from = allowedAt == Long.MIN_VALUE || now - allowedAt > 0 ? now : allowedAt;
        allowedAt = from + TIMES_THE_COST * cost;
    }
}
