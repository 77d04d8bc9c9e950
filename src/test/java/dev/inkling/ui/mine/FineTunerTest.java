package dev.inkling.ui.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.MnistSource;
import dev.inkling.data.UserDirectories;
import dev.inkling.data.mine.MyDigits;
import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.ParameterValues;
import dev.inkling.run.store.CheckpointInfo;
import dev.inkling.run.store.SweepMember;
import dev.inkling.train.Checkpoint;
import dev.inkling.train.Metrics;
import dev.inkling.train.NetworkChoice;
import dev.inkling.train.RunState;
import dev.inkling.train.Snapshot;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.runs.KeptRuns;
import dev.inkling.ui.runs.RunArchive;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunOrigin;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.setup.DatasetCatalog;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.WindowThread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FineTunerTest {
    private static final TrainConfig CONFIG = TrainConfig.forImages(MyDigits.ID);

    @TempDir
    Path home;

    private final WindowThread window = new WindowThread();
    private final List<String> complaints = new ArrayList<>();

    /** What is kept of a thinned run: parameters, and no moment to go on from. */
    private static final class BestAlone implements RunArchive {
        @Override
        public void begin(RunItem item, @Nullable RunOrigin origin, @Nullable SweepMember sweep) {}

        @Override
        public void goOn(RunItem kept, RunItem live, Runnable then, Consumer<String> refused) {}

        @Override
        public void save(RunItem item) {}

        @Override
        public void setDeleted(List<RunItem> items, boolean deleted) {}

        @Override
        public void readMetrics(RunItem item, Consumer<Metrics> then) {}

        @Override
        public void readParameters(RunItem item, Consumer<Optional<Snapshot>> then) {
            NetworkChoice network = CONFIG.network();
            NetworkShape shape = new NetworkShape(
                    784, network.hidden(), 10, network.activation(), network.batchNormalization(), network.loss());
            List<double[]> zeros = shape.arrays().stream()
                    .map(array -> new double[array.length()])
                    .toList();
            then.accept(Optional.of(new Snapshot(300, new ParameterValues(shape, zeros))));
        }

        @Override
        public void readCheckpoints(RunItem item, Consumer<List<CheckpointInfo>> then) {
            then.accept(List.of());
        }

        @Override
        public void readCheckpoint(RunItem item, CheckpointInfo which, Consumer<Checkpoint> then) {}
    }

    private void learnsFrom(RunItem parent) {
        MyDigitsModel digits = new MyDigitsModel(new DigitsOnDisk(home), new Background(Runnable::run, Runnable::run));
        for (int i = 0; i < 5; i++) {
            digits.add(Drawn.line(0.01 * i), 1, kept -> {}, () -> {});
        }
        UserDirectories user = new UserDirectories(Map.of("XDG_DATA_HOME", home.toString()), "linux", home);
        DatasetCatalog catalog = new DatasetCatalog(new MnistSource(null, home, user), window.background());
        RunArchive archive = new BestAlone();
        RunsModel runs = new RunsModel(window.background(), archive);
        FineTuner tuner = new FineTuner(
                runs,
                archive,
                digits,
                catalog,
                window.background(),
                () -> {
                    throw new AssertionError("It is not asked.");
                },
                complaints::add);
        assertTrue(tuner.isPossible(parent));
        assertNotNull(runs.snapshot(parent));
        tuner.begin(parent, new FineTuneChoice(false, 1, 0.1));
        window.runUntil(
                "the end",
                runs::refresh,
                () -> runs.runs().size() == 1 && runs.activeProperty().get() == null);
        assertEquals(List.of(), complaints);
        assertEquals(parent.nameProperty().get(), runs.runs().get(0).facts().parent());
        assertTrue(runs.runs().get(0).facts().learnsFromDrawings());
        digits.close();
    }

    @Test
    void aRunOfWhichOnlyTheBestParametersAreKeptGoesOnLearning() {
        RunItem thinned = KeptRuns.of(1, CONFIG, RunState.FINISHED, 0.1, 0.9);
        thinned.setThinned(true);
        learnsFrom(thinned);
    }

    @Test
    void soDoesOneThatIsSaidToHaveMomentsButHasNone() {
        learnsFrom(KeptRuns.of(1, CONFIG, RunState.FINISHED, 0.1, 0.9));
    }
}
