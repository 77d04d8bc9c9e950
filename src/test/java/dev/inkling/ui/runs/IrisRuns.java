package dev.inkling.ui.runs;

import dev.inkling.data.Dataset;
import dev.inkling.data.Iris;
import dev.inkling.train.Duration;
import dev.inkling.train.TrainConfig;

/** Runs that learn iris, short or without end. */
public final class IrisRuns {
    private IrisRuns() {}

    public static Dataset dataset() {
        return Iris.load().split(25, false, 1);
    }

    /** The default settings for another number of iterations. */
    public static TrainConfig config(int iterations) {
        TrainConfig iris = TrainConfig.forTable("iris");
        return new TrainConfig(
                iris.data(),
                iris.network(),
                iris.learning(),
                iris.batches(),
                new Duration(iterations, Duration.Unit.ITERATIONS),
                iris.stop(),
                iris.reporting(),
                iris.seed());
    }

    public static TrainConfig endless() {
        return config(Duration.MAX);
    }
}
