package dev.inkling.train;

/** Time that a run has worked: stands still while the run waits. For the trainer's thread. */
final class RunClock {
    private long startedAt;
    private long waited;
    private long waitingSince;

    /**
     * Work begins now; what was got ready before does not count.
     *
     * @param worked seconds, before the run was interrupted
     */
    void start(double worked) {
        startedAt = System.nanoTime() - (long) (worked * 1e9);
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

    double seconds() {
        long now = waitingSince == 0 ? System.nanoTime() : waitingSince;
        return (now - startedAt - waited) / 1e9;
    }
}
