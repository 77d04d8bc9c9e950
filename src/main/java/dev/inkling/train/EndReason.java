package dev.inkling.train;

/** Why a run is finished. */
public enum EndReason {
    /** It did all its iterations. */
    COMPLETE,
    /** The loss of a mini-batch came down to the limit. */
    LOSS_REACHED,
    /** The validation loss did not become smaller any more. */
    NO_IMPROVEMENT,
    /** Its time was up. */
    TIME_UP
}
