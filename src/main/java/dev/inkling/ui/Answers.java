package dev.inkling.ui;

import dev.inkling.nn.Predictor;
import dev.inkling.train.DataChoice;
import dev.inkling.train.Snapshot;
import dev.inkling.ui.mine.DigitRuns;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import org.jspecify.annotations.Nullable;

/**
 * Which network answers: that of the selected run if it learned from the dataset in question, or both are handwritten
 * digits; else of the newest run that did and has one to ask. Looked at some times a second, so that a drawing is judged
 * anew as the network learns.
 */
final class Answers {
    private final RunsModel runs;
    private @Nullable Snapshot lastSnapshot;
    private @Nullable RunItem lastRun;
    private String lastName = "";
    private boolean first = true;

    /** Told when another network, or the same one after more iterations, is to answer. */
    interface Listener {
        void answersBy(@Nullable Predictor predictor, @Nullable RunItem run, String inWords);
    }

    Answers(RunsModel runs) {
        this.runs = runs;
    }

    /** Begins anew: the next look tells the listener, whatever it was told before. */
    void reset() {
        first = true;
    }

    /** Tells the listener if there is something new for this dataset; null while there is none. */
    @SuppressWarnings("ReferenceEquality") // Another copy is another snapshot, whatever its values.
    void look(@Nullable DataChoice asked, Listener listener) {
        RunItem run = asked == null ? null : choose(asked);
        Snapshot snapshot = run == null ? null : runs.snapshot(run);
        String name = run == null ? "" : run.nameProperty().get();
        if (!first && run == lastRun && snapshot == lastSnapshot && name.equals(lastName)) {
            return;
        }
        first = false;
        lastRun = run;
        lastName = name;
        lastSnapshot = snapshot;
        if (run == null || snapshot == null) {
            listener.answersBy(null, run, "");
        } else {
            listener.answersBy(
                    new Predictor(snapshot.parameters()),
                    run,
                    Messages.get(
                            isBestForLast(run, snapshot) ? "answers.byBest" : "answers.by",
                            name,
                            Numbers.count(snapshot.iteration())));
        }
    }

    private static boolean isBestForLast(RunItem run, Snapshot snapshot) {
        return run.live() == null
                && run.isThinned()
                && !run.bestAnswersProperty().get()
                && snapshot.iteration() < run.figures().iterations();
    }

    private @Nullable RunItem choose(DataChoice asked) {
        RunItem selected = runs.selectedProperty().get();
        if (selected != null && fits(selected, asked)) {
            return selected;
        }
        for (int i = runs.runs().size() - 1; i >= 0; i--) {
            RunItem run = runs.runs().get(i);
            if (fits(run, asked) && runs.canAnswer(run)) {
                return run;
            }
        }
        return null;
    }

    static boolean fits(RunItem run, DataChoice asked) {
        return DigitRuns.canAnswer(run.config().data(), asked);
    }
}
