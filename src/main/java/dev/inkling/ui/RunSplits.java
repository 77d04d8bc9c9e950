package dev.inkling.ui;

import dev.inkling.data.DataException;
import dev.inkling.data.Dataset;
import dev.inkling.data.FeatureScaling;
import dev.inkling.train.DataChoice;
import dev.inkling.train.SettingException;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.setup.DatasetContent;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table as each run learned from it, split and scaled as the run's own settings say. A network is to be asked in the units
 * that it learned in: scaled as another run wanted it, a sample is another one.
 */
final class RunSplits {
    private final DatasetContent.Ready table;
    private final Map<Split, Optional<FeatureScaling>> scalings = new HashMap<>();
    private @Nullable Split last;
    private Optional<Dataset> lastDataset = Optional.empty();

    /** All that a split depends on; the runs of a sweep often share one. */
    private record Split(DataChoice data, long seed) {}

    RunSplits(DatasetContent.Ready table) {
        this.table = table;
    }

    /** Empty where the table does not allow any more what the run did. The same object as long as one run is asked about. */
    Optional<Dataset> of(RunItem run) {
        TrainingRun live = run.live();
        if (live != null) {
            return Optional.of(live.dataset());
        }
        Split split = split(run);
        if (!split.equals(last)) {
            lastDataset = prepare(run.config());
            last = split;
        }
        return lastDataset;
    }

    /** How a run saw the measurements; empty as above. */
    Optional<FeatureScaling> scalingOf(RunItem run) {
        TrainingRun live = run.live();
        return live != null
                ? Optional.of(live.dataset().scaling())
                : scalings.computeIfAbsent(
                        split(run), split -> prepare(run.config()).map(Dataset::scaling));
    }

    private static Split split(RunItem run) {
        return new Split(run.config().data(), run.config().seed());
    }

    private Optional<Dataset> prepare(TrainConfig config) {
        try {
            return Optional.of(table.prepare(config));
        } catch (DataException | SettingException e) {
            // The file has fewer rows than when the run began, say: what the network saw then cannot be known any more.
            return Optional.empty();
        }
    }
}
