package dev.inkling.cli;

import dev.inkling.data.Dataset;
import dev.inkling.data.DatasetLibrary;
import dev.inkling.data.FoundData;
import dev.inkling.data.RandomRegression;
import dev.inkling.train.MixedData;
import dev.inkling.train.TrainConfig;
import java.util.List;

/** Brings datasets and settings together. */
final class RunData {
    private RunData() {}

    /**
     * The settings to begin with for a dataset, which is not opened.
     *
     * @param targets columns of a CSV file to predict; empty where there are classes
     */
    static TrainConfig defaults(String name, List<String> targets, DatasetLibrary library) {
        if (!targets.isEmpty() && DatasetLibrary.isTableFile(name)) {
            return TrainConfig.forNumbers(name, targets);
        }
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
        return prepare(
                config, library.load(config.data().dataset(), config.data().targets()), library);
    }

    /** The same for a dataset that has been read already. */
    static Dataset prepare(TrainConfig config, FoundData found, DatasetLibrary library) {
        return MixedData.of(
                config.data(), alone(config, found), () -> library.drawn().training());
    }

    /** The same without the drawings that the settings want mixed in, for whoever does not learn from it. */
    static Dataset prepareAlone(TrainConfig config, DatasetLibrary library) {
        return alone(config, library.load(config.data().dataset(), config.data().targets()));
    }

    private static Dataset alone(TrainConfig config, FoundData found) {
        if (found instanceof FoundData.Drawn drawn) {
            return drawn.bySeed().apply(config.seed());
        }
        if (found instanceof FoundData.Rows rows) {
            return config.data().split(rows.table(), config.seed());
        }
        if (found instanceof FoundData.Numbers numbers) {
            return config.data().split(numbers.table(), config.seed());
        }
        return ((FoundData.Parted) found).dataset();
    }
}
