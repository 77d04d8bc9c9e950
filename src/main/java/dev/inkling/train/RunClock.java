package dev.inkling.train;

/** Time that a run has worked: stands still while the run waits. For the trainer's thread. */
final class RunClock {
    private long startedAt = System.nanoTime();
    private long waited;
    private long waitingSince;

    void beginWait() {
        waitingSince = System.nanoTime();
    }

    void endWait() {
        if (waitingSince != 0) {
            waited += System.nanoTime() - waitingSince;
            waitingSince = 0;
        }
    }

    double seconds() {
        return (System.nanoTime() - startedAt - waited) / 1e9;
    }
}
