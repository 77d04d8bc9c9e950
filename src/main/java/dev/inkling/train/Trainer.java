package dev.inkling.train;

import dev.inkling.data.Dataset;
import dev.inkling.data.RandomStreams;
import dev.inkling.data.Samples;
import dev.inkling.nn.Backend;
import dev.inkling.nn.Network;
import dev.inkling.optim.Optimizer;

/** Gets all ready that a run works with, lets it learn, and gives all back. Runs on one thread and owns all arrays of its run. */
final class Trainer {
    private final TrainConfig config;
    private final Dataset dataset;
    private final RunStart start;
    private final long totalIterations;
    private final Metrics metrics;
    private final RunControl control;
    private final RunCopies copies;
    private final Cores cores = Cores.OF_THIS_MACHINE;
    private final RandomStreams streams;
    private final StopWatcher stopWatcher;

    Trainer(
            TrainConfig config,
            Dataset dataset,
            RunStart start,
            long totalIterations,
            Metrics metrics,
            RunControl control,
            RunCopies copies) {
        this.config = config;
        this.dataset = dataset;
        this.start = start;
        this.totalIterations = totalIterations;
        this.metrics = metrics;
        this.control = control;
        this.copies = copies;
        this.streams = new RandomStreams(config.seed());
        this.stopWatcher = new StopWatcher(config.stop());
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
        Parts parts = Parts.of(train, config.data().validation(), streams);
        BatchSampler sampler = BatchSampler.of(parts.learned(), config.batches(), streams, start.iteration());
        int rowsAtOnce = LearningStep.rowsAtOnce(config, sampler.batchSize());
        boolean inPieces = LearningStep.isNumerical(config) || sampler.batchSize() > rowsAtOnce;
        boolean lossComesAfter = config.reporting().loss() == Reporting.LossMoment.AFTER_UPDATE;
        try (Network network = new Network(
                config.shape(dataset),
                config.network().precision(),
                rowsAtOnce,
                config.network().dropout())) {
            setUp(network);
            Optimizer optimizer = optimizer(network);
            try (AugmentedImages images = AugmentedImages.of(config, dataset, parts.learned(), start.iteration());
                    LearningStep step = LearningStep.of(config, network, train, sampler, optimizer, images);
                    CheckpointMaker maker = new CheckpointMaker(network, optimizer, inPieces, lossComesAfter);
                    Judge judge = new Judge(
                            network,
                            dataset,
                            train,
                            parts,
                            metrics,
                            copies.best(),
                            evaluationSeconds(),
                            cores,
                            () -> control.mayGoOn(RunControl.Work.EVALUATION, () -> {}))) {
                return new TrainingLoop(
                                config,
                                start,
                                totalIterations,
                                metrics,
                                control,
                                copies,
                                stopWatcher,
                                network,
                                step,
                                maker,
                                judge)
                        .run();
            }
        }
    }

    private void setUp(Network network) {
        if (start.parameters() == null) {
            network.initialize(config.network().initializer(), config.network().sigma(), streams.weights());
        } else {
            network.setValues(start.parameters());
        }
    }

    private Optimizer optimizer(Network network) {
        Optimizer optimizer = config.learning().optimizer(network);
        Checkpoint checkpoint = start.checkpoint();
        if (checkpoint != null && start.keepsOptimizer(config.learning().method())) {
            optimizer.restore(checkpoint.optimizer());
        }
        return optimizer;
    }

    /** What evaluations had taken before the run was interrupted; some of them may have ended after the checkpoint. */
    private double evaluationSeconds() {
        Checkpoint resumed = start.resumed();
        Evaluation last = metrics.lastEvaluation();
        return Math.max(resumed == null ? 0 : resumed.evaluationSeconds(), last == null ? 0 : last.evaluationSeconds());
    }

    /** Why the run finished; of no meaning where it did not. */
    EndReason reason() {
        return stopWatcher.reason();
    }
}
