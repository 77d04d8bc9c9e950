package dev.inkling.cli;

import dev.inkling.train.sweep.SweepPlan;
import java.util.List;

/** Tells whoever reads how a sweep goes; all calls come from one thread. */
interface SweepReport {

    /**
     * The sweep is about to begin.
     *
     * @param atOnce runs that learn at the same time
     * @param seconds it will take, roughly
     */
    void begins(SweepPlan plan, int atOnce, double seconds);

    /** Comes some times a second while runs go on. */
    void progressed(List<SweepRun> all);

    /** A run is over. */
    void ended(SweepRun run, int count);

    /** The sweep is over, interrupted or not. */
    void over(SweepPlan plan, List<SweepRun> all);
}
