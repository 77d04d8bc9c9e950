package dev.inkling.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * Compares the gradients of backprop with central differences (L(θ+h) − L(θ−h)) / 2h, parameter by parameter, in float64
 * whatever precision the network trains in. Where a step of ±h carries an element over the kink of ReLU, the loss has no
 * derivative to compare with; such entries are counted and left out.
 */
public final class GradientCheck {
    /** The step h that experiment 2 publishes. */
    public static final double STEP = 1e-4;

    private final ParameterValues start;
    private final double l2;
    private final int mostPerParameter;

    /**
     * The check's finding for one parameter.
     *
     * @param parameter {@code W1}, {@code b1} …
     * @param total number of its entries
     * @param compared how many were compared
     * @param atKink how many were left out because a kink lies within the step
     * @param meanDifference mean of |backprop − numerical| over the compared entries
     * @param relativeError ‖backprop − numerical‖ / (‖backprop‖ + ‖numerical‖); 0 where both are 0
     */
    public record Row(
            String parameter, int total, int compared, int atKink, double meanDifference, double relativeError) {}

    /**
     * @param start the parameters to check at; not modified
     * @param l2 λ of the penalty
     * @param mostPerParameter how many entries of one parameter to compare at most, spread evenly over it
     */
    public GradientCheck(ParameterValues start, double l2, int mostPerParameter) {
        this.start = start;
        this.l2 = l2;
        this.mostPerParameter = mostPerParameter;
    }

    /**
     * Runs the check on one batch.
     *
     * @param samples features of each sample {@code [N][D]}
     * @param targets what is to be answered for each sample
     * @param progress told 0…1 as the check goes on; may throw to end it
     * @return a row a parameter, in order; new
     */
    public List<Row> run(double[][] samples, Targets targets, DoubleConsumer progress) {
        NetworkShape shape = start.shape();
        try (Network network = new Network(shape, Precision.FLOAT64, samples.length);
                Matrix x = Precision.FLOAT64.matrix(samples.length, shape.inputs(), Layout.ROWS)) {
            network.setValues(start);
            x.setAll(Arrays.stream(samples).flatMapToDouble(Arrays::stream).toArray());
            Objective objective = new Objective(network, l2);
            objective.loss(x, targets);
            objective.backward(targets);
            List<Row> rows = new ArrayList<>();
            int done = 0;
            for (Parameter parameter : network.parameters()) {
                double share = 1.0 / network.parameters().size();
                double before = done++ * share;
                rows.add(new Comparison(network, objective, x, targets, parameter)
                        .run(part -> progress.accept(before + part * share)));
            }
            return rows;
        }
    }

    /** The comparison of one parameter's entries. */
    private final class Comparison {
        private final Network network;
        private final Objective objective;
        private final Matrix x;
        private final Targets targets;
        private final Parameter parameter;
        private final boolean kinks;

        Comparison(Network network, Objective objective, Matrix x, Targets targets, Parameter parameter) {
            this.network = network;
            this.objective = objective;
            this.x = x;
            this.targets = targets;
            this.parameter = parameter;
            this.kinks = network.shape().activation().hasKink();
        }

        Row run(DoubleConsumer progress) {
            Matrix value = parameter.value();
            Matrix gradient = parameter.gradient();
            gradient.pull();
            value.pull();
            int total = value.length();
            int tried = Math.min(total, mostPerParameter);
            int compared = 0;
            double absolute = 0;
            double differenceSquared = 0;
            double backpropSquared = 0;
            double numericalSquared = 0;
            for (int k = 0; k < tried; k++) {
                int i = (int) ((long) k * total / tried);
                double numerical = derivative(value, i);
                if (!Double.isNaN(numerical)) {
                    double backprop = gradient.at(i);
                    double difference = backprop - numerical;
                    absolute += Math.abs(difference);
                    differenceSquared += difference * difference;
                    backpropSquared += backprop * backprop;
                    numericalSquared += numerical * numerical;
                    compared++;
                }
                progress.accept((k + 1.0) / tried);
            }
            double norms = Math.sqrt(backpropSquared) + Math.sqrt(numericalSquared);
            return new Row(
                    parameter.name(),
                    total,
                    compared,
                    tried - compared,
                    compared == 0 ? 0 : absolute / compared,
                    norms == 0 ? 0 : Math.sqrt(differenceSquared) / norms);
        }

        /** The central difference for one entry, or NaN where a kink lies within the step; leaves the value as it was. */
        private double derivative(Matrix value, int i) {
            double middle = value.at(i);
            double above = lossAt(value, i, middle + STEP);
            List<boolean[]> sidesAbove = kinks ? network.flatSides() : List.of();
            double below = lossAt(value, i, middle - STEP);
            boolean crossed = kinks && !same(sidesAbove, network.flatSides());
            value.put(i, middle);
            value.push();
            return crossed ? Double.NaN : (above - below) / (2 * STEP);
        }

        private double lossAt(Matrix value, int i, double entry) {
            value.put(i, entry);
            value.push();
            return objective.loss(x, targets);
        }

        private boolean same(List<boolean[]> a, List<boolean[]> b) {
            return Arrays.deepEquals(a.toArray(), b.toArray());
        }
    }
}
