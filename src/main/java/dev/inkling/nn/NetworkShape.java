package dev.inkling.nn;

import java.util.ArrayList;
import java.util.List;

/**
 * The form of a multi-layer perceptron: 784-50-10 has 784 inputs, one hidden layer of 50 and 10 outputs.
 *
 * @param inputs features of one sample, D
 * @param hidden sizes of the hidden layers, from the input on; may be empty
 * @param outputs classes or numbers to be predicted, K
 * @param activation of every hidden layer
 * @param batchNormalization whether each hidden layer is normalized before its activation
 * @param loss what the outputs are compared with their targets by
 */
public record NetworkShape(
        int inputs, List<Integer> hidden, int outputs, Activation activation, boolean batchNormalization, Loss loss) {

    public NetworkShape {
        hidden = List.copyOf(hidden);
    }

    /** A plain network that tells classes apart. */
    public NetworkShape(int inputs, List<Integer> hidden, int outputs, Activation activation) {
        this(inputs, hidden, outputs, activation, false, Loss.CROSS_ENTROPY);
    }

    /** All widths from the inputs to the outputs: 784, 50, 10. */
    public List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        widths.add(inputs);
        widths.addAll(hidden);
        widths.add(outputs);
        return widths;
    }

    /** Number of weights and biases. */
    public long parameterCount() {
        List<Integer> widths = widths();
        long count = 0;
        for (int i = 1; i < widths.size(); i++) {
            count += (widths.get(i - 1) + 1L) * widths.get(i);
        }
        return count;
    }

    /** {@code 784-50-10}. */
    @Override
    public String toString() {
        return String.join("-", widths().stream().map(String::valueOf).toList());
    }
}
