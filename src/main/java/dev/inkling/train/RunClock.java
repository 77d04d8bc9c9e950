package dev.inkling.train;

/** Time that a run has worked: stands still while the run waits. For the trainer's thread. */
final class RunClock {
    private long startedAt;
    private long waited;
    private long waitingSince;

    /** Work begins now; what was got ready before does not count. */
    void start() {
        startedAt = System.nanoTime();
    }

    void beginWait() {
        waitingSince = System.nanoTime();
    }

    void endWait() {
        if (waitingSince != 0) {
            waited += System.nanoTime() - waitingSince;
            waitingSince = 0;
        }
    }

    /** Work was done elsewhere that stood still for so many nanoseconds. */
    void addWait(long nanoseconds) {
        waited += nanoseconds;
    }

    double seconds() {
        return (System.nanoTime() - startedAt - waited) / 1e9;
    }
}
