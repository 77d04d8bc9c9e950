package dev.inkling.run;

import dev.inkling.nn.Activation;
import dev.inkling.nn.ArrayShape;
import dev.inkling.nn.Loss;
import dev.inkling.nn.NetworkShape;
import dev.inkling.train.NetworkChoice;
import java.util.ArrayList;
import java.util.List;

/** The arrays that a network's parameters are in a file. */
final class NetworkArrays {
    /** The most inputs: an image of 256 × 256 pixels, which is the largest that can be read. */
    private static final int MOST_UNITS = 1 << 16;

    private static final int MOST_LAYERS = NetworkChoice.MAX_HIDDEN_LAYERS + 1;

    private NetworkArrays() {}

    /** {@code W1 [in, out]}, {@code b1 [out]}, {@code W2} …: names and shapes in the order of the parameter values. */
    static List<Place> of(NetworkShape shape) {
        return shape.arrays().stream()
                .map(array -> new Place(
                        array.name(),
                        array.kind() == ArrayShape.Kind.WEIGHTS
                                ? List.of(array.rows(), array.columns())
                                : List.of(array.columns())))
                .toList();
    }

    /**
     * The form of the network whose weights a file has; its other arrays are not looked at.
     *
     * @throws RunFileException unless there are W1, W2 … that fit each other
     */
    static NetworkShape shapeOf(NpzReader file, Activation activation, Loss loss) {
        List<Integer> widths = new ArrayList<>();
        for (int layer = 1; file.names().contains("W" + layer); layer++) {
            addWidths(file, layer, widths);
        }
        if (widths.isEmpty()) {
            throw RunFileException.content(
                    file.file(),
                    "no array “W1”",
                    "the weights and biases W1, b1, W2, b2 … of a network",
                    "Save the arrays under these names.",
                    null);
        }
        int last = widths.size() - 1;
        boolean normalized = file.names().contains("gamma1");
        return new NetworkShape(widths.get(0), widths.subList(1, last), widths.get(last), activation, normalized, loss);
    }

    private static void addWidths(NpzReader file, int layer, List<Integer> widths) {
        ArraySource source = new ArraySource(file.file(), "W" + layer);
        List<Integer> shape = file.shape(source.array());
        if (layer > MOST_LAYERS) {
            throw source.broken("another layer", "at most " + MOST_LAYERS, "Choose a smaller network.", null);
        }
        if (shape.size() != 2 || shape.stream().anyMatch(size -> size < 1 || size > MOST_UNITS)) {
            throw source.broken(
                    "the shape " + shape,
                    "[inputs, outputs] of a layer, each from 1 to " + MOST_UNITS,
                    "Save weights as a matrix.",
                    null);
        }
        if (layer == 1) {
            widths.add(shape.get(0));
        } else if (!shape.get(0).equals(widths.get(layer - 1))) {
            throw source.broken(
                    "the shape " + shape,
                    widths.get(layer - 1) + " rows, as many as “W" + (layer - 1) + "” has columns",
                    "Save the weights of one network, each as [inputs, outputs].",
                    null);
        }
        widths.add(shape.get(1));
    }

    /**
     * One array.
     *
     * @param shape of a matrix, or the length of a vector
     */
    record Place(String name, List<Integer> shape) {
        Place {
            shape = List.copyOf(shape);
        }

        long count() {
            return shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
        }

        /** Whether an array has this shape; a vector may also be a matrix of one row. */
        boolean isLike(List<Integer> other) {
            return shape.equals(other)
                    || (shape.size() == 1 && List.of(1, shape.get(0)).equals(other));
        }

        /** Whether it would have this shape if rows and columns changed places. */
        boolean isTransposed(List<Integer> other) {
            return other.size() == 2 && isLike(List.of(other.get(1), other.get(0)));
        }
    }
}
