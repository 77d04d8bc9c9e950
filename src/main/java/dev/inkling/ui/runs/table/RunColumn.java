package dev.inkling.ui.runs.table;

import dev.inkling.ui.runs.RunItem;
import java.util.List;
import java.util.function.Predicate;
import javafx.beans.Observable;

/** One thing that is known of a run, as a column of the table shows it. */
sealed interface RunColumn permits NumberColumn, TextColumn {
    ColumnLabel label();

    ColumnGroup group();

    /** In pixels, before anybody changes it. */
    double width();

    /** Whether it stands at the right edge of its column. */
    boolean toTheRight();

    /** Whether a run's measurements must have been read for it. */
    boolean needsMeasurements();

    /** What it says of one run; a dash for nothing. */
    String text(RunItem run);

    /** What it says of repeats as a whole. */
    String text(List<RunItem> repeats);

    /** The same of one run for other programs: numbers with all their digits, empty for nothing. */
    String raw(RunItem run);

    /** What makes it say something else of a run when it changes. */
    List<Observable> changes(RunItem run);

    /** Below, equal or above 0 as the first stands before, beside or behind the second; nothing is always behind. */
    int compare(List<RunItem> first, List<RunItem> second, boolean ascending);

    /**
     * The runs of which it says what a condition wants.
     *
     * @throws FilterException if it can say no such thing
     */
    Predicate<RunItem> condition(Operator operator, String value);

    default String name() {
        return label().name();
    }
}
