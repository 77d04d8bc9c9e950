package dev.inkling.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleConsumer;

/**
 * Compares the gradients of backprop with central differences (L(θ+h) − L(θ−h)) / 2h, parameter by parameter, in float64
 * whatever precision the network trains in. Where a step of ±h carries an element over the kink of an activation, or a
 * weight over that of the L1 penalty, the loss has no derivative to compare with; such entries are counted and left out.
 */
public final class GradientCheck {
    /** The step h that experiment 2 publishes. */
    public static final double STEP = 1e-4;

    /** Any masks will do, as long as they stay. */
    private static final long MASK_SEED = 1;

    private final ParameterValues start;
    private final double dropout;
    private final double l1;
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
     * @param relativeError ‖backprop − numerical‖ / (‖backprop‖ + ‖numerical‖); 0 where both are 0 to the
     *     rounding of the loss, such as those of biases before batch normalization
     */
    public record Row(
            String parameter, int total, int compared, int atKink, double meanDifference, double relativeError) {}

    /**
     * @param start the parameters to check at; not modified
     * @param dropout probability with which elements of hidden layers are left out, the same ones throughout the check
     * @param l1 λ of the penalty λ Σ |W|
     * @param l2 λ of the penalty ½ λ Σ W²
     * @param mostPerParameter how many entries of one parameter to compare at most, spread evenly over it
     */
    public GradientCheck(ParameterValues start, double dropout, double l1, double l2, int mostPerParameter) {
        this.start = start;
        this.dropout = dropout;
        this.l1 = l1;
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
        try (Network network = new Network(shape, Precision.FLOAT64, samples.length, dropout);
                Matrix x = Precision.FLOAT64.matrix(samples.length, shape.inputs(), Layout.ROWS)) {
            network.setValues(start);
            network.beginIteration(new Random(MASK_SEED));
            x.setAll(Arrays.stream(samples).flatMapToDouble(Arrays::stream).toArray());
            Objective objective = new Objective(network, l1, l2);
            objective.loss(x, targets);
            objective.backward(targets);
            CentralDifference difference = new CentralDifference(network, objective, x, targets, STEP);
            List<Row> rows = new ArrayList<>();
            int done = 0;
            for (Parameter parameter : network.parameters()) {
                double share = 1.0 / network.parameters().size();
                double before = done++ * share;
                rows.add(compare(parameter, difference, part -> progress.accept(before + part * share)));
            }
            return rows;
        }
    }

    /** Compares one parameter's gradient with differences. */
    private Row compare(Parameter parameter, CentralDifference difference, DoubleConsumer progress) {
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
            double numerical = difference.derivative(value, i);
            boolean atKinkOfL1 = l1 > 0 && parameter.isWeights() && Math.abs(value.at(i)) <= STEP;
            if (!atKinkOfL1 && !difference.crossedKink()) {
                double backprop = gradient.at(i);
                double between = backprop - numerical;
                absolute += Math.abs(between);
                differenceSquared += between * between;
                backpropSquared += backprop * backprop;
                numericalSquared += numerical * numerical;
                compared++;
            }
            progress.accept((k + 1.0) / tried);
        }
        double norms = Math.sqrt(backpropSquared) + Math.sqrt(numericalSquared);
        boolean bothZero = norms <= difference.rounding() * Math.sqrt(compared);
        return new Row(
                parameter.name(),
                total,
                compared,
                tried - compared,
                compared == 0 ? 0 : absolute / compared,
                bothZero ? 0 : Math.sqrt(differenceSquared) / norms);
    }
}
