package dev.inkling.cli;

import dev.inkling.train.Evaluation;
import dev.inkling.train.RunState;
import dev.inkling.train.TrainingRun;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Does runs one after the other, and tells and keeps what they bring. */
final class RunSequence {
    /** How late an evaluation may be told. */
    private static final int LOOK_MILLISECONDS = 20;

    private final Console console;
    private final RunReport report;
    private final RunFiles files;
    private final RunKeeper keeper;
    private final Interruption interruption;
    private final List<TrainingRun> done = new ArrayList<>();
    private int exitCode = ExitCode.FINISHED;

    RunSequence(Console console, RunReport report, RunFiles files, RunKeeper keeper, Interruption interruption) {
        this.console = console;
        this.report = report;
        this.files = files;
        this.keeper = keeper;
        this.interruption = interruption;
    }

    /**
     * Does all runs, or those until one is interrupted.
     *
     * @return the exit code: that of an interruption, or of the first run that did not go well
     */
    int run(List<ReadyRun> ready) throws InterruptedException {
        for (int i = 0; i < ready.size() && !interruption.isRequested(); i++) {
            LiveRun live = follow(ready.get(i));
            TrainingRun run = live.run();
            done.add(run);
            note(RunEnd.exitCode(run.state()));
            save(run, i + 1, ready.size());
            keeper.flush();
            report.ended(live);
            if (run.state() == RunState.STOPPED) {
                return ExitCode.INTERRUPTED;
            }
        }
        return done.size() < ready.size() ? ExitCode.INTERRUPTED : exitCode;
    }

    /** The runs that are over, in order. */
    List<TrainingRun> done() {
        return done;
    }

    private LiveRun follow(ReadyRun ready) throws InterruptedException {
        TrainingRun run = new TrainingRun(ready.config(), ready.dataset(), ready.start(), ended -> {});
        LiveRun live = new LiveRun(ready, run, keeper.keep(ready, run));
        report.started(live);
        // What a run that goes on had measured before was told then.
        int told = run.metrics().evaluations().size();
        run.start();
        interruption.onRequest(() -> {
            keeper.leave();
            run.stop();
        });
        boolean over;
        do {
            over = run.await(LOOK_MILLISECONDS, TimeUnit.MILLISECONDS);
            List<Evaluation> evaluations = run.metrics().evaluations();
            for (; told < evaluations.size(); told++) {
                report.evaluated(live, evaluations.get(told));
                stopIfNobodyReads(run);
            }
            report.progressed(run);
            keeper.look();
        } while (!over);
        return live;
    }

    /** As after {@code | head}: what was learned is saved, but nothing more can be told. */
    private void stopIfNobodyReads(TrainingRun run) {
        if (console.isClosed()) {
            run.stop();
        }
    }

    private void save(TrainingRun run, int place, int count) {
        try {
            files.save(run, place, count);
        } catch (RuntimeException e) {
            // Whatever it is, the end of the run is still to be told.
            console.tell(CommandProblems.sentence(e));
            note(CommandProblems.exitCode(e));
        }
    }

    private void note(int code) {
        if (exitCode == ExitCode.FINISHED) {
            exitCode = code;
        }
    }
}
