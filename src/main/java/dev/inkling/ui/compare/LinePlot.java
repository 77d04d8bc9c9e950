package dev.inkling.ui.compare;

import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.PlotAxis;
import dev.inkling.ui.support.PlotTick;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * One varied setting across, the chosen figure upward: a dot for each value, with whiskers from the least to the largest of its
 * seeds.
 */
final class LinePlot extends SweepPlot {
    private static final double LEFT = 62;
    private static final double RIGHT = 24;
    private static final double TOP = 30;
    private static final double BOTTOM = 46;
    private static final double SIDE_ROOM = 30;
    private static final double DOT = 4.5;
    private static final double WHISKER = 5;
    private static final double REACH = 40;
    /** Room above the axis for runs that have no figure because they diverged. */
    private static final double DIVERGED_ROOM = 24;

    LinePlot(RunsModel runs) {
        super(runs);
        setId("compare-line");
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        if (table().axes().size() != 1) {
            return;
        }
        DoubleSummaryStatistics all = new DoubleSummaryStatistics();
        for (SweepCell cell : cells()) {
            DoubleSummaryStatistics of = cell.statistics(figure());
            if (of.getCount() > 0) {
                all.accept(onAxis(of.getMin()));
                all.accept(onAxis(of.getMax()));
            }
        }
        boolean diverged = cells().stream().anyMatch(cell -> cell.divergedCount() > 0);
        double bottom = height - BOTTOM;
        PlotAxis upward = all.getCount() == 0
                ? new PlotAxis(0, 1, bottom, TOP)
                : PlotAxis.around(all.getMin(), all.getMax(), bottom - (diverged ? DIVERGED_ROOM : 0), TOP);
        paintAxes(g, width, bottom, upward, all.getCount() > 0);
        if (table().axes().get(0).isOrdered()) {
            paintLine(g, upward);
        }
        for (SweepCell cell : cells()) {
            paintCell(g, cell, upward, bottom);
        }
    }

    private void paintAxes(GraphicsContext g, double width, double bottom, PlotAxis upward, boolean labeled) {
        g.setLineWidth(1);
        g.setFont(SMALL);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        if (labeled) {
            for (PlotTick tick : upward.ticks(44)) {
                g.setStroke(gridColor());
                g.strokeLine(LEFT, snap(tick.place()), width - RIGHT, snap(tick.place()));
                g.setFill(textColor());
                g.fillText(tick.text(), LEFT - 8, tick.place());
            }
        }
        g.setStroke(textColor());
        g.strokeLine(LEFT, snap(bottom), width - RIGHT, snap(bottom));
        g.setFill(textColor());
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(figure().axisTitle(table().isRegression()), 8, 12);
        VariedSetting axis = table().axes().get(0);
        g.setTextAlign(TextAlignment.CENTER);
        double free = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < axis.values().size(); i++) {
            String text = axis.values().get(i).text();
            double room = 3.5 * text.length() + 5;
            if (x(i) - room > free) {
                g.fillText(text, x(i), bottom + 14);
                free = x(i) + room;
            }
        }
        g.fillText(SettingWords.title(axis.setting()), (LEFT + width - RIGHT) / 2, bottom + 34);
    }

    private void paintLine(GraphicsContext g, PlotAxis upward) {
        g.setStroke(accentColor());
        g.setLineWidth(1.5);
        boolean begun = false;
        g.beginPath();
        for (int i = 0; i < table().axes().get(0).values().size(); i++) {
            double mean =
                    table().at(List.of(i)).map(cell -> cell.mean(figure())).orElse(Double.NaN);
            if (Double.isNaN(mean)) {
                begun = false;
            } else if (begun) {
                g.lineTo(x(i), upward.at(onAxis(mean)));
            } else {
                g.moveTo(x(i), upward.at(onAxis(mean)));
                begun = true;
            }
        }
        g.stroke();
    }

    private void paintCell(GraphicsContext g, SweepCell cell, PlotAxis upward, double bottom) {
        double x = x(cell.places().get(0));
        if (cell.divergedCount() > 0) {
            cross(g, x, bottom - DIVERGED_ROOM / 2);
            g.setFill(dangerColor());
            boolean atTheEnd = x > getWidth() - RIGHT - SIDE_ROOM - 1;
            g.setTextAlign(atTheEnd ? TextAlignment.RIGHT : TextAlignment.LEFT);
            g.fillText(
                    Messages.get("compare.diverged", cell.divergedCount()),
                    atTheEnd ? x - 8 : x + 8,
                    bottom - DIVERGED_ROOM / 2);
        }
        DoubleSummaryStatistics of = cell.statistics(figure());
        if (of.getCount() == 0) {
            return;
        }
        g.setStroke(accentColor());
        g.setLineWidth(1.5);
        if (of.getCount() > 1) {
            double low = upward.at(onAxis(of.getMin()));
            double high = upward.at(onAxis(of.getMax()));
            g.strokeLine(x, low, x, high);
            g.strokeLine(x - WHISKER, low, x + WHISKER, low);
            g.strokeLine(x - WHISKER, high, x + WHISKER, high);
        }
        double y = upward.at(onAxis(of.getAverage()));
        boolean best = table().best(figure().ranking()).filter(cell::equals).isPresent();
        g.setFill(accentColor());
        if (best) {
            star(g, x, y, 2.2 * DOT);
        } else {
            g.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
        }
        if (cell == highlightedCell() || cell == selectedCell()) {
            g.setStroke(cell == highlightedCell() ? strongTextColor() : accentColor());
            g.strokeOval(x - 2.6 * DOT, y - 2.6 * DOT, 5.2 * DOT, 5.2 * DOT);
        }
        g.setFill(strongTextColor());
        g.setTextAlign(TextAlignment.CENTER);
        double above = upward.at(onAxis(of.getMax())) - 3 * DOT - 4;
        g.fillText(figure().shortText(of.getAverage(), table().isRegression()), x, above);
    }

    private static double snap(double place) {
        return Math.floor(place) + 0.5;
    }

    private double x(int place) {
        double from = LEFT + SIDE_ROOM;
        double to = Math.floor(getWidth()) - RIGHT - SIDE_ROOM;
        return from + table().axes().get(0).fractions()[place] * (to - from);
    }

    @Override
    @Nullable
    RunItem runAt(double x, double y) {
        SweepCell nearest = null;
        for (SweepCell cell : cells()) {
            double distance = Math.abs(x(cell.places().get(0)) - x);
            if (distance < REACH
                    && (nearest == null
                            || distance < Math.abs(x(nearest.places().get(0)) - x))) {
                nearest = cell;
            }
        }
        return nearest == null ? null : nearest.representative(figure());
    }
}
