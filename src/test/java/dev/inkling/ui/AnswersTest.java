package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.data.FeatureScaling;
import dev.inkling.train.DataChoice;
import dev.inkling.train.RunStart;
import dev.inkling.train.RunState;
import dev.inkling.train.Snapshot;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import dev.inkling.ui.chart.RunPalette;
import dev.inkling.ui.runs.IrisRuns;
import dev.inkling.ui.runs.KeptRuns;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.WindowThread;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswersTest {
    private final WindowThread window = new WindowThread();
    private final RunsModel runs = new RunsModel(window.background());
    private final Answers answers = new Answers(runs);
    private final OpinionPoll poll = new OpinionPoll(runs);
    private final List<String> told = new ArrayList<>();

    @AfterEach
    void stopAll() {
        runs.runs().forEach(item -> item.run().stop());
    }

    /** What the listener is told: who answers, or that nobody does. */
    private List<String> look(String datasetId) {
        told.clear();
        answers.look(
                DataChoice.of(datasetId),
                (predictor, run, inWords) -> told.add(predictor == null ? "nobody" : inWords));
        return told;
    }

    private static String by(int run, int iterations) {
        return Messages.get("answers.by", "Run " + run, String.valueOf(iterations));
    }

    private RunItem train(TrainConfig config) {
        RunItem item = runs.start(config, IrisRuns.dataset(), false);
        window.runUntil("the end", runs::refresh, () -> runs.activeProperty().get() == null);
        return item;
    }

    @Test
    void theSelectedRunAnswersElseTheNewest() {
        assertEquals(List.of("nobody"), look("iris"));
        assertEquals(List.of(), look("iris"), "told once");
        RunItem first = train(IrisRuns.config(10));
        assertEquals(List.of(by(1, 10)), look("iris"));
        assertEquals(List.of(), look("iris"));
        train(IrisRuns.config(20));
        assertEquals(List.of(by(2, 20)), look("iris"));
        runs.selectedProperty().set(first);
        assertEquals(List.of(by(1, 10)), look("iris"));
        runs.selectedProperty().set(null);
        assertEquals(List.of(by(2, 20)), look("iris"));
        answers.reset();
        assertEquals(List.of(by(2, 20)), look("iris"));
    }

    @Test
    void anotherNameOrColorIsTold() {
        RunItem first = train(IrisRuns.config(10));
        RunItem second = train(IrisRuns.config(20));
        runs.chosen().setAll(first, second);
        look("iris");
        assertEquals(List.of("Run 1", "Run 2"), opinions());
        assertEquals(List.of(), opinions(), "told once");
        second.nameProperty().set("wide");
        assertEquals(List.of(Messages.get("answers.by", "wide", "20")), look("iris"));
        assertEquals(List.of("Run 1", "wide"), opinions());
        first.colorProperty().set(RunPalette.color(5));
        assertEquals(List.of("Run 1", "wide"), opinions());
    }

    @Test
    void afterAResetNobodyIsTooWhereSomebodyWasBefore() {
        RunItem first = train(IrisRuns.config(10));
        RunItem second = train(IrisRuns.config(20));
        runs.chosen().setAll(first, second);
        List<Integer> counts = new ArrayList<>();
        countOpinions(counts);
        runs.chosen().setAll(second);
        // The panel was changed meanwhile for another dataset.
        poll.reset();
        countOpinions(counts);
        countOpinions(counts);
        assertEquals(List.of(2, 0), counts);
    }

    private void countOpinions(List<Integer> counts) {
        poll.look(
                DataChoice.of("iris"),
                run -> Optional.of(FeatureScaling.none(4)),
                opinions -> counts.add(opinions.size()));
    }

    private List<String> opinions() {
        List<String> asked = new ArrayList<>();
        poll.look(
                DataChoice.of("iris"),
                run -> Optional.of(FeatureScaling.none(4)),
                opinions -> opinions.forEach(opinion -> asked.add(opinion.name())));
        return asked;
    }

    @Test
    void whereNoneIsSelectedANetworkIsAskedThatIsThere() {
        train(IrisRuns.config(10));
        runs.selectedProperty().set(null);
        TrainingRun waiting = new TrainingRun(IrisRuns.config(20), IrisRuns.dataset(), RunStart.FRESH, runs::ended);
        runs.addSweep(List.of(waiting), "sweep", "sweep", List.of());
        assertEquals(List.of(by(1, 10)), look("iris"));
    }

    @Test
    void aKeptRunWithoutParametersHasNoSay() {
        RunsModel kept = new RunsModel(window.background(), KeptRuns.withoutParameters());
        kept.addKept(List.of(KeptRuns.of(1, IrisRuns.config(10), RunState.INTERRUPTED, 0.1, 0.9)), 1);
        RunItem live = kept.start(IrisRuns.config(10), IrisRuns.dataset(), false);
        window.runUntil("the end", kept::refresh, () -> kept.activeProperty().get() == null);
        kept.addOther(KeptRuns.of(3, IrisRuns.config(10), RunState.INTERRUPTED, 0.1, 0.9));
        kept.selectedProperty().set(null);
        List<RunItem> asked = new ArrayList<>();
        new Answers(kept)
                .look(DataChoice.of("iris"), (predictor, run, inWords) -> asked.add(Objects.requireNonNull(run)));
        assertEquals(List.of(live), asked);
    }

    @Test
    void networksOfOtherDatasetsHaveNoSay() {
        train(IrisRuns.config(10));
        assertEquals(List.of("nobody"), look("mnist"));
        assertEquals(List.of(by(1, 10)), look("iris"));
    }

    @Test
    void aNetworkThatLearnsAnswersAnew() {
        RunItem item = runs.start(IrisRuns.endless(), IrisRuns.dataset(), false);
        window.runUntil(
                "first answer", runs::refresh, () -> !look("iris").equals(List.of("nobody")) && !told.isEmpty());
        long before = iteration(item);
        window.runUntil("newer answer", runs::refresh, () -> !look("iris").isEmpty() && iteration(item) > before);
    }

    private static long iteration(RunItem item) {
        Snapshot snapshot = item.run().snapshot();
        return snapshot == null ? -1 : snapshot.iteration();
    }
}
