package dev.inkling.train;

import dev.inkling.data.Dataset;
import dev.inkling.data.RandomStreams;
import dev.inkling.data.Samples;
import dev.inkling.nn.NetworkShape;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One training run, as everybody but its trainer sees it: what it does, what it has measured, and the commands to it.
 * Commands take effect before the next mini-batch or block of one; to stop, before the next block of an evaluation. All
 * methods may be called from any thread.
 */
public final class TrainingRun {
    private static final Logger LOG = Logger.getLogger(TrainingRun.class.getName());

    private final TrainConfig config;
    private final Dataset dataset;
    private final RunStart start;
    private final NetworkShape shape;
    private final long totalIterations;
    private final Metrics metrics;
    private final RunControl control;
    private final RunCopies copies;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Consumer<TrainingRun> onEnd;
    private volatile @Nullable String problem;
    private volatile @Nullable EndReason reason;

    /**
     * @param dataset already split and scaled as the settings say; the limit on training samples is applied here
     * @param start what it begins with
     * @param onEnd called once when the run is over, however it ended: on the trainer's thread, or on that which stopped it
     *     before it began
     * @throws SettingException if the settings do not fit the dataset, the initial parameters or the memory of this machine
     */
    public TrainingRun(TrainConfig config, Dataset dataset, RunStart start, Consumer<TrainingRun> onEnd) {
        this.config = config;
        this.dataset = dataset;
        this.start = start;
        this.onEnd = onEnd;
        shape = config.shape(dataset);
        start.checkFits(shape);
        Samples samples = config.data().inUse(dataset.train());
        Parts parts = Parts.of(samples, config.data().validation(), new RandomStreams(config.seed()));
        int perEpoch = BatchSampler.iterationsPerEpoch(parts.learned().length, config.batches());
        MemoryNeed.of(config, dataset, parts.learned().length).checkAgainstMachine();
        start.checkMeasured(perEpoch, parts.learned().length);
        long iterations = config.duration().iterations(perEpoch);
        checkWarmUp(config.learning().schedule().warmup(), iterations);
        metrics = start.metrics(perEpoch, parts.learned().length);
        totalIterations = metrics.firstIteration() + iterations;
        control = new RunControl(start.learningRate(config.learning().rate()));
        copies = RunCopies.of(metrics);
    }

    private static void checkWarmUp(int warmUp, long iterations) {
        if (warmUp >= iterations && warmUp > 0) {
            throw new SettingException("The warm-up takes " + warmUp + " iterations, but the run has only " + iterations
                    + ". Choose a shorter warm-up or a longer run.");
        }
    }

    /** A run from new weights; see the other constructor. */
    public TrainingRun(TrainConfig config, Dataset dataset, Consumer<TrainingRun> onEnd) {
        this(config, dataset, RunStart.FRESH, onEnd);
    }

    /** Starts the trainer on a daemon thread of its own; does nothing if it was started or stopped before. */
    public void start() {
        start(Runnable::run);
    }

    /** The same, but the trainer only begins to work when it is let. To all others the run goes on from now. */
    public void start(Executor when) {
        launch(false, this::work, when);
    }

    /** Starts it as one of so many that learn at the same time, behind whoever else needs a processor. */
    public void startAmong(int atOnce) {
        launch(
                false,
                () -> {
                    Courtesy.ofOneAmong(atOnce);
                    work();
                },
                Runnable::run);
    }

    /** Starts the trainer, which judges the new network and then waits before the first iteration. */
    public void startPaused() {
        launch(true, this::work, Runnable::run);
    }

    private void launch(boolean paused, Runnable work, Executor when) {
        if (!control.begin(paused)) {
            return;
        }
        Thread thread = new Thread(work, "trainer");
        thread.setDaemon(true);
        when.execute(thread::start);
    }

    private void work() {
        RunState last = RunState.FAILED;
        try {
            Trainer trainer = new Trainer(config, dataset, start, totalIterations, metrics, control, copies);
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
            announceEnd();
        }
    }

    private void announceEnd() {
        over.countDown();
        onEnd.accept(this);
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

    /** Ends the run, at once if it has not begun; what was learned and measured stays. */
    public void stop() {
        if (control.stop()) {
            announceEnd();
        }
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

    /** The iteration at which the run ends if nothing ends it before; those before a branch counted. */
    public long totalIterations() {
        return totalIterations;
    }

    /**
     * The newest copy of the parameters, null before there is one. Asking makes the trainer produce a newer one soon; after
     * the end it is the final one.
     */
    public @Nullable Snapshot snapshot() {
        return copies.snapshots().latest();
    }

    /** What it begins with. */
    public RunStart beginning() {
        return start;
    }

    /** Asks for a checkpoint, which comes between two of the next iterations; nothing comes of it once the run is over. */
    public void requestCheckpoint() {
        copies.checkpoints().request();
    }

    /**
     * The newest checkpoint, null before there is one. Besides those asked for there is one whenever the run waits, from each
     * change of the learning rate, and from the end; of a run that diverged, the last that was made before parameters were no
     * numbers. Measurements that are read after it are complete up to it, but for an evaluation at its own iteration, which
     * a resumed run makes anew if it is missing.
     */
    public @Nullable Checkpoint checkpoint() {
        return copies.checkpoints().latest();
    }

    /**
     * The parameters at the evaluation with the highest score so far: that on the samples kept back for validation, or where
     * there are none that on the test samples; the first of equals. Null before there is one; in a resumed run, until one is
     * better than all before the interruption.
     */
    public @Nullable Snapshot best() {
        return copies.best().best();
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
