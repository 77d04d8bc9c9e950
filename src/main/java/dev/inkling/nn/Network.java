package dev.inkling.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A multi-layer perceptron: x → affine → (batch normalization) → activation → (dropout) → … → affine → outputs. Work arrays
 * are allocated once, for a fixed largest number of rows. Not thread-safe.
 *
 * <p>A network either learns or infers. One that learns ({@link #Network}) normalizes each pass by its own statistics and
 * leaves elements out; one that infers ({@link #sharing}) uses the running statistics and all elements.
 */
public final class Network implements AutoCloseable {
    private final NetworkShape shape;
    private final Precision precision;
    private final NetworkArrays arrays;
    private final List<Parameter> parameters;
    private final boolean learning;
    private final double dropout;
    private final MaskStream masks = new MaskStream();
    private final List<Layer> layers = new ArrayList<>();

    /**
     * A network of zeros that learns, without dropout.
     *
     * @param capacity largest number of samples in one forward pass
     */
    public Network(NetworkShape shape, Precision precision, int capacity) {
        this(shape, precision, capacity, 0);
    }

    /**
     * A network of zeros that learns.
     *
     * @param capacity largest number of samples in one forward pass
     * @param dropout probability with which an element of a hidden layer is left out, from 0 to below 1; above 0 it needs
     *     {@link #beginIteration} before its first pass
     */
    public Network(NetworkShape shape, Precision precision, int capacity, double dropout) {
        this(shape, precision, capacity, new NetworkArrays(shape, precision), true, dropout);
    }

    private Network(
            NetworkShape shape,
            Precision precision,
            int capacity,
            NetworkArrays arrays,
            boolean learning,
            double dropout) {
        this.shape = shape;
        this.precision = precision;
        this.arrays = arrays;
        this.parameters = arrays.parameters();
        this.learning = learning;
        this.dropout = dropout;
        int last = shape.hidden().size() + 1;
        for (int layer = 1; layer <= last; layer++) {
            layers.add(new Affine(
                    arrays.parameter("W" + layer), arrays.parameter("b" + layer), precision, capacity, layer == 1));
            if (layer < last) {
                addHidden(layer, capacity);
            }
        }
    }

    private void addHidden(int layer, int capacity) {
        if (shape.batchNormalization()) {
            layers.add(new BatchNormalization(arrays, layer, precision, capacity, learning));
        }
        layers.add(new ActivationLayer(shape.activation()));
        if (dropout > 0) {
            layers.add(new Dropout(dropout, shape.hidden().get(layer - 1), masks, precision, capacity));
        }
    }

    /**
     * A network for inference with the same arrays (not copies) and work arrays of another capacity: it has no dropout, and
     * batch normalization uses the running statistics. It cannot go {@link #backward}.
     */
    public Network sharing(int capacity) {
        return new Network(shape, precision, capacity, arrays, false, 0);
    }

    public NetworkShape shape() {
        return shape;
    }

    public Precision precision() {
        return precision;
    }

    /** What is learned: {@code W1}, {@code b1}, with batch normalization {@code gamma1}, {@code beta1}, then {@code W2} … */
    public List<Parameter> parameters() {
        return parameters;
    }

    /**
     * Draws new weights layer by layer, and biases where the initializer draws them; batch normalization starts anew.
     *
     * @param sigma for the initializer that takes one
     */
    public void initialize(Initializer initializer, double sigma, Random random) {
        arrays.initialize(initializer, sigma, random);
    }

    /**
     * Says where the dropout masks of the coming passes come from. Each forward pass draws further ones, so that the blocks of
     * a mini-batch have their own; the same {@code random} and the same passes give the same masks again.
     *
     * @param random one number is taken from it
     */
    public void beginIteration(Random random) {
        masks.seed(random.nextLong());
    }

    /** Lets the next forward pass use the masks of the last one again. */
    void repeatMasks() {
        masks.rewind();
    }

    /**
     * The outputs {@code [batch, K]} for {@code x [batch, D]}; they belong to the network and are overwritten by the next
     * pass. {@code x} must not change before {@link #backward}.
     *
     * @throws IllegalStateException if there is dropout and no iteration was begun
     */
    public Matrix forward(Matrix x) {
        if (dropout > 0) {
            masks.beginPass();
        }
        Matrix out = x;
        for (Layer layer : layers) {
            out = layer.forward(out);
        }
        return out;
    }

    /**
     * Sends dL/doutputs {@code [batch, K]} back through the layers to the parameters; may modify it. The running statistics of
     * batch normalization take in the last pass.
     *
     * @throws IllegalStateException if this network is for inference
     */
    public void backward(Matrix outputGradient) {
        if (!learning) {
            throw new IllegalStateException("A network for inference cannot learn.");
        }
        Matrix gradient = outputGradient;
        for (int i = layers.size() - 1; i >= 0; i--) {
            gradient = layers.get(i).backward(gradient);
        }
    }

    /** What {@link #backward} does besides gradients, for gradients that come from elsewhere. */
    void noteStatistics() {
        for (Layer layer : layers) {
            if (layer instanceof BatchNormalization normalization) {
                normalization.noteStatistics();
            }
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

    /** A copy of all arrays as they are now. */
    public ParameterValues values() {
        return arrays.values();
    }

    /** Takes over all arrays of a network of the same form and precision; far quicker than by {@link #values}. */
    public void copyFrom(Network other) {
        arrays.copyFrom(other.arrays);
    }

    /**
     * Sets all arrays from a copy; the copy is not modified.
     *
     * @throws IllegalArgumentException if it belongs to a network with other arrays
     */
    public void setValues(ParameterValues copy) {
        arrays.setValues(copy);
    }

    @Override
    public void close() {
        layers.forEach(Layer::close);
        if (learning) {
            arrays.close();
        }
    }
}
