package dev.inkling.ui.setup;

import dev.inkling.data.Dataset;
import dev.inkling.data.Table;
import dev.inkling.train.TrainConfig;

/** What the window has of a dataset at the moment. */
public sealed interface DatasetContent {

    /** Its files are not on this computer. */
    record Missing() implements DatasetContent {}

    /** It is being read. */
    record Loading() implements DatasetContent {}

    /** It could not be read; the sentence says why and what to do. */
    record Broken(String sentence) implements DatasetContent {}

    /** There to be learned from. */
    sealed interface Ready extends DatasetContent {
        /** Training and test part as the settings want them. */
        Dataset prepare(TrainConfig config);

        /** The settings that a newcomer should begin with. */
        TrainConfig defaults();

        /** What a person should know about it, a sentence, or empty. */
        String note();
    }

    /** Images come with their split. */
    record Images(Dataset dataset) implements Ready {
        @Override
        public Dataset prepare(TrainConfig config) {
            return dataset;
        }

        @Override
        public TrainConfig defaults() {
            return TrainConfig.forImages(dataset.id());
        }

        @Override
        public String note() {
            return dataset.note();
        }
    }

    /** A table is split by the run's seed. */
    record Measurements(Table table) implements Ready {
        @Override
        public Dataset prepare(TrainConfig config) {
            return config.data().split(table, config.seed());
        }

        @Override
        public TrainConfig defaults() {
            return TrainConfig.forTable(table.id());
        }

        @Override
        public String note() {
            return "";
        }
    }
}
