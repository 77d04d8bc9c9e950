package dev.inkling.ui.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.Iris;
import dev.inkling.nn.Activation;
import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.ParameterValues;
import dev.inkling.optim.OptimizerState;
import dev.inkling.train.Checkpoint;
import dev.inkling.train.RunState;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.setup.TrainActions.Situation;
import dev.inkling.ui.support.WindowThread;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrainActionsTest {
    private final WindowThread window = new WindowThread();
    private final RunsModel runs = new RunsModel(window.background());
    private final SetupViewModel setup =
            new SetupViewModel(new DatasetEntry("Iris", new DatasetContent.Measurements(Iris.load())));
    private final List<String> complaints = new ArrayList<>();
    private final TrainActions actions = new TrainActions(setup, runs, complaints::add);

    @AfterEach
    void stopAll() {
        runs.runs().forEach(item -> item.run().stop());
    }

    private Situation situation() {
        return actions.situationProperty().get();
    }

    private void runUntil(Situation wanted) {
        window.runUntil(wanted.toString(), this::frame, () -> situation() == wanted);
    }

    private void frame() {
        runs.refresh();
        actions.refresh();
    }

    private RunItem only() {
        assertEquals(1, runs.runs().size());
        return runs.runs().get(0);
    }

    @Test
    void goTrainsPausesAndResumes() {
        setup.run().duration.textProperty().set("10000000");
        assertEquals(Situation.READY, situation());
        actions.go();
        assertEquals(Situation.RUNNING, situation());
        actions.go();
        assertEquals(Situation.PAUSED, situation());
        assertEquals(RunState.PAUSED, only().run().state());
        actions.go();
        assertEquals(Situation.RUNNING, situation());
        actions.stop();
        runUntil(Situation.READY);
        assertEquals(RunState.STOPPED, only().figures().state());
        assertEquals(List.of(), complaints);
    }

    @Test
    void aStepBeginsARunOrHoldsTheOneThatIsOn() {
        actions.step();
        assertEquals(Situation.PAUSED, situation());
        window.runUntil("one iteration", this::frame, () -> only().figures().iterations() == 1);
        actions.step();
        window.runUntil("another", this::frame, () -> only().figures().iterations() == 2);
        actions.go();
        runUntil(Situation.READY);
        assertEquals(RunState.FINISHED, only().figures().state());

        setup.run().duration.textProperty().set("10000000");
        actions.go();
        actions.step();
        assertEquals(Situation.PAUSED, situation());
        assertEquals(2, runs.runs().size());
    }

    @Test
    void aWrongSettingHoldsTheNextRunButNotTheOneThatIsOn() {
        setup.run().duration.textProperty().set("10000000");
        actions.go();
        setup.network().hidden.textProperty().set("abc");
        assertEquals(Situation.RUNNING, situation());
        actions.go();
        assertEquals(Situation.PAUSED, situation());
        actions.stop();
        runUntil(Situation.NOT_READY);
        actions.go();
        actions.step();
        assertEquals(List.of(setup.problem(), setup.problem()), complaints);
        assertFalse(complaints.get(0).isEmpty());
        only();
        setup.network().hidden.textProperty().set("5");
        assertEquals(Situation.READY, situation());
    }

    @Test
    void aBranchWaitsForItsStartButNotOnAnotherDataset() {
        setup.run().duration.textProperty().set("20");
        actions.go();
        runUntil(Situation.READY);
        NetworkShape sizes = new NetworkShape(4, List.of(10), 3, Activation.RELU);
        List<double[]> zeros =
                sizes.arrays().stream().map(array -> new double[array.length()]).toList();
        Checkpoint from = new Checkpoint(
                20, new ParameterValues(sizes, zeros), new OptimizerState(0, List.of()), 0.05, 1, 1, 0, 1500);
        actions.branchProperty().set(new Branch(only(), from));
        setup.network().hidden.textProperty().set("7");
        actions.go();
        assertEquals(1, complaints.size(), "other sizes");
        only();
        assertNotNull(actions.branchProperty().get());
        setup.datasetProperty().set(TinyNumbers.entry());
        assertNull(actions.branchProperty().get());
    }

    @Test
    void aTypedLearningRateIsForTheRunThatIsOn() {
        setup.run().duration.textProperty().set("10000000");
        assertFalse(actions.isNewLearningRate());
        actions.go();
        assertFalse(actions.isNewLearningRate());
        setup.learningRate().textProperty().set("0.01");
        assertTrue(actions.isNewLearningRate());
        actions.applyLearningRate();
        assertEquals(0.01, only().run().learningRate());
        assertFalse(actions.isNewLearningRate());
        setup.learningRate().textProperty().set("-1");
        assertFalse(actions.isNewLearningRate());
        actions.applyLearningRate();
        assertEquals(0.01, only().run().learningRate());
    }
}
