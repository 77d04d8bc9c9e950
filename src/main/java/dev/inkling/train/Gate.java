package dev.inkling.train;

/** Looked at before each block of long work, so that a command need not wait for the end. */
@FunctionalInterface
interface Gate {
    /** Waits while the run is paused; returns false to give up. */
    boolean mayGoOn() throws InterruptedException;
}
