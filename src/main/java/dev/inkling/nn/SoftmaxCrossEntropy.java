package dev.inkling.nn;

/**
 * Softmax followed by cross entropy: p = softmax(z) per row, loss = −(1/N) Σ log p[i, yᵢ], gradient dz = (p − t)/N with
 * one-hot t (Bishop, <i>Pattern Recognition and Machine Learning</i>, 4.3.4). The row's maximum is subtracted first, so that
 * no score, however large, overflows.
 */
public final class SoftmaxCrossEntropy {

    /** What one forward pass over N samples yields: the mean loss (natural logarithm) and how many were right. */
    public record Result(double loss, int correct) {}

    /**
     * @param logits scores {@code [N, K]}; their Java-side array holds the probabilities p afterwards, native memory is left
     * @param labels class 0…K−1 of each row; only the first N count
     * @return loss is NaN or infinite where the scores are; the first of equal scores counts as the answer
     */
    public Result forward(Matrix logits, int[] labels) {
        logits.pull();
        int rows = logits.rows();
        int classes = logits.columns();
        double loss = 0;
        int correct = 0;
        for (int row = 0; row < rows; row++) {
            int start = row * classes;
            int best = start;
            for (int i = start + 1; i < start + classes; i++) {
                if (logits.at(i) > logits.at(best)) {
                    best = i;
                }
            }
            double max = logits.at(best);
            double target = logits.at(start + labels[row]) - max;
            double sum = 0;
            for (int i = start; i < start + classes; i++) {
                double exp = Math.exp(logits.at(i) - max);
                sum += exp;
                logits.put(i, exp);
            }
            for (int i = start; i < start + classes; i++) {
                logits.put(i, logits.at(i) / sum);
            }
            loss += Math.log(sum) - target;
            if (best == start + labels[row]) {
                correct++;
            }
        }
        return new Result(loss / rows, correct);
    }

    /**
     * dz = (p − t)/N after {@link #forward} on the same matrix.
     *
     * @param logits {@code [rows, K]}; its elements become the gradient
     * @param batch N, the samples that the loss is the mean of: the rows, or more where they are a block of a mini-batch
     */
    public void backward(Matrix logits, int[] labels, int batch) {
        int rows = logits.rows();
        int classes = logits.columns();
        int length = logits.length();
        for (int row = 0; row < rows; row++) {
            int target = row * classes + labels[row];
            logits.put(target, logits.at(target) - 1);
        }
        for (int i = 0; i < length; i++) {
            logits.put(i, logits.at(i) / batch);
        }
        logits.push();
    }
}
