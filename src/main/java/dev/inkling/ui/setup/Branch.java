package dev.inkling.ui.setup;

import dev.inkling.train.Checkpoint;
import dev.inkling.train.RunStart;
import dev.inkling.ui.runs.RunItem;

/**
 * What the next run is to begin with instead of new weights.
 *
 * @param parent the run that it branches from
 * @param from where that one stood
 */
public record Branch(RunItem parent, Checkpoint from) {
    RunStart start() {
        return RunStart.branch(from, parent.config().learning().method());
    }
}
