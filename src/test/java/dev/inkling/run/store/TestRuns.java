package dev.inkling.run.store;

import dev.inkling.data.Dataset;
import dev.inkling.data.Iris;
import dev.inkling.train.Duration;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import java.util.List;

/** Small runs to be kept. */
final class TestRuns {
    static final Dataset IRIS = Iris.load().split(25, false, 1);

    static final RunLabels LABELS =
            new RunLabels("Run 1", "a note\nof two lines", "first α", "sweep 1", "#12ab34", false, true);

    private TestRuns() {}

    static TrainingRun run() {
        return new TrainingRun(TrainConfig.forTable("iris"), IRIS, ended -> {});
    }

    static TrainingRun endlessRun() {
        TrainConfig config = TrainConfig.forTable("iris");
        return new TrainingRun(
                new TrainConfig(
                        config.data(),
                        config.network(),
                        config.learning(),
                        config.batches(),
                        new Duration(Duration.MAX, Duration.Unit.ITERATIONS),
                        config.stop(),
                        config.reporting(),
                        config.seed()),
                IRIS,
                ended -> {});
    }

    static NewRun newRun(RunStore store, TrainingRun run) {
        SweepMember sweep = new SweepMember("s-1", List.of("learning.rate", "seed"), 3);
        return NewRun.of(run, LABELS, new RunParent(77, 1234), sweep, "1.2.3", store.datasets());
    }
}
