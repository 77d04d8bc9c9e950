package dev.inkling.ui.compare;

import dev.inkling.train.sweep.SweepPlan;

/** The window that comparisons are part of. */
public interface CompareHost {
    /**
     * Starts the runs of a sweep.
     *
     * @param plan whose name no other group of runs has
     * @param atOnce how many learn at the same time
     * @param decided told, on the window's thread, when they have begun, or will not
     */
    void start(SweepPlan plan, int atOnce, Runnable decided);

    /** Says in a sentence why something cannot be done. */
    void complain(String sentence);

    /** Asks whether runs of a sweep may be ended that learn, and those given up that wait. */
    boolean mayCancel(int learning, int waiting);

    /** Writes a learning rate into the form. */
    void useLearningRate(double rate);

    /** Brings the page of comparisons to the front. */
    void showComparisons();
}
