package dev.inkling.train;

import dev.inkling.data.Dataset;
import dev.inkling.data.RandomStreams;
import dev.inkling.data.Samples;
import dev.inkling.nn.Backend;
import dev.inkling.nn.Network;
import dev.inkling.nn.NumericalGradient;
import dev.inkling.nn.Objective;
import dev.inkling.nn.ParameterValues;
import dev.inkling.optim.OptimizerSettings;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The loop: mini-batch, forward, loss, backward, update, repeat; and an evaluation on all samples at the start, after every
 * interval, and at the end. Runs on one thread and owns all arrays of its run.
 */
final class Trainer {
    private final TrainConfig config;
    private final Dataset dataset;
    private final @Nullable ParameterValues start;
    private final long totalIterations;
    private final Metrics metrics;
    private final RunControl control;
    private final SnapshotExchange snapshots;
    private final Cores cores = Cores.OF_THIS_MACHINE;
    private final RunClock clock = new RunClock();
    private final RandomStreams streams;
    private final StopWatcher stopWatcher;
    private long iteration;
    private double rate;

    Trainer(
            TrainConfig config,
            Dataset dataset,
            @Nullable ParameterValues start,
            long totalIterations,
            Metrics metrics,
            RunControl control,
            SnapshotExchange snapshots) {
        this.config = config;
        this.dataset = dataset;
        this.start = start;
        this.totalIterations = totalIterations;
        this.metrics = metrics;
        this.control = control;
        this.snapshots = snapshots;
        this.streams = new RandomStreams(config.seed());
        this.stopWatcher = new StopWatcher(config.stop());
        this.rate = config.learning().rate();
    }

    /** Trains to the end and returns how it ended: finished, stopped or diverged. */
    RunState run() throws InterruptedException {
        cores.take();
        try {
            return train();
        } finally {
            cores.giveBack();
        }
    }

    private RunState train() throws InterruptedException {
        Backend.useFromThisThread();
        Samples train = config.data().inUse(dataset.train());
        Parts parts = Parts.of(train.size(), config.data().validation(), streams);
        BatchSampler sampler = BatchSampler.of(parts.learned(), config.batches(), streams);
        boolean numerical = config.learning().gradients() == Learning.Gradients.NUMERICAL;
        int block = numerical ? sampler.batchSize() : LearningStep.BLOCK;
        try (Network network = new Network(
                        config.shape(dataset),
                        config.network().precision(),
                        Math.min(sampler.batchSize(), block),
                        config.network().dropout());
                LearningStep step = learningStep(network, train, sampler, numerical, block);
                Judge judge = new Judge(network, dataset, train, parts, metrics, cores, this::mayEvaluate)) {
            if (start == null) {
                network.initialize(
                        config.network().initializer(), config.network().sigma(), streams.weights());
            } else {
                network.setValues(start);
            }
            RunState last = learn(network, step, judge);
            // What was begun before a divergence still counts.
            judge.await();
            snapshots.publish(iteration, network);
            return last;
        }
    }

    private LearningStep learningStep(
            Network network, Samples train, BatchSampler sampler, boolean numerical, int block) {
        Learning learning = config.learning();
        OptimizerSettings settings = new OptimizerSettings(
                learning.method(), learning.momentum(), learning.weightDecay(), learning.clipNorm());
        Objective objective = new Objective(network, learning.l1(), learning.l2());
        return new LearningStep(
                network,
                train,
                sampler,
                settings.create(network.parameters(), network.precision()),
                objective,
                numerical ? new NumericalGradient(network, objective) : null,
                block);
    }

    private RunState learn(Network network, LearningStep step, Judge judge) throws InterruptedException {
        Gate betweenBlocks = () -> mayGoOn(RunControl.Work.REST_OF_ITERATION, network);
        clock.start();
        snapshots.publish(0, network);
        if (config.reporting().fromStart()) {
            judge.begin(network, new Judge.Moment(0, clock.seconds(), 0));
        }
        while (true) {
            if (!mayGoOn(RunControl.Work.ITERATION, network)) {
                return RunState.STOPPED;
            }
            noteRate();
            drawMasks(network);
            double before = clock.seconds();
            OptionalDouble loss =
                    step.run(config.learning().schedule().rate(rate, iteration, totalIterations), betweenBlocks);
            if (loss.isPresent() && Double.isFinite(loss.getAsDouble()) && lossIsTakenAfterUpdate()) {
                drawMasks(network);
                loss = step.lossNow(betweenBlocks);
            }
            if (loss.isEmpty()) {
                return RunState.STOPPED;
            }
            if (!Double.isFinite(loss.getAsDouble())) {
                return RunState.DIVERGED;
            }
            iteration++;
            double now = clock.seconds();
            metrics.addWork(now - before, step.count());
            metrics.addIteration(loss.getAsDouble(), now);
            boolean last = iteration == totalIterations;
            boolean over = stopWatcher.isOver(loss.getAsDouble(), metrics.trainSeconds());
            if (last || over || iteration % config.reporting().interval() == 0) {
                RunState state = evaluate(network, judge, last || over);
                if (state.isOver()) {
                    return state;
                }
            }
        }
    }

    /**
     * Begins an evaluation, and waits for its result where something hangs on it.
     *
     * @param last whether training ends here
     * @return running, or how the run ends
     */
    private RunState evaluate(Network network, Judge judge, boolean last) throws InterruptedException {
        // While the evaluation before is waited for, whoever draws shall see what was learned so far.
        snapshots.publishIfWanted(iteration, network);
        long waited = judge.waited();
        RunState state = judge.await();
        if (!state.isOver()) {
            judge.begin(network, new Judge.Moment(iteration, clock.seconds(), metrics.trainSeconds()));
        }
        if (!state.isOver() && (last || config.stop().patience() > 0)) {
            state = judge.await();
        }
        clock.addWait(judge.waited() - waited);
        if (state.isOver()) {
            return state;
        }
        return last || stopWatcher.isOver(metrics.lastEvaluation()) ? RunState.FINISHED : RunState.RUNNING;
    }

    /** Makes dropout leave out what this iteration leaves out. */
    private void drawMasks(Network network) {
        if (config.network().dropout() > 0) {
            network.beginIteration(streams.dropout(iteration));
        }
    }

    private boolean lossIsTakenAfterUpdate() {
        return config.reporting().loss() == Reporting.LossMoment.AFTER_UPDATE;
    }

    /** Takes over a learning rate that was changed meanwhile, and keeps the change on record. */
    private void noteRate() {
        double wanted = control.learningRate();
        if (wanted != rate) {
            rate = wanted;
            metrics.addRateChange(new Metrics.RateChange(iteration, rate));
        }
    }

    /** Asked on the evaluation's thread. */
    private boolean mayEvaluate() throws InterruptedException {
        return control.mayGoOn(RunControl.Work.EVALUATION, () -> {});
    }

    private boolean mayGoOn(RunControl.Work next, Network network) throws InterruptedException {
        snapshots.publishIfWanted(iteration, network);
        boolean goOn = control.mayGoOn(next, () -> {
            // Whoever draws while the run waits shall see what it has learned so far.
            snapshots.publish(iteration, network);
            clock.beginWait();
        });
        clock.endWait();
        return goOn;
    }

    /** Why the run finished; of no meaning where it did not. */
    EndReason reason() {
        return stopWatcher.reason();
    }
}
