package dev.inkling.nn;

import java.util.Arrays;
import java.util.List;

/**
 * The derivative of an objective by one entry of a parameter: (L(θ+h) − L(θ−h)) / 2h, the same dropout masks on both sides.
 * After it the entry is as it was.
 */
final class CentralDifference {
    /** Rounding of the loss that may show in a derivative, in units of its last place. */
    private static final double LAST_PLACES = 64;

    private final Network network;
    private final Objective objective;
    private final Matrix x;
    private final Targets targets;
    private final double step;
    private final boolean kinks;
    private boolean crossedKink;
    private double largestLoss;

    /**
     * @param objective of the network, which has had its forward pass over {@code x} and {@code targets}
     * @param step h
     */
    CentralDifference(Network network, Objective objective, Matrix x, Targets targets, double step) {
        this.network = network;
        this.objective = objective;
        this.x = x;
        this.targets = targets;
        this.step = step;
        this.kinks = network.shape().activation().hasKink();
    }

    /**
     * The derivative by the value's element {@code i} in memory order.
     *
     * @param value its Java-side array must be up to date
     */
    double derivative(Matrix value, int i) {
        double middle = value.at(i);
        double above = lossAt(value, i, middle + step);
        double high = value.at(i);
        List<boolean[]> sidesAbove = kinks ? network.flatSides() : List.of();
        double below = lossAt(value, i, middle - step);
        // Not 2h: float32 rounds the two ends.
        double width = high - value.at(i);
        crossedKink = kinks && !same(sidesAbove, network.flatSides());
        value.put(i, middle);
        value.push();
        return (above - below) / width;
    }

    private double lossAt(Matrix value, int i, double entry) {
        value.put(i, entry);
        value.push();
        network.repeatMasks();
        double loss = objective.loss(x, targets);
        largestLoss = Math.max(largestLoss, Math.abs(loss));
        return loss;
    }

    private static boolean same(List<boolean[]> a, List<boolean[]> b) {
        return Arrays.deepEquals(a.toArray(), b.toArray());
    }

    /** Whether the last derivative's step carried an element over a kink, so that the derivative must not be trusted. */
    boolean crossedKink() {
        return crossedKink;
    }

    /** What a derivative of 0 may come out as, because the loss in float64 is rounded. */
    double rounding() {
        return LAST_PLACES * Math.ulp(largestLoss) / (2 * step);
    }
}
