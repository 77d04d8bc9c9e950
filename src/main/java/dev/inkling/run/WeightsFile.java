package dev.inkling.run;

import dev.inkling.nn.Activation;
import dev.inkling.nn.Loss;
import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.ParameterValues;
import dev.inkling.nn.Precision;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A network's parameters as NumPy arrays in an {@code .npz} file: {@code W1 [in, out]}, {@code b1 [out]}, {@code W2},
 * {@code b2} …, which {@code numpy.load} reads and {@code numpy.savez} writes. Accepted are float32 and float64 of either
 * byte order, rows or columns first, biases also as {@code [1, out]}.
 */
public final class WeightsFile {
    private WeightsFile() {}

    /**
     * Writes the file, or leaves what was there: little-endian, row by row, bitwise the same for the same parameters.
     *
     * @param precision that of the network; in float32 each number is rounded to it, which changes none that comes from there
     * @throws RunFileException if it cannot be written, or if the parameters are not finite, which nothing could be done with
     */
    public static void save(Path file, ParameterValues parameters, Precision precision) {
        List<NumpyArray> arrays = new ArrayList<>();
        List<NetworkArrays.Place> places = NetworkArrays.of(parameters.shape());
        if (places.size() != parameters.values().size()) {
            throw new IllegalArgumentException(parameters.values().size() + " arrays, " + places.size() + " names.");
        }
        for (int i = 0; i < places.size(); i++) {
            NetworkArrays.Place place = places.get(i);
            double[] values = parameters.values().get(i);
            for (double value : values) {
                if (!Double.isFinite(round(value, precision))) {
                    throw RunFileException.writing(
                            file,
                            place.name() + " has the value " + value + ", as after a run that diverged",
                            "Train again with a smaller learning rate.",
                            null);
                }
            }
            arrays.add(new NumpyArray(place.name(), precision, place.shape(), values));
        }
        NpzWriter.write(file, arrays);
    }

    /**
     * Reads the parameters of a network of a given form.
     *
     * @param precision that of the network, to which the numbers are rounded
     * @throws RunFileException if the file cannot be read or does not have exactly this network's arrays
     */
    public static ParameterValues load(Path file, NetworkShape shape, Precision precision) {
        try (NpzReader arrays = NpzReader.open(file)) {
            ParameterValues parameters = read(arrays, shape, mostBytes());
            List<NetworkArrays.Place> places = NetworkArrays.of(shape);
            for (int i = 0; i < places.size(); i++) {
                String name = places.get(i).name();
                roundAll(parameters.values().get(i), precision, new ArraySource(file, name));
            }
            return parameters;
        }
    }

    /**
     * Reads the parameters of whatever network the file has; the numbers are exactly those of the file.
     *
     * @param activation of the hidden layers, which such a file does not tell
     * @param loss by which outputs become an answer; the file does not tell it either
     * @throws RunFileException if the file cannot be read or does not have exactly the arrays of one network
     */
    public static ParameterValues loadAny(Path file, Activation activation, Loss loss) {
        return loadAny(file, activation, loss, mostBytes());
    }

    /** @param mostBytes of memory that the parameters may take */
    static ParameterValues loadAny(Path file, Activation activation, Loss loss, long mostBytes) {
        try (NpzReader arrays = NpzReader.open(file)) {
            return read(arrays, NetworkArrays.shapeOf(arrays, activation, loss), mostBytes);
        }
    }

    /** A small packed file can promise more numbers than fit; half of the memory leaves the other half for their use. */
    private static long mostBytes() {
        return Runtime.getRuntime().maxMemory() / 2;
    }

    private static ParameterValues read(NpzReader file, NetworkShape shape, long mostBytes) {
        List<NetworkArrays.Place> places = NetworkArrays.of(shape);
        requireNames(file, shape, places);
        long bytes = 0;
        for (NetworkArrays.Place place : places) {
            requireShape(file, shape, place);
            bytes += Double.BYTES * place.count();
        }
        if (bytes > mostBytes) {
            throw RunFileException.content(
                    file.file(),
                    "a network " + shape + " that takes " + (bytes >> 20) + " MB",
                    "at most " + (mostBytes >> 20) + " MB, half of the memory that the program has",
                    "Start it with more memory (java -Xmx…), or choose a smaller network.",
                    null);
        }
        return new ParameterValues(
                shape, places.stream().map(place -> file.read(place.name())).toList());
    }

    private static void requireNames(NpzReader file, NetworkShape shape, List<NetworkArrays.Place> places) {
        List<String> expected = places.stream().map(NetworkArrays.Place::name).toList();
        Set<String> found = file.names();
        for (String name : expected) {
            if (!found.contains(name)) {
                throw wrongNames(file, "no array " + ArraySource.quote(name), shape, expected);
            }
        }
        for (String name : found) {
            if (!expected.contains(name)) {
                throw wrongNames(file, "the array " + ArraySource.quote(name), shape, expected);
            }
        }
    }

    private static RunFileException wrongNames(
            NpzReader file, String found, NetworkShape shape, List<String> expected) {
        return RunFileException.content(
                file.file(),
                found,
                String.join(", ", expected) + " and no other for a network " + shape,
                "Choose weights of such a network, or save them under these names.",
                null);
    }

    private static void requireShape(NpzReader file, NetworkShape shape, NetworkArrays.Place place) {
        List<Integer> found = file.shape(place.name());
        if (!place.isLike(found)) {
            throw new ArraySource(file.file(), place.name())
                    .broken(
                            "the shape " + found,
                            place.shape() + " for a network " + shape,
                            place.isTransposed(found)
                                    ? "It lies the other way round: save " + place.name() + ".T."
                                    : "Choose weights of such a network, or set the layers to those of the file.",
                            null);
        }
    }

    private static void roundAll(double[] values, Precision precision, ArraySource source) {
        for (int i = 0; i < values.length; i++) {
            double rounded = round(values[i], precision);
            if (!Double.isFinite(rounded)) {
                throw source.broken(
                        "the number " + values[i],
                        "at most " + Float.MAX_VALUE + " for a network in float32",
                        "Train in float64, or choose other weights.",
                        null);
            }
            values[i] = rounded;
        }
    }

    private static double round(double value, Precision precision) {
        return precision == Precision.FLOAT32 ? (float) value : value;
    }
}
