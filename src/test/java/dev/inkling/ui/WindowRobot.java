package dev.inkling.ui;

import dev.inkling.data.MnistDownload;
import dev.inkling.data.MnistSource;
import dev.inkling.data.UserDirectories;
import dev.inkling.train.RunState;
import dev.inkling.train.TrainingRun;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.table.TableLine;
import dev.inkling.ui.setup.DatasetCatalog;
import dev.inkling.ui.setup.DatasetEntry;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Preferences;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** Opens the whole window for each test, for a user whose computer has nothing of Inkling's yet, and knows its way around. */
@SuppressWarnings("NullAway.Init") // start() sets the fields before each test
abstract class WindowRobot extends ApplicationTest {
    /** Far beyond what anything here takes: only a hang reaches it. */
    private static final int PATIENCE_SECONDS = 30;

    private static final int FX_PATIENCE_MILLIS = 20_000;
    private static final Executor WORKERS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "background");
        thread.setDaemon(true);
        return thread;
    });

    @TempDir
    Path home;

    private Stage stage;

    @Override
    public void start(Stage newStage) throws IOException {
        stage = newStage;
        prepareHome();
        // Or the toolkit would end with the first window that a test closes.
        Platform.setImplicitExit(false);
        open();
    }

    /** Opens a window, another one after the first was closed. */
    final void openWindow() {
        interact(this::open);
    }

    private void open() {
        Background background = new Background(WORKERS, Platform::runLater, InklingApp::afterFrame);
        UserDirectories user =
                new UserDirectories(Map.of("XDG_DATA_HOME", home.resolve("data").toString()), "linux", home);
        MnistSource source = new MnistSource(home.resolve("datasets"), home.resolve("work"), user);
        DatasetCatalog catalog = new DatasetCatalog(source, background);
        addTo(catalog);
        InklingApp.open(
                stage,
                new Preferences(preferencesFile()),
                catalog,
                () -> download(source.downloadFolder()),
                background,
                home.resolve("runs"));
        // All tests of one process share the stage, which keeps the size that another test gave it.
        stage.setWidth(1440);
        stage.setHeight(900);
    }

    /** Puts files where the window will look for them. */
    void prepareHome() throws IOException {}

    /** Offers more datasets than the program itself. */
    void addTo(DatasetCatalog catalog) {}

    /** What a press on Download starts. */
    MnistDownload download(Path folder) {
        throw new UnsupportedOperationException("Tests do not download from the public mirrors.");
    }

    @AfterEach
    void endRuns() {
        interact(() -> {
            runs().forEach(WindowRobot::stop);
            stage.hide();
        });
    }

    private static void stop(RunItem item) {
        TrainingRun live = item.live();
        if (live != null) {
            live.stop();
        }
    }

    final Path preferencesFile() {
        return home.resolve("preferences.json");
    }

    final Stage stage() {
        return stage;
    }

    /** Waits until something holds that is looked at on the window's thread. */
    static void await(String what, Callable<Boolean> holds) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(holds));
        } catch (TimeoutException e) {
            throw new AssertionError("It never came: " + what, e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(FX_PATIENCE_MILLIS, question);
    }

    /** Changes a field as a person does, key by key. */
    final void type(String field, String text) {
        clickOn(field);
        push(KeyCode.SHORTCUT, KeyCode.A);
        push(KeyCode.DELETE);
        write(text);
    }

    /** Changes a field at once, on the way to what a test is about. */
    final void fill(String field, String text) {
        interact(() -> lookup(field).queryTextInputControl().setText(text));
    }

    /** Presses Train at once, on the way to what a test is about. */
    final void train() {
        interact(() -> lookup("#run-go").queryButton().fire());
    }

    final void choose(String dataset) {
        ComboBox<DatasetEntry> box = lookup("#setup-dataset").queryComboBox();
        clickOn(box);
        Node cell = onFx(() -> lookup(".combo-box-popup .list-cell")
                .match(node -> node instanceof Labeled labeled && dataset.equals(labeled.getText()))
                .query());
        clickOn(cell);
        await(dataset + " is chosen", () -> box.getValue().title().equals(dataset));
    }

    /** Asks for the context menu of a cell; the robot's right click alone does not bring it without a display. */
    final void openMenu(Node cell) {
        Bounds place = onFx(() -> cell.localToScreen(cell.getBoundsInLocal()));
        clickOn(cell, MouseButton.SECONDARY);
        interact(() -> Event.fireEvent(
                cell,
                new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        2,
                        2,
                        place.getCenterX(),
                        place.getCenterY(),
                        false,
                        null)));
    }

    final String text(String node) {
        return onFx(() -> lookup(node).queryAs(Labeled.class).getText());
    }

    /** Whether a node is there, and nothing that it is part of is hidden. */
    final boolean isShown(String node) {
        return onFx(() -> {
            @Nullable Node up = lookup(node).tryQuery().orElse(null);
            boolean shown = up != null;
            for (; up != null; up = up.getParent()) {
                shown &= up.isVisible();
            }
            return shown;
        });
    }

    final boolean isDisabled(String node) {
        return onFx(() -> lookup(node).query().isDisabled());
    }

    final String status() {
        return onFx(() -> lookup("#status").queryAs(StatusBar.class).getText());
    }

    final List<RunItem> runs() {
        // From the window itself, as it may be closed.
        TableView<TableLine> table =
                from(stage.getScene().getRoot()).lookup("#runs-table").queryTableView();
        return table.getItems().stream()
                .flatMap(line -> line.runs().stream())
                .distinct()
                .toList();
    }

    /** The run in this row, from 0 on. */
    final RunItem run(int row) {
        return onFx(() -> runs().get(row));
    }

    final void awaitState(int row, RunState state) {
        await(
                "run " + (row + 1) + " is " + state,
                () -> runs().size() > row && runs().get(row).figures().state() == state);
    }

    /** What the cells of a row show. */
    final List<String> cells(int row) {
        return onFx(() ->
                lookup("#runs-table .table-row-cell").nth(row).lookup(".table-cell").queryAllAs(Labeled.class).stream()
                        .map(cell -> cell.getText() == null ? "" : cell.getText())
                        .toList());
    }
}
