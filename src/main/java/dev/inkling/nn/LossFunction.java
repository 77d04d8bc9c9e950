package dev.inkling.nn;

/** A loss with its gradient. Has no state, safe for any thread; the matrices are the caller's. */
public sealed interface LossFunction permits SoftmaxCrossEntropy, MeanSquaredError, BinaryCrossEntropy {

    /** What one forward pass over N samples yields: the mean loss, and how many classes were right (0 for numbers). */
    record Result(double loss, int correct) {}

    /**
     * Compares outputs with targets.
     *
     * @param outputs what the network computed, {@code [N, K]}; the Java-side array may change, native memory does not
     * @return the loss is NaN or infinite where outputs are; of equal outputs the first counts as the answer
     */
    Result forward(Matrix outputs, Targets targets);

    /**
     * dL/doutputs after {@link #forward} on the same matrix.
     *
     * @param outputs {@code [rows, K]}; its elements become the gradient
     * @param batch N, the samples that the loss is the mean of: the rows, or more where they are a block of a mini-batch
     */
    void backward(Matrix outputs, Targets targets, int batch);

    /** How many rows have their largest output at their class; the first of equals counts. Reads the Java-side array. */
    static int correct(Matrix outputs, Targets targets) {
        if (!(targets instanceof Targets.Classes classes)) {
            return 0;
        }
        int columns = outputs.columns();
        int correct = 0;
        for (int row = 0; row < outputs.rows(); row++) {
            int best = row * columns;
            for (int i = best + 1; i < (row + 1) * columns; i++) {
                if (outputs.at(i) > outputs.at(best)) {
                    best = i;
                }
            }
            if (best - row * columns == classes.labels()[row]) {
                correct++;
            }
        }
        return correct;
    }
}
