package dev.inkling.run.store;

/** Why a checkpoint is kept. */
public enum CheckpointKind {
    /** What the run begins with where its settings alone do not tell; there until it stands somewhere. */
    START,
    /** Where the run stands, or stood at its end. */
    LAST,
    /** The best parameters by validation score, or by test score where nothing is kept back for validation. */
    BEST,
    /** A moment on the way, for a branch from there. */
    KEPT
}
