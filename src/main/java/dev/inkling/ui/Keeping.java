package dev.inkling.ui;

import dev.inkling.data.Dataset;
import dev.inkling.train.Checkpoint;
import dev.inkling.train.TrainingRun;
import dev.inkling.ui.archive.ArchiveDesk;
import dev.inkling.ui.archive.StoreArchive;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.setup.Branch;
import dev.inkling.ui.setup.DatasetCatalog;
import dev.inkling.ui.setup.DatasetContent;
import dev.inkling.ui.setup.DatasetEntry;
import dev.inkling.ui.setup.TrainActions;
import dev.inkling.ui.support.Banner;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.stage.Window;

/** The window's side of keeping runs: what it shows of it, and what becomes of runs that learn when it closes. */
final class Keeping implements ArchiveDesk.Host {
    /** How long the end waits for paused runs to say where they stand. */
    private static final long PAUSE_NANOS = 1_500_000_000L;

    private final StoreArchive archive;
    private final RunsModel runs;
    private final DatasetCatalog catalog;
    private final TrainActions train;
    private final Predicate<RunItem> copySettings;
    private final Banner banner;
    private final StatusLine status;
    private final Node anchor;
    private final ArchiveDesk desk;

    /**
     * @param copySettings writes a run's settings into the form; says why, and no, where that cannot be done
     * @param anchor a node of the window
     */
    Keeping(
            StoreArchive archive,
            RunsModel runs,
            DatasetCatalog catalog,
            TrainActions train,
            Predicate<RunItem> copySettings,
            Banner banner,
            StatusLine status,
            Node anchor) {
        this.archive = archive;
        this.runs = runs;
        this.catalog = catalog;
        this.train = train;
        this.copySettings = copySettings;
        this.banner = banner;
        this.status = status;
        this.anchor = anchor;
        desk = new ArchiveDesk(archive, runs, this::dataset, this);
        archive.setOnError(banner::show);
        archive.problemProperty().addListener((observable, was, problem) -> status.showNotKept(problem));
    }

    /** Opens, resumes and branches. */
    ArchiveDesk desk() {
        return desk;
    }

    private Optional<Dataset> dataset(RunItem item) {
        DatasetEntry entry = catalog.find(item.config().data());
        return entry != null && entry.content() instanceof DatasetContent.Ready ready
                ? Optional.of(ready.prepare(item.config()))
                : Optional.empty();
    }

    /** Whether runs can be closed over without losing them. */
    boolean isKept() {
        return archive.problemProperty().get().isEmpty();
    }

    /** How many runs learn, or wait to. */
    int learning() {
        return (int) learners().count();
    }

    private java.util.stream.Stream<TrainingRun> learners() {
        return runs.runs().stream()
                .map(RunItem::live)
                .filter(Objects::nonNull)
                .filter(run -> !run.state().isOver());
    }

    /** Brings all runs to a halt, keeps where they stand, and ends: they can be resumed at the next start. */
    void close() {
        List<TrainingRun> learning = learners().toList();
        learning.forEach(TrainingRun::pause);
        long end = System.nanoTime() + PAUSE_NANOS;
        while (System.nanoTime() < end && !learning.stream().allMatch(Keeping::stands)) {
            Thread.onSpinWait();
        }
        archive.close();
        learning.forEach(TrainingRun::stop);
    }

    private static boolean stands(TrainingRun run) {
        Checkpoint checkpoint = run.checkpoint();
        long done = run.metrics().firstIteration() + run.metrics().iterations();
        return done == 0 || run.state().isOver() || (checkpoint != null && checkpoint.iteration() == done);
    }

    @Override
    public Window window() {
        return anchor.getScene().getWindow();
    }

    @Override
    public void branch(RunItem parent, Checkpoint from) {
        if (copySettings.test(parent)) {
            train.branchProperty().set(new Branch(parent, from));
        }
    }

    @Override
    public void complain(String sentence) {
        banner.show(sentence);
    }

    @Override
    public void mention(String sentence) {
        status.setText(sentence);
    }

    @Override
    public boolean mayBeginAfresh(String sentence) {
        return Dialogs.mayBeginAfresh(window(), sentence);
    }
}
