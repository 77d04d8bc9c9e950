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
    private double l1;
    private double l2;

    private @Nullable Matrix gradient;
    private boolean inPlace;
    private double rate;
    private double decay;
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

    /** Whether this is a weight matrix rather than a bias: penalties and weight decay are for weights alone. */
    public boolean isWeights() {
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

    /**
     * Sets λ₁ and λ₂ of the penalty λ₁ Σ|W| + ½ λ₂ Σ W². Backward passes add its gradient λ₁·sign(W) + λ₂·W to that of
     * weights, with the subgradient sign(0) = 0; biases ignore it.
     */
    void setPenalty(double l1, double l2) {
        this.l1 = weights ? l1 : 0;
        this.l2 = weights ? l2 : 0;
    }

    /** λ₁ Σ|W| + ½ λ₂ Σ W²; 0 for a bias. */
    double penalty() {
        double first = l1 == 0 ? 0 : l1 * value.sumOfMagnitudes();
        double second = l2 == 0 ? 0 : 0.5 * l2 * value.sumOfSquares();
        return first + second;
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

    /**
     * The next backward pass does value ← value − rate · (gradient + decay · value) by itself. What {@link #gradient} holds
     * afterwards says nothing.
     *
     * @param decay λ of decoupled weight decay, which biases ignore
     */
    public void stepInPlace(double rate, double decay) {
        collectGradient();
        inPlace = true;
        this.rate = rate;
        this.decay = weights ? decay : 0;
    }

    /** Receives dW = xᵀ·da (+ the penalty's part), with {@code x [batch, in]} and {@code da [batch, out]}. */
    void receiveProduct(Matrix x, Matrix da) {
        if (!inPlace) {
            collectProduct(x, da);
        } else if (l1 == 0) {
            value.product(-rate, x, true, da, false, 1 - rate * (l2 + decay));
        } else {
            // A product can scale what it accumulates into, as L2 needs it, but not add the signs of L1.
            collectProduct(x, da);
            value.scale(1 - rate * decay);
            value.add(-rate, gradient());
        }
    }

    private void collectProduct(Matrix x, Matrix da) {
        gradient().product(1, x, true, da, false, kept);
        if (kept == 0) {
            if (l2 != 0) {
                gradient().add(l2, value);
            }
            if (l1 != 0) {
                gradient().addSigns(l1, value);
            }
        }
        kept = adding ? 1 : 0;
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
