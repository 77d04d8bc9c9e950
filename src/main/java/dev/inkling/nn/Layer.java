package dev.inkling.nn;

import java.util.List;

/**
 * One step of the forward pass and its way back. Legal order: {@link #forward}, then at most one {@link #backward} for it.
 * A layer owns its work arrays and hands them on; they are valid until its next forward pass.
 */
sealed interface Layer extends AutoCloseable permits Affine, BatchNormalization, ActivationLayer, Dropout {

    /**
     * The layer's output for {@code x [batch, in]}, as a matrix {@code [batch, out]} that the layer owns.
     *
     * @param x read now, and again by {@link #backward}: must not change in between
     */
    Matrix forward(Matrix x);

    /**
     * Takes dL/d(output) {@code [batch, out]}, hands the gradients to the layer's parameters, and returns dL/d(input)
     * {@code [batch, in]}. May modify the argument.
     */
    Matrix backward(Matrix outputGradient);

    /** What is learned here; empty for an activation and dropout. */
    List<Parameter> parameters();

    /** Gives back the work arrays, not the parameters. */
    @Override
    void close();
}
