package dev.inkling.nn;

import java.util.List;

/**
 * A copy of all arrays of a network at one moment, apart from any training: what predictions and checkpoints are made of.
 * Must not be changed after it was made.
 *
 * @param shape the network's form
 * @param values in the order of {@link NetworkShape#arrays}: {@code W1 [in, out]} row by row, {@code b1}, {@code W2},
 *     {@code b2} …, with the arrays of batch normalization between where there is one; float32 values are held exactly
 */
public record ParameterValues(NetworkShape shape, List<double[]> values) {

    /** @throws IllegalArgumentException if these are not as many arrays as the shape has, each of its size */
    public ParameterValues {
        values = List.copyOf(values);
        List<ArrayShape> arrays = shape.arrays();
        if (values.size() != arrays.size()) {
            throw new IllegalArgumentException("There are " + values.size() + " arrays for a network " + shape
                    + ", which has " + arrays.size() + ".");
        }
        for (int i = 0; i < arrays.size(); i++) {
            ArrayShape array = arrays.get(i);
            if (values.get(i).length != array.length()) {
                throw new IllegalArgumentException(array.name() + " has " + values.get(i).length + " values; a network "
                        + shape + " has " + array.rows() + " x " + array.columns() + " there.");
            }
        }
    }
}
