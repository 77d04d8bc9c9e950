package dev.inkling.ui.compare;

import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.PlotAxis;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/**
 * Where the lines of parallel coordinates go, from the worst run to the best.
 *
 * @param figures the axis of the chosen figure, the last one
 * @param range the least and the largest figure, as the axis shows them; empty where there is none
 */
record ParallelPaths(List<Path> paths, PlotAxis figures, DoubleSummaryStatistics range, boolean diverged) {
    private static final double DIVERGED_ROOM = 26;
    /** Room beyond the first and the last value, half of which the lines through it may take. */
    private static final double END = 18;

    /** Lines through the same value lie beside each other up to this far, so that they can be told apart. */
    private static final double SPREAD = 20;

    /**
     * The line of a run.
     *
     * @param value its figure as the axis shows it; NaN for none
     * @param y where it crosses each axis; NaN where it does not
     */
    record Path(RunItem run, double value, double[] y) {}

    static ParallelPaths of(SweepTable table, SweepFigure figure, double top, double bottom) {
        DoubleSummaryStatistics range = table.runs().stream()
                .filter(run -> !SweepCell.isDiverged(run))
                .mapToDouble(run -> figure.onAxis(figure.of(run.figures()), table.isRegression()))
                .filter(Double::isFinite)
                .summaryStatistics();
        boolean diverged = table.runs().stream().anyMatch(SweepCell::isDiverged);
        double low = bottom - (diverged ? DIVERGED_ROOM : 0);
        PlotAxis figures = range.getCount() == 0
                ? new PlotAxis(0, 1, low, top)
                : PlotAxis.around(range.getMin(), range.getMax(), low, top);
        List<RunItem> order = SweepCell.worstFirst(table.runs(), figure);
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            RunItem run = order.get(i);
            double value = SweepCell.isDiverged(run)
                    ? Double.NaN
                    : figure.onAxis(figure.of(run.figures()), table.isRegression());
            double aside = order.size() < 2 ? 0 : SPREAD * (0.5 - i / (order.size() - 1.0));
            double[] y = new double[table.axes().size() + 1];
            for (int axis = 0; axis < table.axes().size(); axis++) {
                VariedSetting setting = table.axes().get(axis);
                y[axis] = place(setting.fractions()[setting.placeOf(run.config())], top, bottom) + aside;
            }
            y[y.length - 1] = SweepCell.isDiverged(run) ? bottom : figures.at(value);
            paths.add(new Path(run, value, y));
        }
        return new ParallelPaths(paths, figures, range, diverged);
    }

    /** Where a value lies that is this far up its axis, 0…1. */
    static double place(double fraction, double top, double bottom) {
        return bottom - END + fraction * (top + 2 * END - bottom);
    }
}
