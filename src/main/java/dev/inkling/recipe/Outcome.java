package dev.inkling.recipe;

/** What became of one published figure. */
public enum Outcome {
    /** Measured to all digits asked for. */
    EXACT,
    /** Measured within the stated band. */
    WITHIN,
    /** Measured outside it, or with other digits. */
    OUTSIDE,
    /** Not measured. */
    MISSING,
    /** Shown beside the measured one, not judged. */
    SHOWN;

    /** Whether the figure is not as the recipe expects it. */
    public boolean isFailure() {
        return this == OUTSIDE || this == MISSING;
    }
}
