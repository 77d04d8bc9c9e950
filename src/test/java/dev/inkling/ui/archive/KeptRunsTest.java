package dev.inkling.ui.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.data.Dataset;
import dev.inkling.run.store.KeptRun;
import dev.inkling.run.store.NewRun;
import dev.inkling.run.store.RunLabels;
import dev.inkling.run.store.RunParent;
import dev.inkling.run.store.RunStore;
import dev.inkling.train.DataChoice;
import dev.inkling.train.RunStart;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import dev.inkling.ui.runs.IrisRuns;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptRunsTest {
    @TempDir
    Path home;

    private static TrainConfig config(double mineShare) {
        TrainConfig iris = IrisRuns.config(20);
        DataChoice data = iris.data();
        return new TrainConfig(
                new DataChoice(
                        data.dataset(),
                        data.targets(),
                        data.trainLimit(),
                        data.trainPerClass(),
                        data.trainRows(),
                        data.standardize(),
                        data.validation(),
                        mineShare),
                iris.network(),
                iris.learning(),
                iris.batches(),
                iris.duration(),
                iris.stop(),
                iris.reporting(),
                iris.seed());
    }

    /** @param parent the number of the run that it branches from; 0 for none */
    private static long keep(RunStore store, String name, double mineShare, long parent) {
        Dataset dataset = IrisRuns.dataset();
        TrainingRun run = new TrainingRun(config(mineShare), dataset, RunStart.FRESH, ended -> {});
        RunParent from = parent == 0 ? null : new RunParent(parent, 0);
        return store.recorder().add(NewRun.of(run, RunLabels.named(name), from, null, "1", store.datasets()));
    }

    @Test
    void whatRunsComeFromIsKnownByNumberNotByName() {
        try (RunStore store = RunStore.open(home)) {
            long fromDrawings = keep(store, "Run 1", 0.5, 0);
            long child = keep(store, "Run 2", 0, fromDrawings);
            long sameName = keep(store, "Run 1", 0, 0);
            long grandchild = keep(store, "Run 3", 0, child);
            long other = keep(store, "Run 4", 0, sameName);
            store.recorder().flush();
            store.delete(List.of(fromDrawings, child));
            store.recorder().flush();
            KeptRuns kept = KeptRuns.of(store);
            assertEquals(
                    List.of(sameName, grandchild, other),
                    kept.runs().stream().map(KeptRun::id).toList());
            assertEquals(
                    List.of(grandchild),
                    kept.runs().stream()
                            .filter(run -> kept.item(run, 1).facts().learnsFromDrawings())
                            .map(KeptRun::id)
                            .toList());
        }
    }
}
