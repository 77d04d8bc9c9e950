package dev.inkling.ui.runs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.nn.Activation;
import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.ParameterValues;
import dev.inkling.run.store.SweepMember;
import dev.inkling.train.RunStart;
import dev.inkling.train.RunState;
import dev.inkling.train.Snapshot;
import dev.inkling.train.TrainingRun;
import dev.inkling.ui.chart.EndMark;
import dev.inkling.ui.support.WindowThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunsModelTest {
    private final WindowThread window = new WindowThread();
    private final RunsModel model = new RunsModel(window.background());

    @AfterEach
    void stopAll() {
        model.runs().forEach(item -> item.run().stop());
    }

    private RunItem finished() {
        RunItem item = model.start(IrisRuns.config(20), IrisRuns.dataset(), false);
        awaitEnd();
        return item;
    }

    private void awaitEnd() {
        window.runUntil("the end", model::refresh, () -> model.activeProperty().get() == null);
    }

    @Test
    void aRunIsActiveAndSelectedUntilItsEndIsTold() {
        List<RunItem> ended = new ArrayList<>();
        model.setOnEnd(ended::add);
        RunItem item = model.start(IrisRuns.config(200), IrisRuns.dataset(), false);
        assertSame(item, model.activeProperty().get());
        assertSame(item, model.selectedProperty().get());
        assertEquals(List.of(item), model.runs());
        awaitEnd();
        assertEquals(List.of(item), ended);
        assertSame(item, model.selectedProperty().get());
        RunFigures figures = item.figures();
        assertEquals(RunState.FINISHED, figures.state());
        assertEquals(200, figures.iterations());
        assertEquals(item.run().metrics().loss().last(), figures.loss());
        assertTrue(figures.bestTestScore() >= figures.testScore());
        assertTrue(figures.seconds() > 0 && figures.samplesPerSecond() > 0);
        assertEquals(200, item.loss().data().size());
        assertEquals(EndMark.NONE, item.loss().endMarkProperty().get());
    }

    @Test
    void aRunFromTheAnswersOfAnotherBeganWhereThatHadThem() {
        List<Long> origins = new ArrayList<>();
        RunArchive archive = new NoArchive() {
            @Override
            public void begin(RunItem item, @Nullable RunOrigin origin, @Nullable SweepMember sweep) {
                origins.add(origin == null ? -1 : origin.iteration());
            }
        };
        RunsModel kept = new RunsModel(window.background(), archive);
        RunItem parent = kept.start(IrisRuns.config(20), IrisRuns.dataset(), false);
        window.runUntil("the end", kept::refresh, () -> kept.activeProperty().get() == null);
        Snapshot answers = Objects.requireNonNull(kept.snapshot(parent));
        RunStart start = RunStart.from(answers.parameters());
        kept.start(IrisRuns.config(20), IrisRuns.dataset(), start, parent, true)
                .run()
                .stop();

        assertEquals(List.of(-1L, answers.iteration()), origins);
        assertTrue(answers.iteration() > 0);
    }

    @Test
    void theNetworkOfARunThatGoesOnElsewhereIsReadAnew() {
        NetworkShape shape = new NetworkShape(4, List.of(), 3, Activation.RELU);
        ParameterValues parameters = new ParameterValues(shape, List.of(new double[12], new double[3]));
        List<Long> moments = new ArrayList<>(List.of(100L, 200L));
        RunsModel kept = new RunsModel(window.background(), new NoArchive() {
            @Override
            public void readParameters(RunItem item, Consumer<Optional<Snapshot>> then) {
                then.accept(Optional.of(new Snapshot(moments.remove(0), parameters)));
            }
        });
        RunItem item = KeptRuns.of(1, IrisRuns.config(3000), RunState.RUNNING, 0.1, 0.9);
        kept.addKept(List.of(item), 1);
        kept.snapshot(item);
        kept.snapshot(item);
        assertEquals(100, Objects.requireNonNull(kept.snapshot(item)).iteration());
        kept.readAgain(item);
        kept.snapshot(item);
        assertEquals(200, Objects.requireNonNull(kept.snapshot(item)).iteration());
    }

    @Test
    void aPausedStartWaitsBeforeTheFirstIteration() {
        RunItem item = model.start(IrisRuns.config(20), IrisRuns.dataset(), true);
        assertEquals(RunState.PAUSED, item.figures().state());
        window.runUntil(
                "it is judged",
                model::refresh,
                () -> !Double.isNaN(item.figures().testScore()));
        assertEquals(0, item.figures().iterations());
        item.run().step();
        window.runUntil("a step", model::refresh, () -> item.figures().iterations() > 0);
        assertEquals(1, item.figures().iterations());
    }

    @Test
    void deletedRunsComeBackToTheirPlacesLastFirst() {
        RunItem a = finished();
        RunItem b = finished();
        RunItem c = finished();
        RunItem d = finished();
        model.delete(List.of(d, b));
        assertEquals(List.of(a, c), model.runs());
        assertSame(c, model.selectedProperty().get());
        model.delete(List.of(a));
        assertSame(c, model.selectedProperty().get());
        model.undoDelete();
        assertEquals(List.of(a, c), model.runs());
        assertTrue(model.undoableProperty().get());
        model.undoDelete();
        assertEquals(List.of(a, b, c, d), model.runs());
        assertFalse(model.undoableProperty().get());
        model.undoDelete();
        assertEquals(List.of(a, b, c, d), model.runs());
    }

    @Test
    void whatComesBackIsChosenAndPinnedUnlessAnotherIs() {
        RunItem a = finished();
        RunItem b = finished();
        model.pinnedProperty().set(a);
        model.delete(List.of(b, a));
        assertNull(model.pinnedProperty().get());
        assertEquals(2, model.undoDelete());
        assertEquals(List.of(a, b), model.chosen());
        assertSame(a, model.pinnedProperty().get());
        model.delete(List.of(a));
        model.pinnedProperty().set(b);
        assertEquals(1, model.undoDelete());
        assertSame(b, model.pinnedProperty().get());
        assertEquals(0, model.undoDelete());
    }

    @Test
    void theRunsOfASweepComeAndComeBackInOneStepEach() {
        RunItem before = finished();
        List<String> steps = new ArrayList<>();
        model.runs().addListener((ListChangeListener<RunItem>) change -> {
            while (change.next()) {
                steps.add(change.getFrom() + ": +" + change.getAddedSize() + " -" + change.getRemovedSize());
            }
        });
        List<TrainingRun> made = Stream.generate(
                        () -> new TrainingRun(IrisRuns.config(20), IrisRuns.dataset(), model::ended))
                .limit(3)
                .toList();
        List<RunItem> items = model.addSweep(made, "rates", "a sweep", List.of("--learning-rate"));
        assertEquals(List.of(before, items.get(0), items.get(1), items.get(2)), model.runs());
        assertEquals("rates", items.get(2).groupProperty().get());
        model.delete(items);
        model.undoDelete();
        assertEquals(List.of("1: +3 -0", "1: +0 -3", "1: +3 -0"), steps);
    }

    @Test
    void aDeletedRunEndsAndItsNumberIsNotUsedAgain() {
        RunItem item = model.start(IrisRuns.endless(), IrisRuns.dataset(), false);
        model.delete(List.of(item));
        assertNull(model.selectedProperty().get());
        awaitEnd();
        assertEquals(RunState.STOPPED, item.figures().state());
        RunItem next = finished();
        assertNotEquals(item.key(), next.key());
        assertNotEquals(item.nameProperty().get(), next.nameProperty().get());
        model.undoDelete();
        assertEquals(List.of(item, next), model.runs());
        assertEquals(RunState.STOPPED, item.figures().state());
    }

    @Test
    void deletingNothingIsNothingToUndo() {
        model.delete(List.of());
        assertFalse(model.undoableProperty().get());
    }

    @Test
    void curvesFollowTheirRunsNameColorAndVisibility() {
        RunItem item = finished();
        item.nameProperty().set("narrow");
        item.visibleProperty().set(false);
        assertEquals("narrow · test", item.testScore().displayName());
        assertFalse(item.trainScore().visibleProperty().get());
        item.loss().visibleProperty().set(true);
        assertTrue(item.visibleProperty().get(), "the legend shows a run by its curve");
    }
}
