package dev.inkling.nn;

import java.util.Arrays;
import java.util.List;

/**
 * Batch normalization (Ioffe and Szegedy 2015, algorithm 1) of z {@code [m, n]}, each of the n columns by itself. While
 * learning, with the mean μ and the variance σ² (divided by m) of the column in this pass:
 *
 * <pre>
 *   x̂ = (z − μ) / √(σ² + ε)        y = γ·x̂ + β
 *   dβ = Σ dy        dγ = Σ dy·x̂        dz = γ / √(σ² + ε) · (dy − (dβ + x̂·dγ) / m)
 * </pre>
 *
 * with ε = 1e-5 and sums over the rows. For inference μ and σ² are the running ones, which each learned-from pass moves by a
 * tenth towards its own, the variance as the unbiased estimate (divided by m − 1); momentum, ε and this estimate are those of
 * PyTorch. A mini-batch that comes in blocks is normalized block by block, each with its own statistics. A pass of one row has
 * the variance 0, so that y = β, and leaves the running variance as it was.
 */
final class BatchNormalization implements Layer {
    private static final double EPSILON = 1e-5;
    private static final double MOMENTUM = 0.1;

    private final boolean learning;
    private final int columns;
    private final Parameter gamma;
    private final Parameter beta;
    private final Matrix runningMean;
    private final Matrix runningVariance;
    /** x̂ of the last pass, on the Java side alone; {@code [m, n]}. */
    private final Matrix normalized;

    private final Matrix gammaGradient;
    private final Matrix betaGradient;
    private final Matrix one;
    private final double[] mean;
    private final double[] variance;
    /** 1 / √(σ² + ε) of the last pass. */
    private final double[] inverseDeviation;

    // γ and β of the last pass, sums over the rows, and one row at work; all [n].
    private final double[] scale;
    private final double[] shift;
    private final double[] gammaSums;
    private final double[] betaSums;
    private final double[] elements;
    private final double[] gradients;

    /**
     * @param arrays of the network; those of this layer are read, and its running statistics written
     * @param layer number of the affine layer before this, from 1
     * @param learning whether a pass is normalized by its own statistics rather than by the running ones
     */
    BatchNormalization(NetworkArrays arrays, int layer, Precision precision, int capacity, boolean learning) {
        this.learning = learning;
        gamma = arrays.parameter("gamma" + layer);
        beta = arrays.parameter("beta" + layer);
        runningMean = arrays.matrix("mean" + layer);
        runningVariance = arrays.matrix("variance" + layer);
        columns = runningMean.columns();
        normalized = precision.matrix(capacity, columns, Layout.ROWS);
        gammaGradient = precision.vector(columns);
        betaGradient = precision.vector(columns);
        one = precision.vector(1);
        one.setAll(new double[] {1});
        mean = new double[columns];
        variance = new double[columns];
        inverseDeviation = new double[columns];
        scale = new double[columns];
        shift = new double[columns];
        elements = new double[columns];
        gradients = new double[columns];
        gammaSums = new double[columns];
        betaSums = new double[columns];
    }

    /** Modifies {@code z [m, n]} and returns it. */
    @Override
    public Matrix forward(Matrix z) {
        z.pull();
        if (learning) {
            measure(z);
        } else {
            recall();
        }
        for (int j = 0; j < columns; j++) {
            inverseDeviation[j] = inverseDeviation(variance[j]);
        }
        gamma.value().pull();
        gamma.value().readRow(0, scale);
        beta.value().pull();
        beta.value().readRow(0, shift);
        normalized.useRows(z.rows());
        for (int row = 0; row < z.rows(); row++) {
            z.readRow(row, elements);
            for (int j = 0; j < columns; j++) {
                elements[j] = (elements[j] - mean[j]) * inverseDeviation[j];
            }
            normalized.writeRow(row, elements);
            for (int j = 0; j < columns; j++) {
                elements[j] = scale[j] * elements[j] + shift[j];
            }
            z.writeRow(row, elements);
        }
        z.push();
        return z;
    }

    static double inverseDeviation(double variance) {
        return 1 / Math.sqrt(variance + EPSILON);
    }

    /** Mean and variance of each column, one after the other: a difference of two large squares would lose the variance. */
    private void measure(Matrix z) {
        Arrays.fill(mean, 0);
        Arrays.fill(variance, 0);
        for (int row = 0; row < z.rows(); row++) {
            z.readRow(row, elements);
            for (int j = 0; j < columns; j++) {
                mean[j] += elements[j];
            }
        }
        for (int j = 0; j < columns; j++) {
            mean[j] /= z.rows();
        }
        for (int row = 0; row < z.rows(); row++) {
            z.readRow(row, elements);
            for (int j = 0; j < columns; j++) {
                double centered = elements[j] - mean[j];
                variance[j] += centered * centered;
            }
        }
        for (int j = 0; j < columns; j++) {
            variance[j] /= z.rows();
        }
    }

    private void recall() {
        runningMean.pull();
        runningVariance.pull();
        runningMean.readRow(0, mean);
        runningVariance.readRow(0, variance);
    }

    /** Modifies {@code dy [m, n]} and returns it as dz; the running statistics take the pass in. */
    @Override
    public Matrix backward(Matrix dy) {
        noteStatistics();
        int rows = dy.rows();
        dy.pull();
        Arrays.fill(betaSums, 0);
        Arrays.fill(gammaSums, 0);
        for (int row = 0; row < rows; row++) {
            dy.readRow(row, gradients);
            normalized.readRow(row, elements);
            for (int j = 0; j < columns; j++) {
                betaSums[j] += gradients[j];
                gammaSums[j] += gradients[j] * elements[j];
            }
        }
        for (int row = 0; row < rows; row++) {
            dy.readRow(row, gradients);
            normalized.readRow(row, elements);
            for (int j = 0; j < columns; j++) {
                double centered = gradients[j] - (betaSums[j] + elements[j] * gammaSums[j]) / rows;
                gradients[j] = scale[j] * inverseDeviation[j] * centered;
            }
            dy.writeRow(row, gradients);
        }
        dy.push();
        receive(gamma, gammaGradient, gammaSums);
        receive(beta, betaGradient, betaSums);
        return dy;
    }

    private void receive(Parameter parameter, Matrix gradient, double[] sums) {
        gradient.setAll(sums);
        parameter.receiveColumnSums(gradient, one);
    }

    /** Moves the running statistics towards those of the last pass, which is being learned from. */
    void noteStatistics() {
        int rows = normalized.rows();
        runningMean.pull();
        runningVariance.pull();
        for (int j = 0; j < columns; j++) {
            runningMean.put(j, (1 - MOMENTUM) * runningMean.at(j) + MOMENTUM * mean[j]);
            if (rows > 1) {
                double unbiased = variance[j] * rows / (rows - 1);
                runningVariance.put(j, (1 - MOMENTUM) * runningVariance.at(j) + MOMENTUM * unbiased);
            }
        }
        runningMean.push();
        runningVariance.push();
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(gamma, beta);
    }

    @Override
    public void close() {
        normalized.close();
        gammaGradient.close();
        betaGradient.close();
        one.close();
    }
}
