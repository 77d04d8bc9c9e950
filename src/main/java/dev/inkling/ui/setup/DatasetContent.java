package dev.inkling.ui.setup;

import dev.inkling.data.Dataset;
import dev.inkling.data.DrawnDigits;
import dev.inkling.data.NumericTable;
import dev.inkling.data.Table;
import dev.inkling.train.DataChoice;
import dev.inkling.train.MixedData;
import dev.inkling.train.TrainConfig;
import java.util.function.LongFunction;

/** What the window has of a dataset at the moment. */
public sealed interface DatasetContent {

    /** Its files are not on this computer. */
    record Missing() implements DatasetContent {}

    /** It is being read. */
    record Loading() implements DatasetContent {}

    /**
     * It is generated when it is first chosen.
     *
     * @param share how much of it there is, 0…1
     */
    record Making(double share) implements DatasetContent {}

    /** It could not be read; the sentence says why and what to do. */
    record Broken(String sentence) implements DatasetContent {}

    /** Drawings of the user's own, too few as yet to be learned from; the sentence says how to get more. */
    record TooFew(String sentence) implements DatasetContent {}

    /** There to be learned from. */
    sealed interface Ready extends DatasetContent {
        /** Whether settings split a table as its defaults do. */
        static boolean isUsual(Ready table, TrainConfig config) {
            TrainConfig usual = table.defaults();
            return config.seed() == usual.seed() && config.data().equals(usual.data());
        }

        /** Training and test part as the settings want them. */
        Dataset prepare(TrainConfig config);

        /** The settings that a newcomer should begin with. */
        TrainConfig defaults();

        /** Numbers of one sample. */
        int features();

        /** Outputs of a network for it. */
        int outputs();

        /** Whether numbers are to be predicted rather than classes. */
        default boolean isRegression() {
            return false;
        }
    }

    /**
     * Images come with their split.
     *
     * @param drawn what the user has drawn, to be mixed in; asked on the window's thread
     */
    record Images(Dataset dataset, DrawnDigits drawn) implements Ready {
        /** With nothing to be mixed in. */
        public Images(Dataset dataset) {
            this(dataset, NothingDrawn.INSTANCE);
        }

        @Override
        public Dataset prepare(TrainConfig config) {
            return MixedData.of(config.data(), dataset, drawn::training);
        }

        @Override
        public TrainConfig defaults() {
            return TrainConfig.forImages(dataset.id());
        }

        @Override
        public int features() {
            return dataset.shape().featureCount();
        }

        @Override
        public int outputs() {
            return dataset.outputCount();
        }
    }

    /**
     * A table with classes, split by the run's seed.
     *
     * @param usual as the defaults split it, which takes a moment where there are many rows
     */
    record Measurements(Table table, Dataset usual) implements Ready {
        /** To be made on another thread where the table may be long. */
        public Measurements(Table table) {
            this(table, defaults(table).data().split(table, defaults(table).seed()));
        }

        @Override
        public Dataset prepare(TrainConfig config) {
            return Ready.isUsual(this, config) ? usual : config.data().split(table, config.seed());
        }

        @Override
        public TrainConfig defaults() {
            return defaults(table);
        }

        /** At most half of the smallest class is for training, so that the test has as many. */
        private static TrainConfig defaults(Table table) {
            int half = Math.max(1, (table.maxTrainPerClass() + 1) / 2);
            return TrainConfig.forTable(table.id(), Math.min(DataChoice.USUAL_PER_CLASS, half));
        }

        @Override
        public int features() {
            return table.featureNames().size();
        }

        @Override
        public int outputs() {
            return table.classNames().size();
        }
    }

    /**
     * A table with numbers to predict, split by the run's seed.
     *
     * @param usual as the defaults split it, which takes a moment where there are many rows
     */
    record Numbers(NumericTable table, Dataset usual) implements Ready {
        /** To be made on another thread where the table may be long. */
        public Numbers(NumericTable table) {
            this(table, defaults(table).data().split(table, defaults(table).seed()));
        }

        @Override
        public Dataset prepare(TrainConfig config) {
            return Ready.isUsual(this, config) ? usual : config.data().split(table, config.seed());
        }

        @Override
        public TrainConfig defaults() {
            return defaults(table);
        }

        private static TrainConfig defaults(NumericTable table) {
            return TrainConfig.forNumbers(table.id(), table.targetNames());
        }

        @Override
        public int features() {
            return table.featureNames().size();
        }

        @Override
        public int outputs() {
            return table.targetNames().size();
        }

        @Override
        public boolean isRegression() {
            return true;
        }
    }

    /**
     * A dataset that each run makes for itself, from its seed.
     *
     * @param maker makes it from a seed
     * @param sample what the defaults' seed makes, to be looked at
     */
    record Generated(TrainConfig defaults, LongFunction<Dataset> maker, Dataset sample) implements Ready {

        /** @param maker makes the dataset from a seed, in a moment */
        static Generated of(TrainConfig defaults, LongFunction<Dataset> maker) {
            return new Generated(defaults, maker, maker.apply(defaults.seed()));
        }

        @Override
        public Dataset prepare(TrainConfig config) {
            return config.seed() == defaults.seed() ? sample : maker.apply(config.seed());
        }

        @Override
        public int features() {
            return sample.shape().featureCount();
        }

        @Override
        public int outputs() {
            return sample.outputCount();
        }

        @Override
        public boolean isRegression() {
            return sample.isRegression();
        }
    }
}
