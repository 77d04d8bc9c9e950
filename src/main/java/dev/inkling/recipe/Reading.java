package dev.inkling.recipe;

import dev.inkling.recipe.ExpectedTable.Key;
import dev.inkling.train.Evaluation;
import dev.inkling.train.RunState;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A measured figure, or why there is none.
 *
 * @param value NaN where there is none
 * @param missing a sentence that says why there is none; null where there is one
 */
record Reading(double value, @Nullable String missing) {

    static Reading missing(String sentence) {
        return new Reading(Double.NaN, sentence);
    }

    private static Reading of(double value) {
        return new Reading(value, null);
    }

    /**
     * Looks a figure up in what a run has measured.
     *
     * @param above the row above; null for the first
     */
    static Reading of(RunResult run, Key row, @Nullable Key above, Column column) {
        return switch (column) {
            case LOSS -> loss(run, row);
            case FALL -> fall(run, row, above);
            case TRAIN_ACCURACY -> evaluated(run, row, Evaluation::trainScore);
            case TEST_ACCURACY -> evaluated(run, row, Evaluation::testScore);
            case MEAN_DIFFERENCE -> missing("A run does not check gradients.");
        };
    }

    private static Reading loss(RunResult run, Key row) {
        if (row.iteration() == 0) {
            return evaluated(run, row, Evaluation::trainLoss);
        }
        int done = run.losses().length;
        boolean atEnd = row.label().equals(Key.END);
        if (atEnd && isCutShort(run) || done == 0 || row.iteration() > done) {
            return missing(ended(run));
        }
        return of(run.losses()[(int) (atEnd ? done : row.iteration()) - 1]);
    }

    private static Reading fall(RunResult run, Key row, @Nullable Key above) {
        if (above == null) {
            return missing("There is no row above to fall from.");
        }
        Reading before = loss(run, above);
        Reading after = loss(run, row);
        return before.missing() != null ? before : after.missing() != null ? after : of(before.value() - after.value());
    }

    private static Reading evaluated(RunResult run, Key row, ToDoubleFunction<Evaluation> figure) {
        boolean atEnd = row.label().equals(Key.END);
        if (atEnd && isCutShort(run) || !atEnd && row.iteration() > run.losses().length) {
            return missing(ended(run));
        }
        // A run that diverged counts as it was when it was last judged.
        Optional<Evaluation> found = run.evaluations().stream()
                .filter(evaluation -> atEnd || evaluation.iteration() == row.iteration())
                .reduce((first, second) -> second);
        return found.map(evaluation -> of(figure.applyAsDouble(evaluation)))
                .orElseGet(() -> missing("The run was not evaluated at iteration " + row.label()
                        + "; choose an evaluation interval that meets it."));
    }

    /** Whether the end of the run says nothing about the experiment. */
    private static boolean isCutShort(RunResult run) {
        return run.state() != RunState.FINISHED && run.state() != RunState.DIVERGED;
    }

    private static String ended(RunResult run) {
        return "The run ended (" + run.state().name().toLowerCase(Locale.ROOT) + ") after " + run.losses().length
                + " iterations, before this figure was measured.";
    }
}
