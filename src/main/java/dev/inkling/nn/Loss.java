package dev.inkling.nn;

/** What a network's outputs are compared with their targets by, and how outputs become an answer. */
public enum Loss {
    /** {@link SoftmaxCrossEntropy}: classes that exclude each other. The answer is the softmax. */
    CROSS_ENTROPY(new SoftmaxCrossEntropy()) {
        @Override
        double[] answer(double[] outputs) {
            return SoftmaxCrossEntropy.softmax(outputs);
        }
    },
    /** {@link MeanSquaredError}: numbers to be predicted, or classes as 0 and 1. The answer is the outputs themselves. */
    MEAN_SQUARED_ERROR(new MeanSquaredError()) {
        @Override
        double[] answer(double[] outputs) {
            return outputs;
        }
    },
    /** {@link BinaryCrossEntropy}: each class by itself, yes or no. The answer is the sigmoid of each output. */
    BINARY_CROSS_ENTROPY(new BinaryCrossEntropy()) {
        @Override
        double[] answer(double[] outputs) {
            for (int i = 0; i < outputs.length; i++) {
                outputs[i] = Activation.SIGMOID.value(outputs[i]);
            }
            return outputs;
        }
    };

    private final LossFunction function;

    Loss(LossFunction function) {
        this.function = function;
    }

    /** The formula, with its gradient. */
    public LossFunction function() {
        return function;
    }

    /** Whether it can judge predicted numbers; the others know classes alone. */
    public boolean fitsNumbers() {
        return this == MEAN_SQUARED_ERROR;
    }

    /** Turns the outputs of one sample {@code [K]} into the answer; may modify and return the argument. */
    abstract double[] answer(double[] outputs);
}
