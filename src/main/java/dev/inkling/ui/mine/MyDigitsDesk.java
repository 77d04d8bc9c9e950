package dev.inkling.ui.mine;

import dev.inkling.data.MnistFolder;
import dev.inkling.data.mine.MyDigits;
import dev.inkling.nn.Predictor;
import dev.inkling.train.DataChoice;
import dev.inkling.ui.draw.DrawPanel;
import dev.inkling.ui.runs.FineTuning;
import dev.inkling.ui.runs.RunArchive;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.setup.DatasetCatalog;
import dev.inkling.ui.setup.DatasetContent;
import dev.inkling.ui.setup.SetupViewModel;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Messages;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** All of "My digits" in the window: the page, the row below the answer, collections, files, and learning from them. */
public final class MyDigitsDesk implements PageActions {

    private final MyDigitsModel digits;
    private final SetupViewModel setup;
    private final RunsModel runs;
    private final Host host;
    private final MyDigitsEntry entry;
    private final MyDigitsPage page;
    private final PageReadings readings;
    private final RunScores scores;
    private final DrawingFiles files;
    private final FineTuner fineTuner;
    private final Map<DrawPanel, DrawingDesk> panels = new HashMap<>();

    /** What the desk needs of the window. */
    public interface Host {
        /** The window that dialogs belong to. */
        Window window();

        /** Shows a sentence until it is closed. */
        void complain(String sentence);

        /** Shows a sentence for a while. */
        void mention(String sentence);

        /** The panel where one draws; null where the dataset that is chosen has none. */
        @Nullable
        DrawPanel drawPanel();

        /** Brings the page of drawings to the front. */
        void showMyDigits();
    }

    public MyDigitsDesk(
            MyDigitsModel digits,
            SetupViewModel setup,
            DatasetCatalog catalog,
            RunsModel runs,
            RunArchive archive,
            Background background,
            Host host) {
        this.digits = digits;
        this.setup = setup;
        this.runs = runs;
        this.host = host;
        digits.setOnProblem(host::complain);
        catalog.mixIn(digits.drawn());
        digits.drawingsProperty().addListener((observable, were, are) -> {
            if (were.isEmpty() != are.isEmpty()) {
                setup.refresh();
            }
        });
        entry = new MyDigitsEntry(digits, catalog);
        page = new MyDigitsPage(digits, this);
        readings = new PageReadings(digits, page);
        scores = new RunScores(runs, digits);
        files = new DrawingFiles(digits, background, host::window, host::mention, host::complain);
        fineTuner = new FineTuner(runs, archive, digits, catalog, background, host::window, host::complain);
    }

    /** The page in the middle of the window. */
    public Node page() {
        return page;
    }

    public Menu menu() {
        return new MyDigitsMenu(this);
    }

    /** Lets networks learn from the drawings. */
    public FineTuning fineTuning() {
        return fineTuner;
    }

    /** The same digits can be asked about before there are enough to learn from. */
    public static @Nullable DataChoice asked(DatasetContent content) {
        if (content instanceof DatasetContent.TooFew) {
            return DataChoice.of(MyDigits.ID);
        }
        return content instanceof DatasetContent.Ready ready ? ready.defaults().data() : null;
    }

    /** Adds to a panel what it takes to say what a drawing is, if the drawings in it are digits. */
    public void attach(DrawPanel panel) {
        if (panel.classNames().equals(MnistFolder.DIGITS)) {
            panels.put(panel, new DrawingDesk(digits, panel));
        }
    }

    /** Takes over what has happened; to be called a few times a second. */
    public void refresh(long now) {
        digits.refresh(now);
        entry.refresh(now);
        readings.refresh(now);
        scores.refresh(now);
    }

    /** The network that answers from now on, and its run; null for none. */
    public void setPredictor(@Nullable Predictor newest, @Nullable RunItem run) {
        readings.setPredictor(newest, run);
    }

    void showPage() {
        host.showMyDigits();
        page.focusGrid();
    }

    /** Where one draws digits; the dataset My digits has such a place, whatever was chosen before. */
    private @Nullable DrawingDesk drawing() {
        DrawingDesk here = panels.get(host.drawPanel());
        if (here == null) {
            setup.datasetProperty().set(entry.entry());
            here = panels.get(host.drawPanel());
        }
        return here;
    }

    @Override
    public void show(SeenDrawing drawing) {
        DrawingDesk place = drawing();
        if (place != null) {
            place.show(drawing);
        }
    }

    @Override
    public void collect() {
        DrawingDesk place = drawing();
        if (place != null) {
            new CollectDialog(host.window())
                    .ask()
                    .ifPresent(each -> place.collect(CollectionPlan.of(each, new Random()), this::collected));
        }
    }

    private void collected(int kept) {
        host.mention(Messages.get("mine.collected", kept));
        if (kept > 0) {
            host.showMyDigits();
        }
    }

    @Override
    public void importDrawings() {
        files.bring();
    }

    /** Adds the drawings of a file of strokes or images, or says why not. */
    public void importDrawings(Path file) {
        files.bring(file);
    }

    @Override
    public void exportStrokes() {
        files.saveStrokes();
    }

    @Override
    public void exportImages() {
        files.saveImages();
    }

    @Override
    public void fineTune() {
        RunItem run = readings.run() != null
                ? readings.run()
                : runs.selectedProperty().get();
        if (run == null || !fineTuner.isPossible(run)) {
            host.complain(Messages.get("mine.fineTune.noRun"));
        } else {
            fineTuner.fineTune(run);
        }
    }
}
