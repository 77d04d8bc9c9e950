package dev.inkling.train;

/**
 * The processor cores that runs share. Each trainer takes one, whether there is one or not; an evaluation takes one only where
 * it is free, else its trainer does it. One instance a process, as the cores are the process's.
 */
final class Cores {
    static final Cores OF_THIS_MACHINE = new Cores(Runtime.getRuntime().availableProcessors());

    private final int count;
    private int taken;

    Cores(int count) {
        this.count = count;
    }

    synchronized void take() {
        taken++;
    }

    synchronized boolean takeIfFree() {
        if (taken >= count) {
            return false;
        }
        taken++;
        return true;
    }

    synchronized void giveBack() {
        taken--;
    }
}
