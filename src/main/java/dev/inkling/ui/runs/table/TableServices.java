package dev.inkling.ui.runs.table;

import dev.inkling.train.TrainConfig;
import dev.inkling.ui.runs.Comparison;
import dev.inkling.ui.runs.Continuation;
import dev.inkling.ui.runs.FineTuning;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Background;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/**
 * What the table asks of the window around it.
 *
 * @param copySettings writes a run's settings into the form
 * @param mayEnd asks whether so many runs may be ended that learn, or wait to
 * @param continuation lets runs go on
 * @param fineTuning lets their networks learn from the user's drawings
 * @param comparison shows what was published about a run
 * @param read has the measurements of a kept run read, which {@link RunItem#metrics} then has
 * @param memory of the columns that are chosen
 * @param background for files
 * @param tell shows a sentence
 */
public record TableServices(
        Consumer<TrainConfig> copySettings,
        IntPredicate mayEnd,
        Continuation continuation,
        FineTuning fineTuning,
        Comparison comparison,
        Consumer<RunItem> read,
        ColumnMemory memory,
        Background background,
        Consumer<String> tell) {

    /** For a table that nobody works with. */
    public static TableServices none(Background background) {
        return new TableServices(
                config -> {},
                learning -> true,
                Continuation.NONE,
                FineTuning.NONE,
                Comparison.NONE,
                run -> {},
                forgetful(),
                background,
                sentence -> {});
    }

    /** Remembers nothing. */
    public static ColumnMemory forgetful() {
        return new ColumnMemory() {
            @Override
            public List<String> columns() {
                return List.of();
            }

            @Override
            public void setColumns(List<String> names) {
                // There is no next start.
            }
        };
    }
}
