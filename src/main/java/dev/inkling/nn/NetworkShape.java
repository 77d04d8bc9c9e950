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

    /**
     * All arrays that such a network consists of, in the order in which {@link ParameterValues} and files hold them: for each
     * layer W and b, then, in a normalized hidden layer, gamma, beta, and the running mean and variance.
     */
    public List<ArrayShape> arrays() {
        List<Integer> widths = widths();
        List<ArrayShape> arrays = new ArrayList<>();
        for (int layer = 1; layer < widths.size(); layer++) {
            int out = widths.get(layer);
            arrays.add(new ArrayShape(ArrayShape.Kind.WEIGHTS, layer, widths.get(layer - 1), out));
            arrays.add(new ArrayShape(ArrayShape.Kind.BIAS, layer, 1, out));
            if (batchNormalization && layer <= hidden.size()) {
                arrays.add(new ArrayShape(ArrayShape.Kind.GAMMA, layer, 1, out));
                arrays.add(new ArrayShape(ArrayShape.Kind.BETA, layer, 1, out));
                arrays.add(new ArrayShape(ArrayShape.Kind.MEAN, layer, 1, out));
                arrays.add(new ArrayShape(ArrayShape.Kind.VARIANCE, layer, 1, out));
            }
        }
        return arrays;
    }

    /** How many numbers are learned. */
    public long parameterCount() {
        return arrays().stream()
                .filter(ArrayShape::learned)
                .mapToLong(array -> (long) array.rows() * array.columns())
                .sum();
    }

    /** {@code 784-50-10}. */
    @Override
    public String toString() {
        return String.join("-", widths().stream().map(String::valueOf).toList());
    }
}
