package dev.inkling.train;

/** How long a run lasts: a number of epochs or of iterations. */
public record Duration(int amount, Unit unit) {
    public static final int MAX = 10_000_000;

    /** What is counted. */
    public enum Unit {
        /** One pass over the training samples. */
        EPOCHS,
        /** One mini-batch. */
        ITERATIONS
    }

    public Duration {
        Limits.check("The number of " + (unit == Unit.EPOCHS ? "epochs" : "iterations"), amount, 1, MAX);
    }

    /** The number of mini-batches in all. */
    public long iterations(int iterationsPerEpoch) {
        return unit == Unit.EPOCHS ? (long) amount * iterationsPerEpoch : amount;
    }
}
