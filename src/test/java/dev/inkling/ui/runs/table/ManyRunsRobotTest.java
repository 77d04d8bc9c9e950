package dev.inkling.ui.runs.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.inkling.train.RunState;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.runs.KeptRuns;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.support.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The table as it is when the window opens on a full database. */
class ManyRunsRobotTest extends ApplicationTest {
    private static final int RUNS = 200;

    private final Background background = new Background(Runnable::run, Platform::runLater);
    private final List<RunItem> asked = new ArrayList<>();
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
                none.tell());
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
}
