package dev.inkling.nn;

import java.util.List;

/**
 * A copy of all parameters of a network at one moment, apart from any training: what predictions and checkpoints are made of.
 * Must not be changed after it was made.
 *
 * @param shape the network's form
 * @param values {@code W1 [in, out]} row by row, {@code b1}, {@code W2}, {@code b2} …; float32 values are held exactly
 */
public record ParameterValues(NetworkShape shape, List<double[]> values) {
    public ParameterValues {
        values = List.copyOf(values);
    }
}
