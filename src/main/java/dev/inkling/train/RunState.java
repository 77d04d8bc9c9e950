package dev.inkling.train;

/** Where a run stands. */
public enum RunState {
    /** Made, not started. */
    QUEUED(false),
    /** Learning. */
    RUNNING(false),
    /** Waits to be resumed, stepped or stopped. */
    PAUSED(false),
    /** Reached its last iteration. */
    FINISHED(true),
    /** Ended by the user. */
    STOPPED(true),
    /** The loss was no longer a finite number. */
    DIVERGED(true),
    /** An error ended it. */
    FAILED(true),
    /** The program ended without it; no run in a program that goes on is so, only one that was kept. */
    INTERRUPTED(true);

    private final boolean over;

    RunState(boolean over) {
        this.over = over;
    }

    /** Whether nothing more will come. */
    public boolean isOver() {
        return over;
    }
}
