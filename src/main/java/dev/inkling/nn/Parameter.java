package dev.inkling.nn;

import org.jspecify.annotations.Nullable;

/**
 * A matrix that is learned, with the place where backward passes write to. Normally that is a gradient of the same shape,
 * overwritten by each pass. Plain gradient descent instead lets the pass's products update the value directly
 * ({@link #stepInPlace}): BLAS accumulates, so there is neither a gradient array nor an update loop.
 */
public final class Parameter implements AutoCloseable {
    private final String name;
    private final Precision precision;
    private final Matrix value;
    private final boolean weights;
    private double decay;

    private @Nullable Matrix gradient;
    private boolean inPlace;
    private double rate;
    private boolean adding;
    /** What the next pass keeps of the gradient that is there: nothing (0), or all (1) from the second of several on. */
    private double kept;

    private Parameter(String name, Precision precision, Matrix value, boolean weights) {
        this.name = name;
        this.precision = precision;
        this.value = value;
        this.weights = weights;
    }

    /** New weights {@code [in, out]} of zeros; weight decay applies to them. */
    static Parameter weights(String name, Precision precision, int in, int out) {
        return new Parameter(name, precision, precision.matrix(in, out, Layout.COLUMNS), true);
    }

    /** A new bias {@code [1, out]} of zeros; weight decay does not apply to it. */
    static Parameter bias(String name, Precision precision, int out) {
        return new Parameter(name, precision, precision.vector(out), false);
    }

    /** {@code W1}, {@code b1}, {@code W2} … */
    public String name() {
        return name;
    }

    /** Whether this is a weight matrix rather than a bias. */
    boolean isWeights() {
        return weights;
    }

    /** The matrix that is learned; optimizers modify it. */
    public Matrix value() {
        return value;
    }

    /** dL/dvalue, same shape and layout as the value: what the last backward pass, or several that add up, wrote. */
    public Matrix gradient() {
        if (gradient == null) {
            gradient = precision.matrix(value.rows(), value.columns(), value.layout());
        }
        return gradient;
    }

    /** Sets λ of the penalty ½ λ Σ W² whose gradient λ·W is added to weights; biases ignore it. */
    void setDecay(double lambda) {
        decay = weights ? lambda : 0;
    }

    /** ½ λ Σ W²; 0 for a bias. */
    double penalty() {
        return decay == 0 ? 0 : 0.5 * decay * value.sumOfSquares();
    }

    /** Each backward pass from now on overwrites {@link #gradient}. */
    public void collectGradient() {
        inPlace = false;
        adding = false;
        kept = 0;
    }

    /**
     * The next backward pass overwrites {@link #gradient}, those after it add to it: for a mini-batch that comes in blocks.
     * The penalty's part comes in once.
     */
    public void addUpGradient() {
        collectGradient();
        adding = true;
    }

    /** The next backward pass does value ← value − rate · gradient by itself; {@link #gradient} is left alone. */
    public void stepInPlace(double rate) {
        inPlace = true;
        this.rate = rate;
    }

    /** Receives dW = xᵀ·da (+ λ·W), with {@code x [batch, in]} and {@code da [batch, out]}. */
    void receiveProduct(Matrix x, Matrix da) {
        if (inPlace) {
            value.product(-rate, x, true, da, false, 1 - rate * decay);
        } else {
            gradient().product(1, x, true, da, false, kept);
            if (decay != 0 && kept == 0) {
                gradient().add(decay, value);
            }
            kept = adding ? 1 : 0;
        }
    }

    /** Receives db = column sums of {@code da [batch, out]}. */
    void receiveColumnSums(Matrix da, Matrix ones) {
        if (inPlace) {
            value.columnSums(-rate, da, ones, 1);
        } else {
            gradient().columnSums(1, da, ones, kept);
            kept = adding ? 1 : 0;
        }
    }

    @Override
    public void close() {
        value.close();
        if (gradient != null) {
            gradient.close();
        }
    }
}
