package dev.inkling.ui.compare;

import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.support.Messages;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Two varied settings: a cell for each pair of values, colored by the mean of the chosen figure, which is printed in it. */
final class HeatMap extends SweepPlot {
    private static final double TOP = 30;
    private static final double BOTTOM = 46;
    private static final double LEGEND = 92;
    private static final double GAP = 2;
    private static final double LARGEST_CELL = 150;
    private static final double HATCH = 9;

    HeatMap(RunsModel runs) {
        super(runs);
        setId("compare-heat");
    }

    /** Where the cells lie. */
    private record Grid(double left, double top, double cellWidth, double cellHeight, int columns, int rows) {
        double x(int column) {
            return left + column * cellWidth;
        }

        /** The first value is at the bottom, as on an axis. */
        double y(int row) {
            return top + (rows - 1 - row) * cellHeight;
        }

        double right() {
            return left + columns * cellWidth;
        }

        double bottom() {
            return top + rows * cellHeight;
        }
    }

    private Grid grid() {
        VariedSetting across = table().axes().get(0);
        VariedSetting upward = table().axes().get(1);
        int longest = upward.values().stream()
                .mapToInt(value -> value.text().length())
                .max()
                .orElse(0);
        double left = Math.max(48, 6.5 * longest + 22);
        int columns = across.values().size();
        int rows = upward.values().size();
        double width = Math.min(LARGEST_CELL, (getWidth() - left - LEGEND) / columns);
        double height = Math.min(LARGEST_CELL * 0.7, (getHeight() - TOP - BOTTOM) / rows);
        return new Grid(left, TOP, width, height, columns, rows);
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        if (table().axes().size() != 2) {
            return;
        }
        Grid grid = grid();
        DoubleSummaryStatistics all = new DoubleSummaryStatistics();
        cells().stream()
                .mapToDouble(cell -> cell.mean(figure()))
                .filter(Double::isFinite)
                .forEach(all);
        FigureColors colors = new FigureColors(all.getMin(), all.getMax());
        g.setFont(SMALL);
        g.setTextBaseline(VPos.CENTER);
        paintLabels(g, grid);
        for (int column = 0; column < grid.columns(); column++) {
            for (int row = 0; row < grid.rows(); row++) {
                paintCell(g, grid, column, row, colors);
            }
        }
        outline(g, grid, selectedCell(), accentColor());
        outline(g, grid, highlightedCell(), strongTextColor());
        if (all.getCount() > 0) {
            paintLegend(g, grid, colors);
        }
    }

    private void paintLabels(GraphicsContext g, Grid grid) {
        VariedSetting across = table().axes().get(0);
        VariedSetting upward = table().axes().get(1);
        g.setFill(textColor());
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(SettingWords.title(upward.setting()), 8, 12);
        g.setTextAlign(TextAlignment.RIGHT);
        for (int row = 0; row < grid.rows(); row++) {
            g.fillText(upward.values().get(row).text(), grid.left() - 8, grid.y(row) + grid.cellHeight() / 2);
        }
        g.setTextAlign(TextAlignment.CENTER);
        for (int column = 0; column < grid.columns(); column++) {
            g.fillText(
                    across.values().get(column).text(),
                    grid.x(column) + grid.cellWidth() / 2,
                    grid.bottom() + 14,
                    grid.cellWidth() - 2);
        }
        g.fillText(SettingWords.title(across.setting()), (grid.left() + grid.right()) / 2, grid.bottom() + 34);
    }

    private void paintCell(GraphicsContext g, Grid grid, int column, int row, FigureColors colors) {
        double x = grid.x(column);
        double y = grid.y(row);
        double width = grid.cellWidth() - GAP;
        double height = grid.cellHeight() - GAP;
        @Nullable SweepCell cell = table().at(List.of(column, row)).orElse(null);
        double mean = cell == null ? Double.NaN : cell.mean(figure());
        if (Double.isNaN(mean)) {
            g.setStroke(gridColor());
            g.setLineWidth(1);
            g.strokeRect(x + 0.5, y + 0.5, width - 1, height - 1);
        } else {
            g.setFill(colors.of(mean));
            g.fillRect(x, y, width, height);
        }
        Color ink = Double.isNaN(mean) ? textColor() : FigureColors.textOn(colors.of(mean));
        if (cell != null && cell.hasDiverged()) {
            hatch(g, x, y, width, height);
            print(g, Messages.get("compare.cell.diverged"), x, y, width, height, 0, dangerColor());
            return;
        }
        double middle = cell != null && !Double.isNaN(mean) && height > 34 ? -6 : 0;
        print(
                g,
                cell == null ? "" : figure().shortText(mean, table().isRegression()),
                x,
                y,
                width,
                height,
                middle,
                ink);
        if (middle < 0 && cell != null) {
            print(g, below(cell), x, y, width, height, 9, ink);
        }
        if (cell != null
                && table().best(figure().ranking()).filter(cell::equals).isPresent()) {
            g.setFill(ink);
            star(g, x + width - 10, y + 10, 6);
        }
    }

    /** How far the seeds are apart, and how many of them diverged. */
    private String below(SweepCell cell) {
        long diverged = cell.divergedCount();
        DoubleSummaryStatistics of = cell.statistics(figure());
        boolean regression = table().isRegression();
        if (diverged > 0) {
            return Messages.get(
                    "compare.cell.someDiverged", diverged, cell.runs().size());
        }
        return of.getCount() < 2
                ? ""
                : Messages.get(
                        "compare.cell.range",
                        figure().shortText(of.getMin(), regression),
                        figure().shortText(of.getMax(), regression));
    }

    private static void print(
            GraphicsContext g, String text, double x, double y, double width, double height, double down, Color ink) {
        g.setFill(ink);
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(text, x + width / 2, y + height / 2 + down, width - 4);
    }

    private void hatch(GraphicsContext g, double x, double y, double width, double height) {
        g.save();
        g.beginPath();
        g.rect(x, y, width, height);
        g.clip();
        g.setStroke(gridColor());
        g.setLineWidth(2);
        for (double shift = -height; shift < width; shift += HATCH) {
            g.strokeLine(x + shift, y + height, x + shift + height, y);
        }
        g.restore();
        g.clearRect(x + 4, y + height / 2 - 9, width - 8, 18);
    }

    private static void outline(GraphicsContext g, Grid grid, @Nullable SweepCell cell, Color color) {
        if (cell != null) {
            g.setStroke(color);
            g.setLineWidth(2.5);
            g.strokeRect(
                    grid.x(cell.places().get(0)) - 1,
                    grid.y(cell.places().get(1)) - 1,
                    grid.cellWidth(),
                    grid.cellHeight());
        }
    }

    private void paintLegend(GraphicsContext g, Grid grid, FigureColors colors) {
        FigureLegend.paint(
                g,
                grid.right() + 18,
                grid.top(),
                grid.bottom() - GAP,
                colors,
                value -> figure().shortText(value, table().isRegression()),
                textColor());
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(figure().axisTitle(table().isRegression()), Math.min(getWidth() - 4, grid.right() + LEGEND - 4), 12);
    }

    @Override
    @Nullable
    RunItem runAt(double x, double y) {
        if (table().axes().size() != 2) {
            return null;
        }
        Grid grid = grid();
        int column = (int) Math.floor((x - grid.left()) / grid.cellWidth());
        int row = grid.rows() - 1 - (int) Math.floor((y - grid.top()) / grid.cellHeight());
        return table().at(List.of(column, row))
                .map(cell -> cell.representative(figure()))
                .orElse(null);
    }
}
