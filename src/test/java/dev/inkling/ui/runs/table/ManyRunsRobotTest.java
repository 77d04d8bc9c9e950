package dev.inkling.ui.runs.table;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.train.RunState;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.runs.KeptRuns;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.support.Background;
import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

/** The table as it is when the window opens on a full database. */
class ManyRunsRobotTest extends ApplicationTest {
    private static final int RUNS = 200;

    private final Background background = new Background(Runnable::run, Platform::runLater);
    private final RunsModel runs = new RunsModel(background);

    @Override
    public void start(Stage stage) {
        Platform.setImplicitExit(false);
        stage.setScene(new Scene(new RunsView(runs, TableServices.none(background)), 700, 300));
        stage.show();
    }

    private boolean isShown(String name) {
        return !lookup(name).queryAll().isEmpty();
    }

    @Test
    void opensAtTheNewestRuns() {
        TrainConfig config = TrainConfig.forTable("iris");
        List<RunItem> kept = IntStream.rangeClosed(1, RUNS)
                .mapToObj(number ->
                        KeptRuns.of(number, config.withLearningRate(number / 1000.0), RunState.FINISHED, 0.1, 0.9))
                .toList();
        interact(() -> runs.addKept(kept, RUNS));
        WaitForAsyncUtils.waitForFxEvents();

        assertTrue(isShown("Run " + RUNS));
        assertFalse(isShown("Run 1"));
    }
}
