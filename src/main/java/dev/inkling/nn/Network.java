package dev.inkling.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A multi-layer perceptron: x → affine → activation → … → affine → logits. Work arrays are allocated once, for a fixed
 * largest number of rows. Not thread-safe.
 */
public final class Network implements AutoCloseable {
    private final NetworkShape shape;
    private final Precision precision;
    private final List<Parameter> parameters;
    private final List<Layer> layers = new ArrayList<>();
    private final boolean ownsParameters;

    /**
     * A network of zeros.
     *
     * @param capacity largest number of samples in one forward pass
     */
    public Network(NetworkShape shape, Precision precision, int capacity) {
        this(shape, precision, capacity, newParameters(shape, precision), true);
    }

    private Network(
            NetworkShape shape, Precision precision, int capacity, List<Parameter> parameters, boolean ownsParameters) {
        this.shape = shape;
        this.precision = precision;
        this.parameters = List.copyOf(parameters);
        this.ownsParameters = ownsParameters;
        for (int i = 0; i < parameters.size(); i += 2) {
            if (i > 0) {
                layers.add(new ActivationLayer(shape.activation()));
            }
            layers.add(new Affine(parameters.get(i), parameters.get(i + 1), precision, capacity, i == 0));
        }
    }

    private static List<Parameter> newParameters(NetworkShape shape, Precision precision) {
        List<Integer> widths = shape.widths();
        List<Parameter> parameters = new ArrayList<>();
        for (int layer = 1; layer < widths.size(); layer++) {
            parameters.add(Parameter.weights("W" + layer, precision, widths.get(layer - 1), widths.get(layer)));
            parameters.add(Parameter.bias("b" + layer, precision, widths.get(layer)));
        }
        return parameters;
    }

    /** The same parameters (not copies) with work arrays of another capacity, for evaluation in larger blocks. */
    public Network sharing(int capacity) {
        return new Network(shape, precision, capacity, parameters, false);
    }

    public NetworkShape shape() {
        return shape;
    }

    public Precision precision() {
        return precision;
    }

    /** {@code W1}, {@code b1}, {@code W2}, {@code b2} … */
    public List<Parameter> parameters() {
        return parameters;
    }

    /** Draws new weights layer by layer and sets biases to 0. */
    public void initialize(Initializer initializer, Random random) {
        for (Parameter parameter : parameters) {
            Matrix value = parameter.value();
            value.setAll(
                    parameter.isWeights()
                            ? initializer.draw(value.rows(), value.columns(), random)
                            : new double[value.length()]);
        }
    }

    /**
     * The logits {@code [batch, K]} for {@code x [batch, D]}; they belong to the network and are overwritten by the next
     * pass. {@code x} must not change before {@link #backward}.
     */
    public Matrix forward(Matrix x) {
        Matrix out = x;
        for (Layer layer : layers) {
            out = layer.forward(out);
        }
        return out;
    }

    /** Sends dL/dlogits {@code [batch, K]} back through the layers to the parameters; may modify it. */
    public void backward(Matrix logitGradient) {
        Matrix gradient = logitGradient;
        for (int i = layers.size() - 1; i >= 0; i--) {
            gradient = layers.get(i).backward(gradient);
        }
    }

    /** For each activation layer which elements of the last forward pass lie on the flat side of its kink. */
    List<boolean[]> flatSides() {
        List<boolean[]> sides = new ArrayList<>();
        for (Layer layer : layers) {
            if (layer instanceof ActivationLayer activation) {
                sides.add(activation.flatSide());
            }
        }
        return sides;
    }

    /** A copy of all parameters as they are now. */
    public ParameterValues values() {
        return new ParameterValues(
                shape, parameters.stream().map(p -> p.value().toArray()).toList());
    }

    /** Takes over the parameters of a network of the same form and precision; far quicker than by {@link #values}. */
    public void copyFrom(Network other) {
        for (int i = 0; i < parameters.size(); i++) {
            parameters.get(i).value().copyFrom(other.parameters.get(i).value());
        }
    }

    /**
     * Sets all parameters from a copy; the copy is not modified.
     *
     * @throws IllegalArgumentException if it belongs to a network of another form
     */
    public void setValues(ParameterValues copy) {
        if (!copy.shape().widths().equals(shape.widths())) {
            throw new IllegalArgumentException(
                    "Parameters of " + copy.shape() + " do not fit a network " + shape + ".");
        }
        for (int i = 0; i < parameters.size(); i++) {
            parameters.get(i).value().setAll(copy.values().get(i));
        }
    }

    @Override
    public void close() {
        layers.forEach(Layer::close);
        if (ownsParameters) {
            parameters.forEach(Parameter::close);
        }
    }
}
