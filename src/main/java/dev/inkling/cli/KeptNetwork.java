package dev.inkling.cli;

import dev.inkling.data.DataException;
import dev.inkling.data.Dataset;
import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.ParameterValues;
import dev.inkling.run.WeightsFile;
import dev.inkling.train.TrainConfig;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The network whose weights are in a file. */
final class KeptNetwork {
    @Option(
            names = "--weights",
            paramLabel = "FILE.npz",
            required = true,
            description = "Parameters that --save-weights or NumPy wrote: W1 [in, out], b1, W2, b2 …")
    private Path file = Path.of("");

    /**
     * Its parameters. Layers are those of the file; the settings say what the file does not.
     *
     * @throws dev.inkling.run.RunFileException if the file cannot be used
     */
    ParameterValues load(TrainConfig settings) {
        return WeightsFile.loadAny(
                file, settings.network().activation(), settings.network().loss());
    }

    /** @throws DataException if the dataset's samples are not for this network */
    void requireFit(NetworkShape shape, Dataset dataset) {
        if (shape.inputs() != dataset.shape().featureCount() || shape.outputs() != dataset.outputCount()) {
            throw new DataException(file + " does not fit " + dataset.title() + ": found a network " + shape
                    + ", expected " + dataset.shape().featureCount() + " inputs and " + dataset.outputCount()
                    + " outputs. Choose the dataset that it has learned from, or other weights.");
        }
    }
}
