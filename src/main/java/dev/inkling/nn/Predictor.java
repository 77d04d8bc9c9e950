package dev.inkling.nn;

import java.util.Iterator;

/**
 * Answers for single samples from a copy of the parameters, so that a drawing can be judged while the network learns on
 * another thread. Plain Java in float64: a drawing is mostly empty, and skipping its zeros beats a product over all of it.
 * Immutable, safe for any thread.
 */
public final class Predictor {
    private final ParameterValues parameters;

    public Predictor(ParameterValues parameters) {
        this.parameters = parameters;
    }

    public NetworkShape shape() {
        return parameters.shape();
    }

    /**
     * The answer {@code [K]}, new: the probability of each class, or the numbers predicted, as the loss has it.
     *
     * @param x features of one sample {@code [D]}
     * @throws IllegalArgumentException if there are more or fewer features than inputs
     */
    public double[] answer(double[] x) {
        if (x.length != shape().inputs()) {
            throw new IllegalArgumentException(x.length + " features for a network " + shape() + ".");
        }
        Iterator<double[]> arrays = parameters.values().iterator();
        int hidden = shape().hidden().size();
        double[] out = x;
        for (int layer = 0; layer <= hidden; layer++) {
            out = affine(out, arrays.next(), arrays.next());
            if (layer < hidden) {
                if (shape().batchNormalization()) {
                    normalize(out, arrays.next(), arrays.next(), arrays.next(), arrays.next());
                }
                for (int j = 0; j < out.length; j++) {
                    out[j] = shape().activation().value(out[j]);
                }
            }
        }
        return shape().loss().answer(out);
    }

    /** Batch normalization by the running statistics, in place. */
    private static void normalize(double[] z, double[] gamma, double[] beta, double[] mean, double[] variance) {
        for (int j = 0; j < z.length; j++) {
            z[j] = gamma[j] * (z[j] - mean[j]) * BatchNormalization.inverseDeviation(variance[j]) + beta[j];
        }
    }

    /** x·W + b, new, with {@code W [in, out]} row by row. */
    private static double[] affine(double[] x, double[] weights, double[] bias) {
        double[] out = bias.clone();
        for (int i = 0; i < x.length; i++) {
            double value = x[i];
            if (value != 0) {
                int row = i * out.length;
                for (int j = 0; j < out.length; j++) {
                    out[j] += value * weights[row + j];
                }
            }
        }
        return out;
    }

    /** The class with the largest probability (the first of equals): the network's answer. */
    public static int mostLikely(double[] probabilities) {
        int best = 0;
        for (int i = 1; i < probabilities.length; i++) {
            if (probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return best;
    }
}
