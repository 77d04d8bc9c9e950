package dev.inkling.train;

import dev.inkling.data.Dataset;
import dev.inkling.data.RandomStreams;
import dev.inkling.data.Samples;
import dev.inkling.nn.Backend;
import dev.inkling.nn.Network;
import dev.inkling.optim.Optimizer;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The loop: mini-batch, forward, loss, backward, update, repeat; and an evaluation on all samples at the start, after every
 * interval, and at the end. Runs on one thread and owns all arrays of its run.
 */
final class Trainer {
    private final TrainConfig config;
    private final Dataset dataset;
    private final long totalIterations;
    private final Metrics metrics;
    private final RunControl control;
    private final SnapshotExchange snapshots;
    private final RunClock clock = new RunClock();
    private long iteration;
    private double rate;

    Trainer(
            TrainConfig config,
            Dataset dataset,
            long totalIterations,
            Metrics metrics,
            RunControl control,
            SnapshotExchange snapshots) {
        this.config = config;
        this.dataset = dataset;
        this.totalIterations = totalIterations;
        this.metrics = metrics;
        this.control = control;
        this.snapshots = snapshots;
        this.rate = config.learning().rate();
    }

    /** Trains to the end and returns how it ended: finished, stopped or diverged. */
    RunState run() throws InterruptedException {
        Backend.useFromThisThread();
        RandomStreams streams = new RandomStreams(config.seed());
        Samples train = config.data().inUse(dataset.train());
        BatchSampler sampler = new BatchSampler(train.size(), config.batches().size(), streams);
        int rows = Math.min(sampler.batchSize(), LearningStep.BLOCK);
        try (Network network =
                        new Network(config.shape(dataset), config.network().precision(), rows);
                Evaluator onTrain = new Evaluator(network, train);
                Evaluator onTest = new Evaluator(network, dataset.test());
                Optimizer optimizer = config.learning()
                        .method()
                        .create(network.parameters(), config.network().precision());
                LearningStep step = new LearningStep(
                        network, train, sampler, optimizer, config.learning().l2(), LearningStep.BLOCK)) {
            network.initialize(config.network().initializer(), streams.weights());
            RunState last = learn(network, step, onTrain, onTest);
            snapshots.publish(iteration, network);
            return last;
        }
    }

    private RunState learn(Network network, LearningStep step, Evaluator onTrain, Evaluator onTest)
            throws InterruptedException {
        Gate betweenBlocks = () -> mayGoOn(RunControl.Work.REST_OF_ITERATION, network);
        clock.start();
        snapshots.publish(0, network);
        if (evaluate(network, onTrain, onTest) == null) {
            return RunState.STOPPED;
        }
        while (iteration < totalIterations) {
            if (!mayGoOn(RunControl.Work.ITERATION, network)) {
                return RunState.STOPPED;
            }
            noteRate();
            double before = clock.seconds();
            OptionalDouble loss = step.run(rate, betweenBlocks);
            if (loss.isEmpty()) {
                return RunState.STOPPED;
            }
            if (!Double.isFinite(loss.getAsDouble())) {
                return RunState.DIVERGED;
            }
            iteration++;
            double now = clock.seconds();
            metrics.addIteration(loss.getAsDouble(), now);
            metrics.addWork(now - before, step.count());
            if (iteration % config.reporting().interval() == 0 || iteration == totalIterations) {
                Evaluation evaluation = evaluate(network, onTrain, onTest);
                if (evaluation == null) {
                    return RunState.STOPPED;
                }
                if (!evaluation.isFinite()) {
                    return RunState.DIVERGED;
                }
            }
        }
        return RunState.FINISHED;
    }

    /** Takes over a learning rate that was changed meanwhile, and keeps the change on record. */
    private void noteRate() {
        double wanted = control.learningRate();
        if (wanted != rate) {
            rate = wanted;
            metrics.addRateChange(new Metrics.RateChange(iteration, rate));
        }
    }

    /** Judges the network and records it where all is finite; null if the run was stopped meanwhile. */
    private @Nullable Evaluation evaluate(Network network, Evaluator onTrain, Evaluator onTest)
            throws InterruptedException {
        Gate gate = () -> mayGoOn(RunControl.Work.EVALUATION, network);
        Evaluator.Score train = onTrain.run(gate);
        Evaluator.Score test = train == null ? null : onTest.run(gate);
        if (train == null || test == null) {
            return null;
        }
        Evaluation evaluation = new Evaluation(
                iteration,
                (double) iteration / metrics.iterationsPerEpoch(),
                clock.seconds(),
                train.loss(),
                train.accuracy(),
                test.loss(),
                test.accuracy(),
                Double.NaN,
                Double.NaN);
        if (evaluation.isFinite()) {
            metrics.addEvaluation(evaluation);
        }
        return evaluation;
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
}
