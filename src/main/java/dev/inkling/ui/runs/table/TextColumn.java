package dev.inkling.ui.runs.table;

import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Messages;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.Observable;

/**
 * A column of words.
 *
 * @param value of a run; empty for nothing
 * @param order of runs
 * @param changesOf what the value depends on
 */
record TextColumn(
        ColumnLabel label,
        ColumnGroup group,
        double width,
        boolean toTheRight,
        Function<RunItem, String> value,
        Comparator<RunItem> order,
        Function<RunItem, List<Observable>> changesOf)
        implements RunColumn {

    static TextColumn of(
            ColumnLabel label,
            ColumnGroup group,
            double width,
            Function<RunItem, String> value,
            Function<RunItem, List<Observable>> changes) {
        return new TextColumn(
                label, group, width, false, value, Comparator.comparing(value, String.CASE_INSENSITIVE_ORDER), changes);
    }

    @Override
    public boolean needsMeasurements() {
        return false;
    }

    @Override
    public String text(RunItem run) {
        return value.apply(run);
    }

    @Override
    public String text(List<RunItem> repeats) {
        return repeats.stream().map(value).distinct().collect(Collectors.joining(", "));
    }

    @Override
    public String raw(RunItem run) {
        return value.apply(run);
    }

    @Override
    public List<Observable> changes(RunItem run) {
        return changesOf.apply(run);
    }

    @Override
    public int compare(List<RunItem> first, List<RunItem> second, boolean ascending) {
        RunItem one = first.get(0);
        RunItem other = second.get(0);
        boolean nothing = value.apply(one).isEmpty();
        boolean nothingEither = value.apply(other).isEmpty();
        if (nothing || nothingEither) {
            return Boolean.compare(nothing, nothingEither);
        }
        return ascending ? order.compare(one, other) : order.compare(other, one);
    }

    @Override
    public Predicate<RunItem> condition(Operator operator, String wanted) {
        if (operator.isOrder()) {
            throw new FilterException(
                    Messages.get("runs.filter.noOrder", label.key() + operator.sign() + wanted, label.key()));
        }
        String sought = plain(wanted);
        return switch (operator) {
            case HAS -> run -> plain(value.apply(run)).contains(sought);
            case NOT_EQUAL -> run -> !plain(value.apply(run)).equals(sought);
            default -> run -> plain(value.apply(run)).equals(sought);
        };
    }

    /** Sizes of layers are typed with commas as well. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace(',', '-');
    }
}
