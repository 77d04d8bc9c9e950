package dev.inkling.train;

import dev.inkling.data.Dataset;
import dev.inkling.data.RandomStreams;
import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.ParameterValues;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One training run, as everybody but its trainer sees it: what it does, what it has measured, and the commands to it.
 * Commands take effect before the next mini-batch or block of an evaluation. All methods may be called from any thread.
 */
public final class TrainingRun {
    private static final Logger LOG = Logger.getLogger(TrainingRun.class.getName());

    private final TrainConfig config;
    private final Dataset dataset;
    private final @Nullable ParameterValues start;
    private final NetworkShape shape;
    private final long totalIterations;
    private final Metrics metrics;
    private final RunControl control;
    private final SnapshotExchange snapshots = new SnapshotExchange();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Consumer<TrainingRun> onEnd;
    private volatile @Nullable String problem;
    private volatile @Nullable EndReason reason;

    /**
     * @param dataset already split and scaled as the settings say; the limit on training samples is applied here
     * @param start the parameters to start from; null to draw them as the settings say
     * @param onEnd called once, on the trainer's thread, when the run is over, however it ended
     * @throws SettingException if the settings do not fit the dataset, the initial parameters or the memory of this machine
     */
    public TrainingRun(
            TrainConfig config, Dataset dataset, @Nullable ParameterValues start, Consumer<TrainingRun> onEnd) {
        this.config = config;
        this.dataset = dataset;
        this.start = start;
        this.onEnd = onEnd;
        shape = config.shape(dataset);
        if (start != null && !start.shape().equals(shape)) {
            throw new SettingException("The initial weights are those of a network " + start.shape()
                    + ", but the settings describe " + shape + ". Choose settings that fit the weights.");
        }
        int samples = config.data().inUse(dataset.train()).size();
        Parts parts = Parts.of(samples, config.data().validation(), new RandomStreams(config.seed()));
        int perEpoch = BatchSampler.iterationsPerEpoch(parts.learned().length, config.batches());
        MemoryNeed.of(
                        shape,
                        config.network().precision(),
                        BatchSampler.batchSize(parts.learned().length, config.batches()))
                .checkAgainstMachine();
        totalIterations = config.duration().iterations(perEpoch);
        if (config.learning().schedule().warmup() >= totalIterations
                && config.learning().schedule().warmup() > 0) {
            throw new SettingException("The warm-up takes "
                    + config.learning().schedule().warmup() + " iterations, but the run has only " + totalIterations
                    + ". Choose a shorter warm-up or a longer run.");
        }
        metrics = new Metrics(perEpoch);
        control = new RunControl(config.learning().rate());
    }

    /** A run from new weights; see the other constructor. */
    public TrainingRun(TrainConfig config, Dataset dataset, Consumer<TrainingRun> onEnd) {
        this(config, dataset, null, onEnd);
    }

    /** Starts the trainer on a daemon thread of its own; to be called once. */
    public void start() {
        launch(false);
    }

    /** Starts the trainer, which judges the new network and then waits before the first iteration. */
    public void startPaused() {
        launch(true);
    }

    private void launch(boolean paused) {
        control.begin(paused);
        Thread thread = new Thread(this::work, "trainer");
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        RunState last = RunState.FAILED;
        try {
            Trainer trainer = new Trainer(config, dataset, start, totalIterations, metrics, control, snapshots);
            last = trainer.run();
            reason = last == RunState.FINISHED ? trainer.reason() : null;
        } catch (OutOfMemoryError e) {
            problem = "There is not enough memory for this network and batch size; choose smaller ones.";
        } catch (InterruptedException e) {
            last = RunState.STOPPED;
        } catch (RuntimeException | Error e) {
            LOG.log(Level.WARNING, "A run failed", e);
            problem = "An error ended the run: " + (e.getMessage() == null ? e : e.getMessage());
        } finally {
            control.end(last);
            over.countDown();
            onEnd.accept(this);
        }
    }

    public void pause() {
        control.pause();
    }

    public void resume() {
        control.resume();
    }

    /** Does one iteration (and the evaluation due after it) and waits again; a run that is not paused yet is paused. */
    public void step() {
        control.step();
    }

    /** Ends the run; what was learned and measured stays. */
    public void stop() {
        control.stop();
    }

    /**
     * Learns with another rate from the next iteration on.
     *
     * @throws SettingException if it is outside the limits
     */
    public void setLearningRate(double rate) {
        Learning.checkRate(rate);
        control.setLearningRate(rate);
    }

    /** Waits for the end. Returns false if it did not come in time. */
    public boolean await(long time, TimeUnit unit) throws InterruptedException {
        return over.await(time, unit);
    }

    public RunState state() {
        return control.state();
    }

    public TrainConfig config() {
        return config;
    }

    public Dataset dataset() {
        return dataset;
    }

    public NetworkShape shape() {
        return shape;
    }

    public Metrics metrics() {
        return metrics;
    }

    /** The learning rate now, which may differ from that of the settings. */
    public double learningRate() {
        return control.learningRate();
    }

    public long totalIterations() {
        return totalIterations;
    }

    /**
     * The newest copy of the parameters, null before there is one. Asking makes the trainer produce a newer one soon; after
     * the end it is the final one.
     */
    public @Nullable Snapshot snapshot() {
        return snapshots.latest();
    }

    /** A sentence that says why the run failed; null if it did not. */
    public @Nullable String problem() {
        return problem;
    }

    /** Why the run finished; null if it did not. */
    public @Nullable EndReason reason() {
        return reason;
    }
}
