package dev.inkling.train;

/**
 * Something that was done to a run, to be shown on its curves.
 *
 * @param iteration mini-batches learned before
 * @param seconds time the run had worked
 * @param value the new learning rate where that was changed, else NaN
 */
public record RunEvent(Kind kind, long iteration, double seconds, double value) {

    /** Whether a run that goes on from the checkpoint has this behind it. */
    boolean isBefore(Checkpoint checkpoint) {
        // Another rate at the checkpoint's own iteration was set after it: that iteration will not have it.
        return iteration < checkpoint.iteration()
                || (iteration == checkpoint.iteration()
                        && (kind != Kind.LEARNING_RATE || value == checkpoint.learningRate()));
    }

    /** What was done. */
    public enum Kind {
        /** From here on the learning rate was {@link #value}. */
        LEARNING_RATE,
        /** It was paused here, and went on later. */
        PAUSED,
        /** The program ended here without the run, which was resumed from here later. */
        INTERRUPTED
    }
}
