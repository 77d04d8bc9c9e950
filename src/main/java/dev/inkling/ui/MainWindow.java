package dev.inkling.ui;

import dev.inkling.data.MnistDownload;
import dev.inkling.train.DataChoice;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.archive.StoreArchive;
import dev.inkling.ui.curves.ChartFiles;
import dev.inkling.ui.curves.CurvesTools;
import dev.inkling.ui.curves.CurvesView;
import dev.inkling.ui.draw.DrawPanel;
import dev.inkling.ui.inspect.DataView;
import dev.inkling.ui.inspect.Part;
import dev.inkling.ui.mine.MyDigitsDesk;
import dev.inkling.ui.mine.MyDigitsModel;
import dev.inkling.ui.recipes.RecipeDesk;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.runs.table.RunsView;
import dev.inkling.ui.runs.table.TableServices;
import dev.inkling.ui.setup.DatasetCatalog;
import dev.inkling.ui.setup.DatasetContent;
import dev.inkling.ui.setup.DatasetEntry;
import dev.inkling.ui.setup.DownloadViewModel;
import dev.inkling.ui.setup.SetupView;
import dev.inkling.ui.setup.SetupViewModel;
import dev.inkling.ui.setup.TrainActions;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Banner;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Preferences;
import dev.inkling.ui.support.Problems;
import dev.inkling.ui.support.Theme;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Puts the panels together and lets them know of each other. */
public final class MainWindow extends BorderPane implements MainMenu.WindowActions, RecipeDesk.Host, MyDigitsDesk.Host {
    private static final double SIDE_SHARE = 0.21;

    private final Preferences preferences;
    private final DatasetCatalog catalog;
    private final Background background;
    private final DownloadViewModel download;
    private final SetupViewModel setup;
    private final RunsModel runs;
    private final LiveFigures figures;
    private final TrainActions train;
    private final Keeping keeping;
    private final DataView data = new DataView(this::showSample);
    private final RecipeDesk recipes;
    private final Comparisons comparisons;
    private final MyDigitsDesk mine;
    private final CenterPane center;
    private final SidePanel side;
    private final PenWatch pen;
    private final Answers answers;
    private final OpinionPoll opinions;
    private final DataFiles openData;
    private final Banner banner = new Banner();
    private final StatusLine status = new StatusLine();
    private final Runnable quit;
    private final InvalidationListener contentChanged = observable -> showDataset();

    /** @param quit closes the window, after a question where something would be lost or interrupted */
    MainWindow(
            Preferences preferences,
            DatasetCatalog catalog,
            Supplier<MnistDownload> downloads,
            Background background,
            StoreArchive archive,
            MyDigitsModel digits,
            Runnable quit) {
        this.preferences = preferences;
        this.catalog = catalog;
        this.background = background;
        this.quit = quit;
        download = new DownloadViewModel(downloads, catalog, background);
        setup = new SetupViewModel(catalog.first());
        runs = new RunsModel(background, archive);
        figures = new LiveFigures(runs, status);
        runs.setOnEnd(new RunOutcome(status, banner, setup, runs.runs()::contains)::tell);
        answers = new Answers(runs);
        opinions = new OpinionPoll(runs);
        train = new TrainActions(setup, runs, banner::show);
        keeping = new Keeping(archive, runs, catalog, train, run -> copySettings(run.config()), banner, status, this);
        mine = new MyDigitsDesk(digits, setup, catalog, runs, archive, background, this);
        side = new SidePanel(background, mine::attach);
        pen = new PenWatch(side);
        CurvesView curves = new CurvesView(runs);
        curves.letGrowthWaitWhile(pen::isMoving);
        openData = new DataFiles(catalog, setup, background, this::window, banner::show);
        ChartFiles files = new ChartFiles(curves, background, status::setText);
        recipes = new RecipeDesk(runs, setup, catalog, download, background, this);
        comparisons = new Comparisons(runs, setup, background, banner::show, this::showComparisons, this::showCurves);
        center = new CenterPane(
                curves,
                new CurvesTools(curves, files),
                data,
                mine.page(),
                comparisons.desk().page(),
                recipes.page(),
                banner,
                recipes.bar(),
                comparisons.desk().bar());
        SetupView form = new SetupView(
                setup, catalog, download, train, openData, this, new FormMemory(preferences, status::setText));
        HBox columns = new HBox(form, middle(), side);
        columns.getStyleClass().add("columns");
        // Large windows give some of their width to the drawing.
        side.prefWidthProperty().bind(columns.widthProperty().multiply(SIDE_SHARE));
        setTop(new MainMenu(this, train, runs, keeping.desk()::showStorage, curves, files, mine.menu()));
        setCenter(columns);
        setBottom(status);
        setup.datasetProperty().addListener((observable, old, now) -> {
            old.contentProperty().removeListener(contentChanged);
            now.contentProperty().addListener(contentChanged);
            catalog.choose(now);
            showDataset();
        });
        setup.datasetProperty().get().contentProperty().addListener(contentChanged);
        catalog.choose(setup.datasetProperty().get());
        data.visibleProperty().addListener(observable -> answers.reset());
        showDataset();
    }

    private SplitPane middle() {
        RunsView table = new RunsView(
                runs,
                new TableServices(
                        this::copySettings,
                        learning -> Dialogs.mayDelete(window(), learning),
                        keeping.desk(),
                        mine.fineTuning(),
                        recipes,
                        runs::read,
                        new TableMemory(preferences, status::setText),
                        background,
                        status::setText));
        SplitPane middle = new SplitPane(center, table);
        middle.setOrientation(Orientation.VERTICAL);
        middle.setDividerPositions(0.76);
        SplitPane.setResizableWithParent(table, false);
        HBox.setHgrow(middle, Priority.ALWAYS);
        return middle;
    }

    /**
     * Takes over what has happened since.
     *
     * @param now of the frame, in nanoseconds
     */
    void refresh(long now) {
        if (!pen.isMoving()) {
            showProgress(now);
        }
        lookForAnswers();
    }

    private void showProgress(long now) {
        figures.refresh(now);
        train.refresh();
        download.refresh();
        recipes.refresh();
        comparisons.desk().refresh();
        keeping.desk().refresh(System.nanoTime());
        mine.refresh(System.nanoTime());
    }

    /** Hands a newer network to whoever shows its answers. */
    void lookForAnswers() {
        answers.look(dataset(), (predictor, run, inWords) -> {
            side.setPredictor(predictor, run, inWords);
            mine.setPredictor(predictor, run);
            // A page that nobody sees need not look for mistakes.
            data.setPredictor(data.isVisible() ? predictor : null);
        });
        opinions.look(dataset(), side::scalingOf, side::setOpinions);
    }

    private @Nullable DataChoice dataset() {
        return MyDigitsDesk.asked(setup.datasetProperty().get().content());
    }

    private void showDataset() {
        DatasetContent content = setup.datasetProperty().get().content();
        if (content instanceof DatasetContent.Images images) {
            data.show(images.dataset());
        } else if (content instanceof DatasetContent.Measurements measurements) {
            data.show(measurements.table());
        } else if (content instanceof DatasetContent.Numbers numbers) {
            data.show(numbers.prepare(numbers.defaults()));
        } else if (content instanceof DatasetContent.Generated generated) {
            data.show(generated.sample());
        } else {
            data.showNothing();
        }
        side.show(content);
        answers.reset();
        opinions.reset();
        lookForAnswers();
    }

    private void showSample(Part part, int row) {
        if (setup.datasetProperty().get().content() instanceof DatasetContent.Images images) {
            side.showSample(
                    part.of(images.dataset()),
                    row,
                    Messages.get("side.sample." + part.name().toLowerCase(Locale.ROOT)));
        }
    }

    /** No where they are for a dataset that is not there: in the form they would be for another one. */
    private boolean copySettings(TrainConfig config) {
        DatasetEntry entry = catalog.find(config.data());
        if (entry == null) {
            banner.show(Messages.get("copy.noDataset", config.data().dataset()));
            return false;
        }
        setup.datasetProperty().set(entry);
        setup.fill(config);
        status.setText(Messages.get("status.copied"));
        return true;
    }

    /** The arithmetic is ready: training can begin without a wait. */
    void showReady() {
        if (noneLearns()) {
            status.setText(Messages.get("status.ready"));
            Rehearsal.begin(background, getScene().getStylesheets(), this::noneLearns);
        }
    }

    private boolean noneLearns() {
        return runs.runs().stream().allMatch(run -> run.live() == null);
    }

    @Override
    public void complain(String sentence) {
        banner.show(sentence);
    }

    @Override
    public void mention(String sentence) {
        status.setText(sentence);
    }

    /** The page of recipes. */
    RecipeDesk recipes() {
        return recipes;
    }

    /** Whether the window may close: asks where something would be lost or interrupted. */
    boolean mayClose() {
        int learning = keeping.learning();
        if (!keeping.isKept() && !runs.runs().isEmpty()) {
            return Dialogs.mayClose(getScene().getWindow(), runs.runs().size());
        }
        return learning == 0 || Dialogs.mayInterrupt(getScene().getWindow(), learning);
    }

    /** Shows what was kept, and keeps runs from now on. */
    void openArchive() {
        keeping.desk().open();
    }

    /** The window is closed: what learns is kept as it stands. */
    void close() {
        keeping.close();
    }

    @Override
    public void openFolder() {
        openData.openFolder();
    }

    @Override
    public void openTable() {
        openData.openTable();
    }

    /** Opens and shows the user's own data. */
    DataFiles openData() {
        return openData;
    }

    /** The user's own digits. */
    MyDigitsDesk mine() {
        return mine;
    }

    @Override
    public void download() {
        setup.datasetProperty().set(catalog.mnist());
        if (catalog.mnist().content() instanceof DatasetContent.Ready) {
            status.setText(Messages.get("status.alreadyThere"));
        } else {
            download.start();
        }
    }

    @Override
    public void showCurves() {
        center.showCurves();
    }

    @Override
    public void showData() {
        center.showData();
    }

    @Override
    public void showMyDigits() {
        center.showMyDigits();
    }

    @Override
    public @Nullable DrawPanel drawPanel() {
        return side.drawPanel();
    }

    @Override
    public Window window() {
        return getScene().getWindow();
    }

    @Override
    public void showRecipes() {
        center.showRecipes();
    }

    private void showComparisons() {
        center.showComparisons();
    }

    @Override
    public void compare() {
        comparisons.desk().showForm();
    }

    @Override
    public void findLearningRate() {
        comparisons.desk().showRangeTest();
    }

    @Override
    public void showGallery() {
        center.showRecipes();
        recipes.showGallery();
    }

    @Override
    public void openRecipe() {
        recipes.open();
    }

    @Override
    public Theme theme() {
        return preferences.theme();
    }

    @Override
    public void setTheme(Theme theme) {
        theme.apply();
        try {
            preferences.setTheme(theme);
        } catch (IOException e) {
            status.setText(Messages.get("status.notRemembered", Problems.sentence(e)));
        }
    }

    @Override
    public void checkGradients() {
        GradientCheckOfForm.show(setup, background, banner, getScene().getWindow());
    }

    @Override
    public void tell(String title, String text) {
        Dialogs.text(getScene().getWindow(), title, text);
    }

    @Override
    public void quit() {
        quit.run();
    }
}
