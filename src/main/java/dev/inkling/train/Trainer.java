package dev.inkling.train;

import dev.inkling.data.Dataset;
import dev.inkling.data.RandomStreams;
import dev.inkling.data.Samples;
import dev.inkling.nn.Backend;
import dev.inkling.nn.Network;
import dev.inkling.nn.Objective;
import dev.inkling.optim.Optimizer;
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
        this.rate = config.learningRate();
    }

    /** Trains to the end and returns how it ended: finished, stopped or diverged. */
    RunState run() throws InterruptedException {
        Backend.useFromThisThread();
        RandomStreams streams = new RandomStreams(config.seed());
        Samples train = config.data().inUse(dataset.train());
        BatchSampler sampler = new BatchSampler(train.size(), config.batchSize(), streams);
        int batch = sampler.batchSize();
        try (Network network = new Network(
                        config.shape(dataset.shape().featureCount(), dataset.classCount()), config.precision(), batch);
                BatchFeeder feeder = new BatchFeeder(train, config.precision(), batch);
                Evaluator onTrain = new Evaluator(network, train);
                Evaluator onTest = new Evaluator(network, dataset.test());
                Optimizer optimizer = config.method().create(network.parameters(), config.precision())) {
            network.initialize(config.initializer(), streams.weights());
            RunState last = learn(network, sampler, feeder, optimizer, onTrain, onTest);
            snapshots.publish(iteration, network);
            return last;
        }
    }

    private RunState learn(
            Network network,
            BatchSampler sampler,
            BatchFeeder feeder,
            Optimizer optimizer,
            Evaluator onTrain,
            Evaluator onTest)
            throws InterruptedException {
        Objective objective = new Objective(network, config.l2());
        int[] rows = new int[sampler.batchSize()];
        clock.start();
        snapshots.publish(0, network);
        if (evaluate(network, onTrain, onTest) == null) {
            return RunState.STOPPED;
        }
        while (iteration < totalIterations) {
            if (!mayGoOn(true, network)) {
                return RunState.STOPPED;
            }
            noteRate();
            long before = System.nanoTime();
            int count = sampler.next(rows);
            feeder.load(rows, count);
            double loss = objective.loss(feeder.x(), feeder.labels());
            if (!Double.isFinite(loss)) {
                return RunState.DIVERGED;
            }
            optimizer.prepare(rate);
            objective.backward(feeder.labels());
            optimizer.update(rate);
            iteration++;
            metrics.addIteration(loss, clock.seconds());
            metrics.addWork((System.nanoTime() - before) / 1e9, count);
            if (iteration % config.evaluationInterval() == 0 || iteration == totalIterations) {
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
        Evaluator.Gate gate = () -> mayGoOn(false, network);
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
                test.accuracy());
        if (evaluation.isFinite()) {
            metrics.addEvaluation(evaluation);
        }
        return evaluation;
    }

    private boolean mayGoOn(boolean forIteration, Network network) throws InterruptedException {
        snapshots.publishIfWanted(iteration, network);
        boolean goOn = control.mayGoOn(forIteration, () -> {
            // Whoever draws while the run waits shall see what it has learned so far.
            snapshots.publish(iteration, network);
            clock.beginWait();
        });
        clock.endWait();
        return goOn;
    }
}
