package dev.inkling.ui.compare;

import dev.inkling.train.RunState;
import dev.inkling.ui.runs.RunItem;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;

/**
 * Runs of a sweep that differ in their seed alone.
 *
 * @param places for each varied setting which of its values they have
 * @param runs one or more
 */
record SweepCell(List<Integer> places, List<RunItem> runs) {
    SweepCell {
        places = List.copyOf(places);
        runs = List.copyOf(runs);
    }

    /** What the runs have come to, those left out that diverged; its count is 0 where there is no figure yet. */
    DoubleSummaryStatistics statistics(SweepFigure figure) {
        return runs.stream()
                .mapToDouble(run -> figureOf(run, figure))
                .filter(Double::isFinite)
                .summaryStatistics();
    }

    /** The mean over the seeds; NaN where there is no figure yet. */
    double mean(SweepFigure figure) {
        DoubleSummaryStatistics statistics = statistics(figure);
        return statistics.getCount() == 0 ? Double.NaN : statistics.getAverage();
    }

    /** The run with the best figure; one that diverged has none. */
    Optional<RunItem> best(SweepFigure figure) {
        return best(runs, figure);
    }

    static Optional<RunItem> best(List<RunItem> runs, SweepFigure figure) {
        List<RunItem> order = worstFirst(runs, figure);
        return order.isEmpty()
                ? Optional.empty()
                : Optional.of(order.get(order.size() - 1)).filter(run -> !Double.isNaN(figureOf(run, figure)));
    }

    /** The run with the best figure and all that have the same, the first one first. */
    static List<RunItem> allBest(List<RunItem> runs, SweepFigure figure) {
        return best(runs, figure)
                .map(best -> runs.stream()
                        .filter(run -> figureOf(run, figure) == figureOf(best, figure))
                        .sorted(Comparator.comparingInt(RunItem::serial))
                        .toList())
                .orElse(List.of());
    }

    /** The runs in the order of their figures; those that diverged or have none come first, among equals the later ones. */
    static List<RunItem> worstFirst(List<RunItem> runs, SweepFigure figure) {
        return runs.stream()
                .sorted((a, b) -> {
                    double left = figureOf(a, figure);
                    double right = figureOf(b, figure);
                    return figure.isBetter(left, right)
                            ? 1
                            : figure.isBetter(right, left) ? -1 : Integer.compare(b.serial(), a.serial());
                })
                .toList();
    }

    private static double figureOf(RunItem run, SweepFigure figure) {
        double value = figure.of(run.figures());
        return isDiverged(run) || Double.isInfinite(value) ? Double.NaN : value;
    }

    /** The run that stands for the cell: the best, or the first where there is none. */
    RunItem representative(SweepFigure figure) {
        return best(figure.ranking()).orElse(runs.get(0));
    }

    long divergedCount() {
        return runs.stream().filter(SweepCell::isDiverged).count();
    }

    boolean hasDiverged() {
        return divergedCount() == runs.size();
    }

    static boolean isDiverged(RunItem run) {
        return run.figures().state() == RunState.DIVERGED;
    }
}
