package dev.inkling.nn;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fully connected layer: a = x·W + b with {@code x [batch, in]}, {@code W [in, out]}, {@code b [1, out]}.
 * Backward, with da = dL/da {@code [batch, out]}: dx = da·Wᵀ, dW = xᵀ·da, db = column sums of da.
 */
final class Affine implements Layer {
    private final Parameter weights;
    private final Parameter bias;
    private final Matrix output;
    private final Matrix ones;
    /** Absent in the first layer: nobody asks for the gradient of the data. */
    private final @Nullable Matrix inputGradient;

    private @Nullable Matrix input;

    Affine(Parameter weights, Parameter bias, Precision precision, int capacity, boolean first) {
        this.weights = weights;
        this.bias = bias;
        int in = weights.value().rows();
        int out = weights.value().columns();
        output = precision.matrix(capacity, out, Layout.ROWS);
        inputGradient = first ? null : precision.matrix(capacity, in, Layout.ROWS);
        ones = precision.vector(capacity);
        double[] all = new double[capacity];
        Arrays.fill(all, 1);
        ones.setAll(all);
    }

    @Override
    public Matrix forward(Matrix x) {
        input = x;
        output.useRows(x.rows());
        output.product(1, x, false, weights.value(), false, 0);
        output.addToRows(bias.value(), ones);
        return output;
    }

    /** In the first layer returns the argument: there is no gradient towards the data. */
    @Override
    public Matrix backward(Matrix da) {
        if (input == null) {
            throw new IllegalStateException("backward before forward");
        }
        // The gradient towards the input first: the weights may be updated in place by the next lines.
        if (inputGradient != null) {
            inputGradient.useRows(da.rows());
            inputGradient.product(1, da, false, weights.value(), true, 0);
        }
        weights.receiveProduct(input, da);
        bias.receiveColumnSums(da, ones);
        return inputGradient == null ? da : inputGradient;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(weights, bias);
    }

    @Override
    public void close() {
        output.close();
        ones.close();
        if (inputGradient != null) {
            inputGradient.close();
        }
    }
}
