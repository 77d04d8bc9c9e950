package dev.inkling.cli;

import dev.inkling.data.DataException;
import dev.inkling.data.Dataset;
import dev.inkling.data.DatasetLibrary;
import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.ParameterValues;
import dev.inkling.run.WeightsFile;
import dev.inkling.run.store.RunStore;
import dev.inkling.train.SettingException;
import dev.inkling.train.TrainConfig;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The network whose weights are in a file, or of a run that was kept. */
final class KeptNetwork {
    @Option(
            names = "--weights",
            paramLabel = "FILE.npz",
            description = "Parameters that --save-weights or NumPy wrote: W1 [in, out], b1, W2, b2 …")
    private @Nullable Path file;

    @Option(
            names = "--run",
            paramLabel = "ID",
            description = "The last parameters of a kept run, and its settings, instead of --weights and --config;"
                    + " see: inkling runs list")
    private @Nullable Long run;

    @Option(names = "--best", description = "Those with its best validation or test score instead.")
    private boolean best;

    /**
     * A network that can be asked.
     *
     * @param name what people call it by
     * @param settings of its run, or as they were given
     */
    record Loaded(String name, TrainConfig settings, ParameterValues parameters) {

        /** @throws DataException if the dataset's samples are not for this network */
        void requireFit(Dataset dataset) {
            NetworkShape shape = parameters.shape();
            if (shape.inputs() != dataset.shape().featureCount() || shape.outputs() != dataset.outputCount()) {
                throw new DataException(name + " does not fit " + dataset.title() + ": found a network " + shape
                        + ", expected " + dataset.shape().featureCount() + " inputs and " + dataset.outputCount()
                        + " outputs. Choose the dataset that it has learned from, or other weights.");
            }
        }
    }

    /** Whether it is a kept run's, which brings its settings along. */
    boolean isOfRun() {
        return run != null;
    }

    /**
     * The network. Layers of a file are those of the file; the settings say what it does not.
     *
     * @throws SettingException if not exactly one was named
     * @throws dev.inkling.run.RunFileException if the file cannot be used
     * @throws dev.inkling.run.store.StoreException if there is no such run
     * @throws DataException if the run has no parameters
     */
    Loaded load(ConfigOptions config, InklingCommand root, DatasetLibrary library) {
        if (run != null) {
            return ofRun(run, config, root, library);
        }
        if (file == null) {
            throw new SettingException("--weights or --run is missing, or what belongs behind it.");
        }
        if (best) {
            throw new SettingException("--best is about --run, which is missing.");
        }
        TrainConfig settings = config.config(library);
        ParameterValues parameters = WeightsFile.loadAny(
                file, settings.network().activation(), settings.network().loss());
        return new Loaded(file.toString(), settings, parameters);
    }

    private Loaded ofRun(long id, ConfigOptions config, InklingCommand root, DatasetLibrary library) {
        if (file != null || config.hasFile()) {
            throw new SettingException(
                    "--run excludes --weights and --config, as it brings weights and settings; single settings can be"
                            + " changed by their options.");
        }
        try (RunStore store = RunStore.openToRead(root.home())) {
            TrainConfig settings = store.run(id).facts().config();
            return new Loaded("Run " + id, config.over(settings, library), KeptRuns.parameters(store, id, best));
        }
    }
}
