package dev.inkling.ui.runs.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.inkling.train.RunState;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.runs.KeptRuns;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The table as it is when the window opens on a full database. */
class ManyRunsRobotTest extends ApplicationTest {
    private static final int RUNS = 200;

    private final Background background = new Background(Runnable::run, Platform::runLater);
    private final List<RunItem> asked = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final RunsModel runs = new RunsModel(background);

    @Override
    public void start(Stage stage) {
        Platform.setImplicitExit(false);
        TableServices none = TableServices.none(background);
        TableServices services = new TableServices(
                none.copySettings(),
                none.mayEnd(),
                none.continuation(),
                none.fineTuning(),
                none.comparison(),
                asked::add,
                none.memory(),
                background,
                told::add);
        stage.setScene(new Scene(new RunsView(runs, services), 700, 300));
        stage.show();
    }

    private boolean isShown(String name) {
        return !lookup(name).queryAll().isEmpty();
    }

    private List<RunItem> addKept() {
        TrainConfig config = TrainConfig.forTable("iris");
        List<RunItem> kept = IntStream.rangeClosed(1, RUNS)
                .mapToObj(number ->
                        KeptRuns.of(number, config.withLearningRate(number / 1000.0), RunState.FINISHED, 0.1, 0.9))
                .toList();
        interact(() -> runs.addKept(kept, RUNS));
        WaitForAsyncUtils.waitForFxEvents();
        return kept;
    }

    @Test
    void opensAtTheNewestRuns() throws Exception {
        addKept();
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> isShown("Run " + RUNS));
        assertFalse(isShown("Run 1"));
        assertEquals(List.of(), asked, "nothing shown needs measurements");
    }

    @Test
    void conditionsOnMeasurementsFindRunsThatWereNeverInSight() throws Exception {
        List<RunItem> kept = addKept();
        TextField filter = lookup("#runs-filter").queryAs(TextField.class);
        interact(() -> filter.setText("bestTrain>97%"));
        assertEquals(kept, asked);
        assertFalse(isShown("Run 1"));
        interact(() -> KeptRuns.bring(kept.get(0), 0.5, 0.98));
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> isShown("Run 1"));
        assertFalse(isShown("Run 2"));
    }

    /** As a run that goes on in another program does. */
    private static void learn(RunItem run, double testScore) {
        run.update(KeptRuns.of(run.serial(), run.config(), RunState.RUNNING, 0.1, testScore)
                .figures());
    }

    private static boolean isAscending(List<TableLine> lines) {
        double[] scores = lines.stream()
                .mapToDouble(line -> line.run().figures().bestTestScore())
                .toArray();
        return IntStream.range(1, scores.length).allMatch(i -> scores[i - 1] <= scores[i]);
    }

    @Test
    void theOrderIsKeptWhileRunsLearnButNothingElseMoves() throws Exception {
        List<RunItem> kept = addKept();
        TableView<TableLine> table = lookup("#runs-table").queryTableView();
        interact(() -> {
            kept.forEach(run -> learn(run, run.serial() / 1000.0));
            table.getSortOrder().setAll(List.of(column(table, "runs-bestTest")));
            table.getSelectionModel().clearAndSelect(90);
            table.scrollTo(80);
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(kept, runsOf(table));
        int firstInSight = firstInSight(table);
        List<List<TableLine>> arrangements = new ArrayList<>();
        interact(() -> table.getItems()
                .addListener((InvalidationListener) observable -> arrangements.add(List.copyOf(table.getItems()))));
        for (int step = 0; step < 10; step++) {
            double gain = step / 10.0;
            interact(() -> learn(kept.get(3), gain));
        }
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> isAscending(table.getItems()));
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1, arrangements.size(), "ten changes in a row move lines once");
        assertEquals(
                List.of(kept.get(90)),
                table.getSelectionModel().getSelectedItems().stream()
                        .map(TableLine::run)
                        .toList());
        assertEquals(kept.get(90), runs.selectedProperty().get());
        assertEquals(firstInSight, firstInSight(table), "the table stays where it was scrolled to");
    }

    @Test
    void aNameIsTypedInPeaceWhileTheOrderChanges() throws Exception {
        List<RunItem> kept = addKept();
        TableView<TableLine> table = lookup("#runs-table").queryTableView();
        interact(() -> {
            kept.forEach(run -> learn(run, run.serial() / 1000.0));
            table.getSortOrder().setAll(List.of(column(table, "runs-bestTest")));
            table.scrollTo(0);
        });
        clickOn("Run 2");
        push(KeyCode.F2);
        write("slow");
        interact(() -> learn(kept.get(0), 0.99));
        WaitForAsyncUtils.sleep(1500, TimeUnit.MILLISECONDS);
        assertEquals(kept, runsOf(table), "lines wait");
        write("est");
        push(KeyCode.ENTER);
        assertEquals("slowest", kept.get(1).nameProperty().get());
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> isAscending(table.getItems()));
    }

    @Test
    void deletionAndItsUndoDoNotScrollAway() {
        List<RunItem> kept = addKept();
        TableView<TableLine> table = lookup("#runs-table").queryTableView();
        interact(() -> {
            table.scrollTo(80);
            table.getSelectionModel().clearAndSelect(83);
            table.requestFocus();
        });
        int firstInSight = firstInSight(table);
        push(KeyCode.DELETE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(kept.get(84), table.getSelectionModel().getSelectedItem().run());
        assertEquals(firstInSight, firstInSight(table));
        interact(runs::undoDelete);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(kept.get(83), table.getSelectionModel().getSelectedItem().run());
        assertEquals(firstInSight, firstInSight(table));
    }

    @Test
    void whatGoesOnInAnotherProgramIsNotDeleted() {
        TrainConfig config = TrainConfig.forTable("iris");
        RunItem elsewhere = KeptRuns.of(1, config, RunState.RUNNING, 0.1, 0.9);
        RunItem over = KeptRuns.of(2, config, RunState.FINISHED, 0.1, 0.9);
        interact(() -> runs.addKept(List.of(elsewhere, over), 2));
        TableView<TableLine> table = lookup("#runs-table").queryTableView();
        interact(() -> {
            table.getSelectionModel().selectAll();
            table.requestFocus();
        });
        push(KeyCode.DELETE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(elsewhere), runs.runs());
        push(KeyCode.DELETE);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(List.of(elsewhere), runs.runs());
        String refused =
                Messages.get("runs.delete.elsewhere", elsewhere.nameProperty().get());
        assertEquals(List.of(Messages.get("runs.deleted", 1), refused, refused), told);
    }

    private static TableColumn<TableLine, ?> column(TableView<TableLine> table, String id) {
        return table.getColumns().stream()
                .filter(column -> id.equals(column.getId()))
                .findFirst()
                .orElseThrow();
    }

    private static List<RunItem> runsOf(TableView<TableLine> table) {
        return table.getItems().stream().map(TableLine::run).toList();
    }

    private static int firstInSight(TableView<TableLine> table) {
        return ((VirtualFlow<?>) table.lookup(".virtual-flow"))
                .getFirstVisibleCell()
                .getIndex();
    }
}
