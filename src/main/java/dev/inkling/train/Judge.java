package dev.inkling.train;

import dev.inkling.data.Dataset;
import dev.inkling.data.Samples;
import dev.inkling.nn.Backend;
import dev.inkling.nn.Network;
import dev.inkling.train.Evaluator.Score;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a network while it learns on: each evaluation works on a copy of the parameters, on a thread of its own where
 * there is enough to do and a core is free. Which parameters are judged depends on the iteration alone, and a new evaluation
 * waits for the one before, so that results do not depend on timing.
 */
final class Judge implements AutoCloseable {
    /** Multiplications of one evaluation below which handing it to another thread costs more than it saves. */
    private static final long WORTH_A_THREAD = 20_000_000;

    private final Network copy;
    private final Evaluator onTrain;
    private final @Nullable Evaluator onValidation;
    private final Evaluator onTest;
    private final Gate gate;
    private final Metrics metrics;
    private final BestParameters best;
    private final Cores cores;
    private final @Nullable ExecutorService thread;
    private Future<RunState> pending = CompletableFuture.completedFuture(RunState.RUNNING);
    private volatile boolean closing;
    private double evaluationSeconds;
    private @Nullable Moment cutShort;

    /** When an evaluation is made. */
    record Moment(long iteration, double seconds, double trainSeconds) {}

    /**
     * @param best is offered what each evaluation judged
     * @param seconds spent on evaluations before the run was interrupted
     * @param gate asked before each block, on the evaluation's thread; false ends the evaluation
     */
    Judge(
            Network network,
            Dataset dataset,
            Samples train,
            Parts parts,
            Metrics metrics,
            BestParameters best,
            double seconds,
            Cores cores,
            Gate gate) {
        this.gate = () -> !closing && gate.mayGoOn();
        this.metrics = metrics;
        this.best = best;
        this.evaluationSeconds = seconds;
        this.cores = cores;
        copy = new Network(network.shape(), network.precision(), 1);
        onTrain = new Evaluator(copy, train, parts.learned());
        onValidation = parts.validation().length == 0 ? null : new Evaluator(copy, train, parts.validation());
        onTest = new Evaluator(copy, dataset.test(), Parts.all(dataset.test().size()));
        long samples = (long) train.size() + dataset.test().size();
        thread = samples * network.shape().parameterCount() < WORTH_A_THREAD
                ? null
                : Executors.newSingleThreadExecutor(Judge::daemon);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(
                () -> {
                    Courtesy.ofThisThread();
                    work.run();
                },
                "evaluator");
        thread.setDaemon(true);
        return thread;
    }

    /** Starts an evaluation of the network as it is now; the one before must have been taken by {@link #await}. */
    void begin(Network network, Moment moment) throws InterruptedException {
        copy.copyFrom(network);
        begin(moment);
    }

    /** Makes up for an evaluation that was cut short before the run was resumed. */
    void begin(PendingEvaluation evaluation) throws InterruptedException {
        copy.setValues(evaluation.parameters());
        begin(new Moment(evaluation.iteration(), evaluation.seconds(), evaluation.trainSeconds()));
    }

    private void begin(Moment moment) throws InterruptedException {
        pending = thread != null && cores.takeIfFree()
                ? thread.submit(() -> evaluateOnTakenCore(moment))
                : CompletableFuture.completedFuture(evaluate(moment));
    }

    /**
     * Waits for the evaluation begun last, if there is one.
     *
     * @return running, stopped if the gate ended it, or diverged if its losses are no finite numbers
     */
    RunState await() throws InterruptedException {
        try {
            return pending.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException("An evaluation failed: " + e.getCause(), e.getCause());
        }
    }

    /** Whether no evaluation is under way. */
    boolean isIdle() {
        return pending.isDone();
    }

    /** Seconds that evaluations have taken; right while none is under way. */
    double seconds() {
        return evaluationSeconds;
    }

    /** The evaluation that the gate ended, to be made up for; null if it ended none. To be asked while none is under way. */
    @Nullable
    PendingEvaluation cutShort() {
        Moment moment = cutShort;
        return moment == null
                ? null
                : new PendingEvaluation(moment.iteration(), moment.seconds(), moment.trainSeconds(), copy.values());
    }

    private RunState evaluateOnTakenCore(Moment moment) throws InterruptedException {
        try {
            return evaluate(moment);
        } finally {
            cores.giveBack();
        }
    }

    private RunState evaluate(Moment moment) throws InterruptedException {
        Backend.useFromThisThread();
        Score train = score(onTrain);
        Score test = train == null ? null : score(onTest);
        Score validation = test == null || onValidation == null ? Score.NONE : score(onValidation);
        if (train == null || test == null || validation == null) {
            cutShort = moment;
            return RunState.STOPPED;
        }
        Evaluation evaluation = new Evaluation(
                moment.iteration(),
                (double) moment.iteration() / metrics.iterationsPerEpoch(),
                moment.seconds(),
                train.loss(),
                train.score(),
                test.loss(),
                test.score(),
                validation.loss(),
                validation.score(),
                moment.trainSeconds(),
                evaluationSeconds);
        if (!evaluation.isFinite()) {
            return RunState.DIVERGED;
        }
        // First, so that whoever sees a best score finds its parameters.
        best.offer(evaluation, copy);
        metrics.addEvaluation(evaluation);
        return RunState.RUNNING;
    }

    private @Nullable Score score(Evaluator evaluator) throws InterruptedException {
        Score score = evaluator.run(gate);
        evaluationSeconds += evaluator.seconds();
        return score;
    }

    /** Ends an evaluation that is still under way, and gives the memory back. */
    @Override
    public void close() {
        closing = true;
        if (thread != null) {
            // Its arrays must not go while it computes.
            thread.shutdown();
            boolean ended = false;
            while (!ended) {
                try {
                    ended = thread.awaitTermination(1, TimeUnit.HOURS);
                } catch (InterruptedException e) {
                    // Nothing but the end of the evaluation's block, some milliseconds away, can be waited for here.
                }
            }
        }
        onTrain.close();
        if (onValidation != null) {
            onValidation.close();
        }
        onTest.close();
        copy.close();
    }
}
