package dev.inkling.nn;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applies an {@link Activation} to each element, in place: h = f(z) forward, dz = dh · f′(z) backward. */
final class ActivationLayer implements Layer {
    private final Activation activation;
    private @Nullable Matrix output;

    ActivationLayer(Activation activation) {
        this.activation = activation;
    }

    /** Modifies {@code z [batch, out]} and returns it. */
    @Override
    public Matrix forward(Matrix z) {
        activation.forward(z);
        output = z;
        return z;
    }

    /** Modifies {@code dh [batch, out]} and returns it. */
    @Override
    public Matrix backward(Matrix dh) {
        if (output == null) {
            throw new IllegalStateException("backward before forward");
        }
        activation.backward(output, dh);
        return dh;
    }

    /** Whether element i of the last output is on the flat side of the kink; changes when a kink was crossed. */
    boolean[] flatSide() {
        if (output == null) {
            throw new IllegalStateException("flatSide before forward");
        }
        output.pull();
        boolean[] flat = new boolean[output.length()];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = output.at(i) <= 0;
        }
        return flat;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public void close() {
        // Owns nothing.
    }
}
