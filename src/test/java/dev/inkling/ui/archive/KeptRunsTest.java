package dev.inkling.ui.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.data.Dataset;
import dev.inkling.run.store.KeptRun;
import dev.inkling.run.store.NewRun;
import dev.inkling.run.store.RunLabels;
import dev.inkling.run.store.RunParent;
import dev.inkling.run.store.RunStore;
import dev.inkling.train.Checkpoint;
import dev.inkling.train.DataChoice;
import dev.inkling.train.RunStart;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import dev.inkling.ui.runs.IrisRuns;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Messages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // set before each test
class KeptRunsTest {
    /** Longer than from one look to the next, in nanoseconds. */
    private static final long LOOK = 10_000_000_000L;

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

    private final List<String> complaints = new ArrayList<>();
    private final Background atOnce = new Background(Runnable::run, Runnable::run);
    private final ArchiveDesk.Host host = new ArchiveDesk.Host() {
        @Override
        public Window window() {
            throw new AssertionError("Nothing is to be asked.");
        }

        @Override
        public void branch(RunItem parent, Checkpoint from) {}

        @Override
        public void complain(String sentence) {
            complaints.add(sentence);
        }

        @Override
        public void mention(String sentence) {}

        @Override
        public boolean mayBeginAfresh(String sentence) {
            return false;
        }
    };
    private StoreArchive archive;
    private RunsModel runs;
    private ArchiveDesk desk;

    @BeforeEach
    void prepare() {
        archive = new StoreArchive(home, "1", atOnce);
        runs = new RunsModel(atOnce, archive);
        desk = new ArchiveDesk(archive, runs, item -> Optional.empty(), host);
    }

    @Test
    void aRunThatIsNotKeptSaysThatItCannotBeBranchedFrom() {
        RunItem item = runs.start(IrisRuns.config(20), IrisRuns.dataset(), true);
        try {
            desk.branch(item);
            assertEquals(List.of(Messages.get("branch.notKept", "Run 1", "")), complaints);
        } finally {
            item.run().stop();
        }
    }

    @Test
    void whatAnotherProgramDeletesIsGoneHereToo() {
        try (RunStore other = RunStore.open(home)) {
            long first = keep(other, "Run 1", 0, 0);
            long second = keep(other, "Run 2", 0, 0);
            desk.open();
            assertEquals(2, runs.runs().size());
            runs.selectedProperty().set(runs.runs().get(0));
            other.delete(List.of(first));
            desk.refresh(LOOK);
            assertEquals(
                    List.of(second),
                    runs.runs().stream().map(item -> item.idProperty().get()).toList());
            assertEquals(runs.runs().get(0), runs.selectedProperty().get());
            other.restore(List.of(first));
            desk.refresh(2 * LOOK);
            assertEquals(2, runs.runs().size());
        } finally {
            archive.close();
        }
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
