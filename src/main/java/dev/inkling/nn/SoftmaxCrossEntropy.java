package dev.inkling.nn;

/**
 * Softmax followed by cross entropy: p = softmax(z) per row, loss = −(1/N) Σ log p[i, yᵢ], gradient dz = (p − t)/N with
 * one-hot t (Bishop, <i>Pattern Recognition and Machine Learning</i>, 4.3.4). The row's maximum is subtracted first, so that
 * no score, however large, overflows.
 */
public final class SoftmaxCrossEntropy implements LossFunction {
    /**
     * A row's loss is the logarithm of its sum of exponentials, less the target's score. The logarithms of some rows are one of
     * their product, which costs a sixth. It cannot overflow, as a row's sum is from 1 to the number of classes, below 2³¹. That
     * it is taken after so many rows, and not when it is large, has the JIT compiler see it in every mini-batch: what it meets
     * in large evaluations alone would have it begin anew.
     */
    private static final int ROWS_A_LOGARITHM = 16;

    /**
     * @param logits scores {@code [N, K]}; their Java-side array holds the probabilities p afterwards, native memory is left
     * @param targets a class for each row
     * @throws IllegalArgumentException if the targets are no classes
     */
    @Override
    public Result forward(Matrix logits, Targets targets) {
        int[] labels = labels(targets);
        logits.pull();
        return logits instanceof FloatMatrix floats
                ? forward(floats.heap(), logits.rows(), logits.columns(), labels)
                : forward(((DoubleMatrix) logits).heap(), logits.rows(), logits.columns(), labels);
    }

    private static Result forward(double[] z, int rows, int classes, int[] labels) {
        double loss = 0;
        double sums = 1;
        int correct = 0;
        for (int row = 0; row < rows; row++) {
            int start = row * classes;
            int best = start;
            for (int i = start + 1; i < start + classes; i++) {
                if (z[i] > z[best]) {
                    best = i;
                }
            }
            double max = z[best];
            loss -= z[start + labels[row]] - max;
            double sum = 0;
            for (int i = start; i < start + classes; i++) {
                z[i] = Math.exp(z[i] - max);
                sum += z[i];
            }
            for (int i = start; i < start + classes; i++) {
                z[i] /= sum;
            }
            sums *= sum;
            if (row % ROWS_A_LOGARITHM == 0) {
                loss += Math.log(sums);
                sums = 1;
            }
            if (best == start + labels[row]) {
                correct++;
            }
        }
        return new Result((loss + Math.log(sums)) / rows, correct);
    }

    /** The same in float32 throughout, but for the sum of the losses. */
    private static Result forward(float[] z, int rows, int classes, int[] labels) {
        double loss = 0;
        double sums = 1;
        int correct = 0;
        for (int row = 0; row < rows; row++) {
            int start = row * classes;
            int best = start;
            for (int i = start + 1; i < start + classes; i++) {
                if (z[i] > z[best]) {
                    best = i;
                }
            }
            float max = z[best];
            loss -= z[start + labels[row]] - max;
            float sum = 0;
            for (int i = start; i < start + classes; i++) {
                z[i] = FloatExp.exp(z[i] - max);
                sum += z[i];
            }
            float share = 1 / sum;
            for (int i = start; i < start + classes; i++) {
                z[i] *= share;
            }
            sums *= sum;
            if (row % ROWS_A_LOGARITHM == 0) {
                loss += Math.log(sums);
                sums = 1;
            }
            if (best == start + labels[row]) {
                correct++;
            }
        }
        return new Result((loss + Math.log(sums)) / rows, correct);
    }

    /** dz = (p − t)/N; see {@link LossFunction#backward}. */
    @Override
    public void backward(Matrix logits, Targets targets, int batch) {
        int[] labels = labels(targets);
        int rows = logits.rows();
        int classes = logits.columns();
        int length = logits.length();
        for (int row = 0; row < rows; row++) {
            int target = row * classes + labels[row];
            logits.put(target, logits.at(target) - 1);
        }
        if (logits instanceof FloatMatrix floats) {
            float[] z = floats.heap();
            float share = 1f / batch;
            for (int i = 0; i < length; i++) {
                z[i] *= share;
            }
        } else {
            double[] z = ((DoubleMatrix) logits).heap();
            for (int i = 0; i < length; i++) {
                z[i] /= batch;
            }
        }
        logits.push();
    }

    private static int[] labels(Targets targets) {
        if (targets instanceof Targets.Classes classes) {
            return classes.labels();
        }
        throw new IllegalArgumentException("Softmax cross entropy needs classes; choose the mean squared error.");
    }

    /** p for the scores of one sample {@code [K]}: modifies and returns them. */
    static double[] softmax(double[] scores) {
        double max = scores[Predictor.mostLikely(scores)];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - max);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }
}
