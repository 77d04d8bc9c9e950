package dev.inkling.recipe;

import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.ParameterValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Initial parameters as a recipe writes them down: {@code W1 [in, out]}, {@code b1 [out]}, {@code W2} … by name. */
public final class StartValues {
    private final String file;
    private final Map<String, Array> arrays;

    /**
     * One parameter.
     *
     * @param values row by row
     * @param rows 1 for a bias
     */
    record Array(double[] values, int rows, int columns) {}

    StartValues(String file, Map<String, Array> arrays) {
        this.file = file;
        this.arrays = Map.copyOf(arrays);
    }

    /** @throws RecipeException if parameters are missing, are too many, or have other shapes than this network's */
    ParameterValues fitTo(NetworkShape shape) {
        if (shape.batchNormalization()) {
            throw new RecipeException(file + ": the field start has initial parameters, but the network normalizes its"
                    + " batches, for which a recipe cannot name them. Switch batchNormalization off, or remove start.");
        }
        List<Integer> widths = shape.widths();
        List<double[]> values = new ArrayList<>();
        for (int layer = 1; layer < widths.size(); layer++) {
            values.add(take("W" + layer, widths.get(layer - 1), widths.get(layer), shape));
            values.add(take("b" + layer, 1, widths.get(layer), shape));
        }
        if (arrays.size() > values.size()) {
            throw new RecipeException(file + ": the field start has " + arrays.size() + " parameters; a network "
                    + shape + " has " + values.size() + ", W1 to b" + (widths.size() - 1) + ".");
        }
        return new ParameterValues(shape, values);
    }

    private double[] take(String name, int rows, int columns, NetworkShape shape) {
        Array array = arrays.get(name);
        if (array == null || array.rows() != rows || array.columns() != columns) {
            throw new RecipeException(file + ": the field start." + name + " "
                    + (array == null ? "is missing" : "has the shape " + array.rows() + " × " + array.columns())
                    + "; a network " + shape + " needs " + rows + " × " + columns + ".");
        }
        return array.values().clone();
    }
}
