package dev.inkling.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** The arrays of a network, learned or not, by name, apart from the layers that compute with them. */
final class NetworkArrays implements AutoCloseable {
    private final NetworkShape shape;
    private final Map<String, Parameter> learned = new LinkedHashMap<>();
    private final Map<String, Matrix> all = new LinkedHashMap<>();

    /** A network of zeros, whose batch normalization leaves all as it is. */
    NetworkArrays(NetworkShape shape, Precision precision) {
        this.shape = shape;
        for (ArrayShape array : shape.arrays()) {
            String name = array.name();
            if (array.learned()) {
                Parameter parameter = array.kind() == ArrayShape.Kind.WEIGHTS
                        ? Parameter.weights(name, precision, array.rows(), array.columns())
                        : Parameter.bias(name, precision, array.columns());
                learned.put(name, parameter);
                all.put(name, parameter.value());
            } else {
                all.put(name, precision.vector(array.columns()));
            }
            matrix(name).setAll(filled(array.length(), array.start()));
        }
    }

    /** Draws weights and biases layer by layer; batch normalization starts anew. */
    void initialize(Initializer initializer, double sigma, Random random) {
        int in = shape.inputs();
        for (ArrayShape array : shape.arrays()) {
            int out = array.columns();
            double[] values;
            switch (array.kind()) {
                case WEIGHTS -> {
                    in = array.rows();
                    values = initializer.weights(in, out, sigma, random);
                }
                case BIAS -> values = initializer.biases(in, out, sigma, random);
                default -> values = filled(array.length(), array.start());
            }
            matrix(array.name()).setAll(values);
        }
    }

    private static double[] filled(int length, double value) {
        double[] values = new double[length];
        Arrays.fill(values, value);
        return values;
    }

    /** {@code W1}, {@code b1} … */
    Parameter parameter(String name) {
        return Objects.requireNonNull(learned.get(name), name);
    }

    /** Any array, learned or not. */
    Matrix matrix(String name) {
        return Objects.requireNonNull(all.get(name), name);
    }

    /** What is learned, in the order of {@link NetworkShape#arrays}. */
    List<Parameter> parameters() {
        return List.copyOf(learned.values());
    }

    /** A copy of all arrays. */
    ParameterValues values() {
        return new ParameterValues(
                shape, all.values().stream().map(Matrix::toArray).toList());
    }

    /** Takes over the arrays of a network with the same ones, in the same precision. */
    void copyFrom(NetworkArrays other) {
        all.forEach((name, matrix) -> matrix.copyFrom(other.matrix(name)));
    }

    /** Sets all arrays from a copy of a network with the same ones. */
    void setValues(ParameterValues copy) {
        if (!copy.shape().arrays().equals(shape.arrays())) {
            throw new IllegalArgumentException(
                    "Parameters of " + copy.shape() + " do not fit a network " + shape + ".");
        }
        List<Matrix> matrices = new ArrayList<>(all.values());
        for (int i = 0; i < matrices.size(); i++) {
            matrices.get(i).setAll(copy.values().get(i));
        }
    }

    @Override
    public void close() {
        // A parameter closes its value; what is not learned is closed here.
        all.forEach((name, matrix) -> {
            if (!learned.containsKey(name)) {
                matrix.close();
            }
        });
        learned.values().forEach(Parameter::close);
    }
}
