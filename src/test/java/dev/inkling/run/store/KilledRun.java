package dev.inkling.run.store;

import dev.inkling.train.Metrics;
import dev.inkling.train.RunStart;
import dev.inkling.train.RunState;
import dev.inkling.train.TrainingRun;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A program that is killed: it trains and keeps the run, and says all the time how far it has come, so that whoever kills it
 * knows what must have been kept. Begun again, it goes on with what was interrupted.
 */
final class KilledRun {
    private KilledRun() {}

    /** @param args the folder of the store, the run's name, and whether to write all the time instead of twice a second */
    public static void main(String[] args) throws InterruptedException {
        boolean busy = Boolean.parseBoolean(args[2]);
        try (RunStore store = RunStore.open(Path.of(args[0]))) {
            TrainingRun run = begin(store, args[1]);
            run.start();
            Metrics metrics = run.metrics();
            while (!run.await(busy ? 1 : 10, TimeUnit.MILLISECONDS)) {
                System.out.println(System.nanoTime() + " " + metrics.lastIteration());
                if (busy) {
                    run.requestCheckpoint();
                    store.recorder().flush();
                }
            }
        }
    }

    private static TrainingRun begin(RunStore store, String name) {
        Optional<KeptRun> interrupted = store.runs().stream()
                .filter(kept -> kept.labels().name().equals(name) && kept.state() == RunState.INTERRUPTED)
                .findFirst();
        if (interrupted.isPresent()) {
            return resume(store, interrupted.get().id());
        }
        TrainingRun run = new TrainingRun(CrashTest.config(), TestRuns.IRIS, ended -> {});
        NewRun added = new NewRun(TestRuns.newRun(store, run).facts(), RunLabels.named(name), RunStart.FRESH);
        store.recorder().follow(run, store.recorder().add(added));
        return run;
    }

    static TrainingRun resume(RunStore store, long id) {
        RunStart start = store.lastCheckpoint(id)
                .map(checkpoint -> RunStart.resume(checkpoint, store.metrics(id)))
                .orElse(RunStart.FRESH);
        TrainingRun run = new TrainingRun(CrashTest.config(), TestRuns.IRIS, start, ended -> {});
        store.recorder().resume(run, id);
        return run;
    }
}
