package dev.inkling.train;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** All that a run has measured so far; written by its trainer, read by anybody at any time. */
public final class Metrics {
    private final int iterationsPerEpoch;
    private final int samplesPerEpoch;
    private final long firstIteration;
    private final GrowingSeries loss = new GrowingSeries();
    private final GrowingSeries seconds = new GrowingSeries();
    // Few, and read whole: a copy an evaluation costs nothing beside the evaluation.
    private final List<Evaluation> evaluations = new CopyOnWriteArrayList<>();
    private final List<RunEvent> events = new CopyOnWriteArrayList<>();
    private volatile double trainSeconds;
    private volatile long samples;

    /**
     * @param iterationsPerEpoch mini-batches in one pass over the training samples
     * @param samplesPerEpoch samples in one pass
     * @param firstIteration mini-batches learned before the first entry: 0 but for a branch of another run
     */
    public Metrics(int iterationsPerEpoch, int samplesPerEpoch, long firstIteration) {
        this.iterationsPerEpoch = iterationsPerEpoch;
        this.samplesPerEpoch = samplesPerEpoch;
        this.firstIteration = firstIteration;
    }

    /**
     * Appends what a run had measured, as it was kept; for the one writer, which then is no trainer.
     *
     * @param moreLoss loss of each mini-batch
     * @param moreSeconds when each of these came, as many
     */
    public void extend(
            double[] moreLoss, double[] moreSeconds, List<Evaluation> moreEvaluations, List<RunEvent> moreEvents) {
        for (int i = 0; i < moreLoss.length; i++) {
            addIteration(moreLoss[i], moreSeconds[i]);
        }
        evaluations.addAll(moreEvaluations);
        events.addAll(moreEvents);
    }

    /**
     * Says how much work there was; for the one writer, which then is no trainer.
     *
     * @param allTrainSeconds as {@link #trainSeconds}
     * @param allSamples as {@link #samples}
     */
    public void setWork(double allTrainSeconds, long allSamples) {
        trainSeconds = allTrainSeconds;
        samples = allSamples;
    }

    /** A copy of what was measured until a checkpoint, with the mark that the run was interrupted there. */
    Metrics until(Checkpoint checkpoint) {
        Metrics copy = new Metrics(iterationsPerEpoch, samplesPerEpoch, firstIteration);
        for (int i = 0; i < checkpoint.iteration() - firstIteration; i++) {
            copy.addIteration(loss.get(i), seconds.get(i));
        }
        for (Evaluation evaluation : evaluations) {
            if (evaluation.iteration() <= checkpoint.iteration()) {
                copy.addEvaluation(evaluation);
            }
        }
        for (RunEvent event : events) {
            if (event.isBefore(checkpoint)) {
                copy.addEvent(event);
            }
        }
        copy.addEvent(
                new RunEvent(RunEvent.Kind.INTERRUPTED, checkpoint.iteration(), checkpoint.seconds(), Double.NaN));
        copy.setWork(checkpoint.trainSeconds(), checkpoint.samples());
        return copy;
    }

    void addIteration(double batchLoss, double atSeconds) {
        seconds.add(atSeconds);
        loss.add(batchLoss);
    }

    /** For the trainer alone: the one writer needs no atomic update. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    void addWork(double moreTrainSeconds, int moreSamples) {
        trainSeconds = trainSeconds + moreTrainSeconds;
        samples = samples + moreSamples;
    }

    void addEvaluation(Evaluation evaluation) {
        evaluations.add(evaluation);
    }

    void addEvent(RunEvent event) {
        events.add(event);
    }

    /** Mini-batches in one pass over the training samples. */
    public int iterationsPerEpoch() {
        return iterationsPerEpoch;
    }

    /** Samples in one pass over the training samples. */
    public int samplesPerEpoch() {
        return samplesPerEpoch;
    }

    /** Mini-batches learned before the first entry: 0 but for a branch of another run. */
    public long firstIteration() {
        return firstIteration;
    }

    /** Iterations done here, those before a branch not counted. */
    public int iterations() {
        return loss.size();
    }

    /** Mini-batches learned by now, those before a branch counted. */
    public long lastIteration() {
        return firstIteration + loss.size();
    }

    /** Whether evaluations have come as far as that after so many mini-batches. */
    boolean isEvaluated(long iteration) {
        Evaluation last = lastEvaluation();
        return last != null && last.iteration() >= iteration;
    }

    /**
     * Loss of each mini-batch before its update, penalty included; entry i belongs to iteration {@link #firstIteration} + i
     * + 1.
     */
    public GrowingSeries loss() {
        return loss;
    }

    /** When each entry of {@link #loss} came, in seconds that the run had worked; at least as long as the loss. */
    public GrowingSeries seconds() {
        return seconds;
    }

    /** All evaluations so far, a live view in order. */
    public List<Evaluation> evaluations() {
        return evaluations;
    }

    /** What was done to the run, a live view in order. */
    public List<RunEvent> events() {
        return events;
    }

    public @Nullable Evaluation lastEvaluation() {
        return evaluations.isEmpty() ? null : evaluations.get(evaluations.size() - 1);
    }

    /** Training samples learned from per second of training, evaluations not counted; NaN at the start. */
    public double samplesPerSecond() {
        return trainSeconds > 0 ? samples / trainSeconds : Double.NaN;
    }

    /** Training samples learned from, repeats counted. */
    public long samples() {
        return samples;
    }

    /** Seconds spent on mini-batches, without evaluations and pauses. */
    public double trainSeconds() {
        return trainSeconds;
    }
}
