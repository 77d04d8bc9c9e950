package dev.inkling.cli;

import dev.inkling.data.Dataset;
import dev.inkling.data.DatasetLibrary;
import dev.inkling.data.FoundData;
import dev.inkling.data.RandomRegression;
import dev.inkling.train.TrainConfig;

/** Brings datasets and settings together. */
final class RunData {
    private RunData() {}

    /** The settings to begin with for a dataset, which is not opened. */
    static TrainConfig defaults(String name, DatasetLibrary library) {
        if (name.equals(RandomRegression.ID)) {
            return TrainConfig.forRandomRegression(name);
        }
        return library.isTable(name) ? TrainConfig.forTable(name) : TrainConfig.forImages(name);
    }

    /**
     * Training and test part as the settings want them.
     *
     * @throws dev.inkling.data.DataException if the dataset cannot be found, read or split
     */
    static Dataset prepare(TrainConfig config, DatasetLibrary library) {
        return prepare(config, library.load(config.data().dataset()));
    }

    /** The same for a dataset that has been read already. */
    static Dataset prepare(TrainConfig config, FoundData found) {
        if (found instanceof FoundData.Drawn drawn) {
            return drawn.bySeed().apply(config.seed());
        }
        if (found instanceof FoundData.Rows rows) {
            return config.data().split(rows.table(), config.seed());
        }
        return ((FoundData.Parted) found).dataset();
    }
}
