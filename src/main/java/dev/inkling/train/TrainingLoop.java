package dev.inkling.train;

import dev.inkling.data.RandomStreams;
import dev.inkling.nn.Network;
import java.util.OptionalDouble;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The loop: mini-batch, forward, loss, backward, update, repeat; and an evaluation on all samples at the start, after every
 * interval, and at the end. It can begin between any two iterations.
 */
final class TrainingLoop {
    private static final Logger LOG = Logger.getLogger(TrainingLoop.class.getName());

    private final TrainConfig config;
    private final RunStart start;
    private final long firstIteration;
    private final long totalIterations;
    private final Metrics metrics;
    private final RunControl control;
    private final SnapshotExchange snapshots;
    private final CheckpointExchange checkpoints;
    private final RandomStreams streams;
    private final StopWatcher stopWatcher;
    private final Network network;
    private final LearningStep step;
    private final CheckpointMaker maker;
    private final Judge judge;
    private final RunClock clock = new RunClock();
    private final Gate betweenBlocks = () -> mayGoOn(RunControl.Work.REST_OF_ITERATION);
    private long iteration;
    private double rate;
    private int pausesNoted;

    /** @param network, like all that works with it, as the start says */
    TrainingLoop(
            TrainConfig config,
            RunStart start,
            long totalIterations,
            Metrics metrics,
            RunControl control,
            RunCopies copies,
            StopWatcher stopWatcher,
            Network network,
            LearningStep step,
            CheckpointMaker maker,
            Judge judge) {
        this.config = config;
        this.start = start;
        this.firstIteration = metrics.firstIteration();
        this.totalIterations = totalIterations;
        this.metrics = metrics;
        this.control = control;
        this.snapshots = copies.snapshots();
        this.checkpoints = copies.checkpoints();
        this.streams = new RandomStreams(config.seed());
        this.stopWatcher = stopWatcher;
        this.network = network;
        this.step = step;
        this.maker = maker;
        this.judge = judge;
        iteration = start.iteration();
        rate = start.learningRate(config.learning().rate());
    }

    /** Learns to the end and returns how it ended: finished, stopped or diverged. */
    RunState run() throws InterruptedException {
        RunState state = begin();
        while (!state.isOver()) {
            state = iterate();
        }
        // What was begun before a divergence still counts.
        judge.await();
        publishStanding();
        return state;
    }

    private RunState begin() throws InterruptedException {
        Checkpoint resumed = start.resumed();
        clock.start(resumed == null ? 0 : resumed.seconds());
        snapshots.publish(new Snapshot(iteration, network.values()));
        if (resumed != null) {
            makeUpFor(resumed.pending());
        }
        if (start.hasOwnParameters()) {
            // They cannot be drawn again: whoever keeps the run needs them from the first moment on.
            publishCheckpoint();
        }
        if (iteration == firstIteration) {
            if (config.reporting().fromStart()) {
                beginEvaluation();
            }
            return RunState.RUNNING;
        }
        stopWatcher.replay(metrics, iteration);
        return afterIteration();
    }

    private void makeUpFor(@Nullable PendingEvaluation evaluation) throws InterruptedException {
        if (evaluation != null && !metrics.isEvaluated(evaluation.iteration())) {
            judge.begin(evaluation);
        }
    }

    private RunState iterate() throws InterruptedException {
        if (!mayGoOn(RunControl.Work.ITERATION)) {
            return RunState.STOPPED;
        }
        noteRate();
        if (checkpoints.isWanted() && judge.isIdle()) {
            publishCheckpoint();
        }
        drawMasks();
        maker.beginIteration();
        double before = clock.seconds();
        OptionalDouble loss = step.run(
                config.learning().schedule().rate(rate, iteration - firstIteration, totalIterations - firstIteration),
                betweenBlocks);
        if (loss.isPresent() && Double.isFinite(loss.getAsDouble()) && lossIsTakenAfterUpdate()) {
            maker.noteUpdate();
            drawMasks();
            loss = step.lossNow(betweenBlocks);
        }
        if (loss.isEmpty()) {
            return RunState.STOPPED;
        }
        if (!Double.isFinite(loss.getAsDouble())) {
            return RunState.DIVERGED;
        }
        iteration++;
        maker.endIteration();
        double now = clock.seconds();
        metrics.addWork(now - before, step.count());
        metrics.addIteration(loss.getAsDouble(), now);
        return afterIteration();
    }

    /** Evaluates where that is due, and sees whether the run is at its end. */
    private RunState afterIteration() throws InterruptedException {
        boolean last = iteration >= totalIterations;
        boolean over = stopWatcher.isOver(metrics.loss().last(), metrics.trainSeconds());
        return last || over || iteration % config.reporting().interval() == 0
                ? evaluate(last || over)
                : RunState.RUNNING;
    }

    /**
     * Begins an evaluation, and waits for its result where something hangs on it.
     *
     * @param last whether training ends here
     * @return running, or how the run ends
     */
    private RunState evaluate(boolean last) throws InterruptedException {
        // While the evaluation before is waited for, whoever draws shall see what was learned so far.
        snapshots.publishIfWanted(iteration, network);
        RunState state = judge.await();
        if (!state.isOver() && checkpoints.isWanted()) {
            // Here too, lest a run that evaluates all the time never comes to it; resumed, it makes this evaluation
            // anew.
            publishCheckpoint();
        }
        if (!state.isOver()) {
            beginEvaluation();
        }
        if (!state.isOver() && (last || config.stop().patience() > 0)) {
            state = judge.await();
        }
        if (state.isOver()) {
            return state;
        }
        return last || stopWatcher.isOver(metrics.lastEvaluation()) ? RunState.FINISHED : RunState.RUNNING;
    }

    /** Unless a resumed run had come to it before. */
    private void beginEvaluation() throws InterruptedException {
        if (!metrics.isEvaluated(iteration)) {
            judge.begin(network, new Judge.Moment(iteration, clock.seconds(), metrics.trainSeconds()));
        }
    }

    /** Makes dropout leave out what this iteration leaves out. */
    private void drawMasks() {
        if (config.network().dropout() > 0) {
            network.beginIteration(streams.dropout(iteration));
        }
    }

    private boolean lossIsTakenAfterUpdate() {
        return config.reporting().loss() == Reporting.LossMoment.AFTER_UPDATE;
    }

    /** Takes over a learning rate that was changed meanwhile, and keeps the change on record. */
    private void noteRate() throws InterruptedException {
        double wanted = control.learningRate();
        if (wanted != rate) {
            rate = wanted;
            judge.await();
            metrics.addEvent(new RunEvent(RunEvent.Kind.LEARNING_RATE, iteration, clock.seconds(), rate));
            publishCheckpoint();
        }
    }

    private boolean mayGoOn(RunControl.Work next) throws InterruptedException {
        snapshots.publishIfWanted(iteration, network);
        boolean goOn = control.mayGoOn(next, this::prepareToWait);
        clock.endWait();
        return goOn;
    }

    private void prepareToWait() throws InterruptedException {
        clock.beginWait();
        int pauses = control.pauses();
        if (pauses != pausesNoted) {
            pausesNoted = pauses;
            metrics.addEvent(new RunEvent(RunEvent.Kind.PAUSED, iteration, clock.seconds(), Double.NaN));
        }
        judge.await();
        // Whoever draws while the run waits shall see what it has learned so far.
        publishStanding();
    }

    /** Publishes where the run stands, as a checkpoint if it can go on from there, and for whoever draws in any case. */
    private void publishStanding() {
        Checkpoint checkpoint = publishCheckpoint();
        snapshots.publish(new Snapshot(iteration, checkpoint == null ? network.values() : checkpoint.parameters()));
    }

    /** To be called while no evaluation is under way: a run that goes on from there could not make up for it. */
    private @Nullable Checkpoint publishCheckpoint() {
        checkpoints.beginOne();
        try {
            Checkpoint checkpoint = maker.make(iteration, rate, clock.seconds(), metrics, judge);
            if (checkpoint == null || !checkpoint.isFinite()) {
                return null;
            }
            checkpoints.publish(checkpoint);
            return checkpoint;
        } catch (OutOfMemoryError e) {
            // A network that can learn, but of which there is no room for another copy, shall learn.
            LOG.log(Level.WARNING, "There was not enough memory for a checkpoint", e);
            return null;
        }
    }
}
