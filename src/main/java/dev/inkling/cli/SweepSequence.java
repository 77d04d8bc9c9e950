package dev.inkling.cli;

import dev.inkling.run.store.SweepMember;
import dev.inkling.train.RunState;
import dev.inkling.train.sweep.RunQueue;
import dev.inkling.train.sweep.SweepEstimate;
import dev.inkling.train.sweep.SweepPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** Does the runs of a sweep, some at once, and tells what they bring. */
final class SweepSequence {
    /** How late the end of a run may be told. */
    private static final int LOOK_MILLISECONDS = 50;

    private final Console console;
    private final SweepReport report;
    private final RunKeeper keeper;
    private final Interruption interruption;

    SweepSequence(Console console, SweepReport report, RunKeeper keeper, Interruption interruption) {
        this.console = console;
        this.report = report;
        this.keeper = keeper;
        this.interruption = interruption;
    }

    /** Does all runs, or those until one is interrupted; returns the exit code. */
    int run(SweepRuns planned, int atOnce) throws InterruptedException {
        RunQueue queue = new RunQueue(atOnce);
        List<SweepRun> all = planned.make(queue::ended);
        double seconds = SweepEstimate.measure(planned.plan().base(), planned.baseDataset())
                .seconds(planned.trials(), atOnce);
        report.begins(planned.plan(), atOnce, seconds);
        keep(planned.plan(), all);
        all.forEach(run -> queue.submit(run.run()));
        interruption.onRequest(() -> {
            queue.pauseAll();
            keeper.leave();
            queue.cancelAll();
        });
        follow(all, queue);
        report.over(planned.plan(), all);
        return exitCode(all);
    }

    /** Before the first begins, so that all of them are known whenever the program ends. */
    private void keep(SweepPlan plan, List<SweepRun> runs) {
        String group = keeper.freeGroup(plan.name());
        String sweep = UUID.randomUUID().toString();
        List<String> settings =
                plan.axes().stream().map(axis -> axis.setting().option()).toList();
        for (SweepRun run : runs) {
            run.keptAs(keeper.keep(run.run(), group, new SweepMember(sweep, settings, run.number() - 1)));
        }
    }

    private void follow(List<SweepRun> all, RunQueue queue) throws InterruptedException {
        List<SweepRun> open = new ArrayList<>(all);
        while (!open.isEmpty()) {
            open.get(0).run().await(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
            for (SweepRun run : List.copyOf(open)) {
                // Not by its state alone: it is over for others once it has told so.
                if (run.run().await(0, TimeUnit.MILLISECONDS)) {
                    keeper.flush();
                    report.ended(run, all.size());
                    run.release();
                    open.remove(run);
                }
            }
            report.progressed(all);
            keeper.look();
            if (console.isClosed()) {
                queue.cancelAll();
            }
        }
    }

    /** A run may diverge while others of the sweep show what is better; without one that ended well nothing was found. */
    private static int exitCode(List<SweepRun> all) {
        List<RunState> states = all.stream().map(SweepRun::state).toList();
        if (states.contains(RunState.FAILED)) {
            return ExitCode.FAILED;
        }
        if (states.contains(RunState.STOPPED)) {
            return ExitCode.INTERRUPTED;
        }
        return states.contains(RunState.FINISHED) ? ExitCode.FINISHED : ExitCode.DIVERGED;
    }
}
