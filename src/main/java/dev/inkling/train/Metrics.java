package dev.inkling.train;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** All that a run has measured so far; written by its trainer, read by anybody at any time. */
public final class Metrics {
    private final int iterationsPerEpoch;
    private final GrowingSeries loss = new GrowingSeries();
    private final GrowingSeries seconds = new GrowingSeries();
    // Few, and read whole: a copy an evaluation costs nothing beside the evaluation.
    private final List<Evaluation> evaluations = new CopyOnWriteArrayList<>();
    private final List<RateChange> rateChanges = new CopyOnWriteArrayList<>();
    private volatile double trainSeconds;
    private volatile long samples;

    /** From {@code iteration} on the learning rate was {@code rate}. */
    public record RateChange(long iteration, double rate) {}

    Metrics(int iterationsPerEpoch) {
        this.iterationsPerEpoch = iterationsPerEpoch;
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

    void addRateChange(RateChange change) {
        rateChanges.add(change);
    }

    /** Mini-batches in one pass over the training samples. */
    public int iterationsPerEpoch() {
        return iterationsPerEpoch;
    }

    /** Iterations done. */
    public int iterations() {
        return loss.size();
    }

    /** Loss of each mini-batch before its update, penalty included; entry i belongs to iteration i + 1. */
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

    /** Changes of the learning rate while the run went on, a live view in order. */
    public List<RateChange> rateChanges() {
        return rateChanges;
    }

    public @Nullable Evaluation lastEvaluation() {
        return evaluations.isEmpty() ? null : evaluations.get(evaluations.size() - 1);
    }

    /** Training samples learned from per second of training, evaluations not counted; NaN at the start. */
    public double samplesPerSecond() {
        return trainSeconds > 0 ? samples / trainSeconds : Double.NaN;
    }

    /** Seconds spent on mini-batches, without evaluations and pauses. */
    public double trainSeconds() {
        return trainSeconds;
    }
}
