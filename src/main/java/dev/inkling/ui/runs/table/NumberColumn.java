package dev.inkling.ui.runs.table;

import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Messages;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import javafx.beans.Observable;

/**
 * A column of numbers; not a number stands for nothing.
 *
 * @param value of a run
 * @param format how people read and write it
 * @param changesOf what the value depends on
 */
record NumberColumn(
        ColumnLabel label,
        ColumnGroup group,
        double width,
        boolean needsMeasurements,
        ToDoubleFunction<RunItem> value,
        NumberFormat format,
        Function<RunItem, List<Observable>> changesOf)
        implements RunColumn {
    @Override
    public boolean toTheRight() {
        return true;
    }

    @Override
    public String text(RunItem run) {
        return isMissing(run) ? Messages.get("runs.notRead") : format.write(run, value.applyAsDouble(run));
    }

    private boolean isMissing(RunItem run) {
        return needsMeasurements && run.metrics() == null;
    }

    @Override
    public String text(List<RunItem> repeats) {
        if (repeats.stream().anyMatch(this::isMissing)) {
            return Messages.get("runs.notRead");
        }
        Repeats figures = figures(repeats);
        RunItem any = repeats.get(0);
        String text = figures.areEqual() || group == ColumnGroup.ABOUT
                ? format.write(any, figures.least())
                : group == ColumnGroup.SETTINGS
                        ? Messages.get(
                                "runs.repeats.range",
                                format.write(any, figures.least()),
                                format.write(any, figures.most()))
                        : withDeviation(any, figures);
        return figures.count() == 0 || figures.count() == repeats.size()
                ? text
                : Messages.get("runs.repeats.some", text, figures.count(), repeats.size());
    }

    /** The unit stands once: 97.21 ± 0.13 %. */
    private String withDeviation(RunItem any, Repeats figures) {
        String mean = format.write(any, figures.mean());
        String deviation = format.write(any, figures.deviation());
        int unit = deviation.lastIndexOf(' ');
        if (unit >= 0 && mean.endsWith(deviation.substring(unit))) {
            mean = mean.substring(0, mean.length() - (deviation.length() - unit));
        }
        return Messages.get("runs.repeats.mean", mean, deviation);
    }

    @Override
    public String raw(RunItem run) {
        return format.raw(run, value.applyAsDouble(run));
    }

    @Override
    public List<Observable> changes(RunItem run) {
        return changesOf.apply(run);
    }

    /** Repeats stand where their mean does. */
    @Override
    public int compare(List<RunItem> first, List<RunItem> second, boolean ascending) {
        double one = figures(first).mean();
        double other = figures(second).mean();
        if (Double.isNaN(one) || Double.isNaN(other)) {
            return Boolean.compare(Double.isNaN(one), Double.isNaN(other));
        }
        return ascending ? Double.compare(one, other) : Double.compare(other, one);
    }

    private Repeats figures(List<RunItem> runs) {
        return Repeats.of(runs.stream().mapToDouble(value).toArray());
    }

    @Override
    public Predicate<RunItem> condition(Operator operator, String wanted) {
        OptionalDouble limit = format.read(wanted);
        if (operator.isOrder() && limit.isEmpty()) {
            throw new FilterException(
                    Messages.get("runs.filter.noNumber", label.key() + operator.sign() + wanted, wanted));
        }
        return run -> {
            double number = value.applyAsDouble(run);
            if (limit.isPresent() && operator.holds(number, limit.getAsDouble())) {
                // What is written alike is equal, though further digits differ.
                return operator != Operator.NOT_EQUAL || !isWritten(run, wanted);
            }
            return switch (operator) {
                case HAS, EQUAL -> isWritten(run, wanted);
                case NOT_EQUAL -> limit.isEmpty() && !isWritten(run, wanted);
                default -> false;
            };
        };
    }

    private boolean isWritten(RunItem run, String wanted) {
        return text(run).equalsIgnoreCase(wanted);
    }
}
