package dev.inkling.cli;

import dev.inkling.data.Dataset;
import dev.inkling.data.DatasetLibrary;
import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.ParameterValues;
import dev.inkling.run.WeightsFile;
import dev.inkling.run.store.KeptStart;
import dev.inkling.run.store.RunStore;
import dev.inkling.train.RunStart;
import dev.inkling.train.SettingException;
import dev.inkling.train.TrainConfig;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Parameters that a new run starts from instead of drawing them. */
final class FirstParameters {
    @Option(names = "--init-from", paramLabel = "FILE.npz", description = "Start from parameters that were kept.")
    private @Nullable Path file;

    @Option(
            names = "--from-run",
            paramLabel = "ID",
            description =
                    "Start from the last parameters of a kept run, with its settings where none are given, on the same"
                            + " dataset or another; see: inkling runs list")
    private @Nullable Long run;

    @Option(names = "--best", description = "With --from-run: its best parameters instead.")
    private boolean best;

    /** Whether there are some. */
    boolean areGiven() {
        return file != null || run != null;
    }

    /**
     * The run that begins with them, or with new ones where none are given.
     *
     * @throws SettingException if options do not fit together, or the parameters not the settings
     * @throws dev.inkling.data.DataException if the dataset cannot be used, or the run has no parameters
     * @throws dev.inkling.run.RunFileException if the file cannot be used
     * @throws dev.inkling.run.store.StoreException if there is no such run
     */
    ReadyRun ready(ConfigOptions config, InklingCommand root) {
        if (best && run == null) {
            throw new SettingException("--best is about --from-run, which is missing.");
        }
        DatasetLibrary library = root.library();
        if (run != null) {
            return ofRun(run, config, root, library);
        }
        TrainConfig settings = config.config(library);
        Dataset dataset = RunData.prepare(settings, library);
        // Asked here too, so that what does not fit together is refused before a run begins.
        NetworkShape shape = settings.shape(dataset);
        ParameterValues values = file == null
                ? null
                : WeightsFile.load(file, shape, settings.network().precision());
        return new ReadyRun("", settings, dataset, RunStart.from(values));
    }

    private ReadyRun ofRun(long id, ConfigOptions config, InklingCommand root, DatasetLibrary library) {
        if (file != null || config.hasFile()) {
            throw new SettingException(
                    "--from-run excludes --init-from and --config, as it brings parameters and settings;"
                            + " single settings can be changed by their options.");
        }
        KeptStart start;
        TrainConfig settings;
        try (RunStore store = RunStore.openToRead(root.home())) {
            settings = config.over(store.run(id).facts().config(), library);
            start = KeptRuns.start(store, id, best);
        }
        Dataset dataset = RunData.prepare(settings, library);
        NetworkShape shape = settings.shape(dataset);
        if (!start.parameters().shape().equals(shape)) {
            throw new SettingException("Run " + id + " has a network "
                    + start.parameters().shape()
                    + ", but the settings describe " + shape
                    + (start.parameters().shape().toString().equals(shape.toString()) ? " with other layers" : "")
                    + ". Leave the network's settings out, and choose a dataset of the same form.");
        }
        return new ReadyRun("", settings, dataset, start.start(), start.parent(), null);
    }
}
