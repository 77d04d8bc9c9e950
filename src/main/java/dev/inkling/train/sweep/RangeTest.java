package dev.inkling.train.sweep;

import dev.inkling.data.Dataset;
import dev.inkling.train.GrowingSeries;
import dev.inkling.train.Learner;
import dev.inkling.train.TrainConfig;
import java.util.OptionalDouble;
import java.util.concurrent.CancellationException;

/**
 * The learning-rate range test (Smith 2017, <i>Cyclical Learning Rates for Training Neural Networks</i>, 3.3): from the initial
 * weights of a run with these settings, its mini-batches are learned at rates that grow geometrically. Where the loss falls
 * fastest, a run learns fast; where it rises again, a run diverges. One use; {@link #progress}, {@link #losses} and
 * {@link #cancel} from any thread. No run is touched: the network that learns here is its own.
 */
public final class RangeTest {
    /** As far as the smoothed loss may rise above its smallest value before the test ends. */
    private static final double RISE = 4;

    private final TrainConfig config;
    private final Dataset dataset;
    private final RangeTestSettings settings;
    private final GrowingSeries losses = new GrowingSeries();
    private volatile boolean canceled;

    /**
     * @param config of the run; its learning rate, schedule, duration and stop rules are of no account
     * @param dataset already split and scaled as the settings say
     */
    public RangeTest(TrainConfig config, Dataset dataset, RangeTestSettings settings) {
        this.config = config;
        this.dataset = dataset;
        this.settings = settings;
    }

    /**
     * Does the test, on the calling thread.
     *
     * @throws CancellationException if it was canceled
     * @throws dev.inkling.train.SettingException if the settings do not fit the dataset or the memory of this machine
     */
    public RangeTestResult run() throws InterruptedException {
        Smoothing smoothing = RangeProposal.smoothing(settings);
        RangeTestResult.End end = RangeTestResult.End.COMPLETE;
        try (Learner learner = new Learner(config, dataset)) {
            double best = Double.POSITIVE_INFINITY;
            for (int i = 0; i < settings.iterations() && end == RangeTestResult.End.COMPLETE; i++) {
                OptionalDouble loss =
                        canceled ? OptionalDouble.empty() : learner.learn(settings.rate(i), this::mayGoOn);
                if (loss.isEmpty()) {
                    throw new CancellationException();
                }
                if (!Double.isFinite(loss.getAsDouble())) {
                    end = RangeTestResult.End.NOT_FINITE;
                } else {
                    losses.add(loss.getAsDouble());
                    double smoothed = smoothing.add(loss.getAsDouble());
                    best = Math.min(best, smoothed);
                    end = smoothed > RISE * best ? RangeTestResult.End.ROSE : end;
                }
            }
        }
        return RangeProposal.result(settings, losses, end);
    }

    private boolean mayGoOn() {
        return !canceled;
    }

    /** How much is done, 0…1; a test that ends early jumps. */
    public double progress() {
        return (double) losses.size() / settings.iterations();
    }

    /** The losses so far; entry i was taken at {@code settings().rate(i)}. */
    public GrowingSeries losses() {
        return losses;
    }

    public RangeTestSettings settings() {
        return settings;
    }

    /** Ends the test before its next mini-batch or block of one. */
    public void cancel() {
        canceled = true;
    }
}
