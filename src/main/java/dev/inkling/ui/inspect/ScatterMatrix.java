package dev.inkling.ui.inspect;

import dev.inkling.data.RawTable;
import dev.inkling.data.Table;
import dev.inkling.ui.support.ClassColors;
import dev.inkling.ui.support.Marker;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.PlotAxis;
import dev.inkling.ui.support.PlotRegion;
import dev.inkling.ui.support.PlotTick;
import dev.inkling.ui.support.RowSample;
import java.util.Arrays;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Each feature against each other one, classes told apart by color and marker; on the diagonal how each is distributed. */
final class ScatterMatrix extends PlotRegion {
    /** More panels than this would be too small to read. */
    static final int MOST_FEATURES = 6;

    private static final double LEFT = 34;
    private static final double BOTTOM = 20;
    private static final double GAP = 5;
    private static final double TICKS_APART = 34;
    private static final double NAME_HEIGHT = 20;
    private static final int BINS = 16;
    private static final double POINT_OPACITY = 0.75;

    private final Table table;
    private final int features;
    private final double[][] columns;
    private final double[] lowest;
    private final double[] highest;
    private final int[] labels;
    private final int[] points;

    /** @param table with one row or more */
    ScatterMatrix(Table table) {
        this.table = table;
        features = Math.min(MOST_FEATURES, table.featureNames().size());
        columns = new double[features][];
        lowest = new double[features];
        highest = new double[features];
        for (int feature = 0; feature < features; feature++) {
            columns[feature] = RawTable.column(table, feature);
            lowest[feature] = Arrays.stream(columns[feature]).min().orElse(0);
            highest[feature] = Arrays.stream(columns[feature]).max().orElse(0);
        }
        labels = IntStream.range(0, table.rows()).map(table::label).toArray();
        points = RowSample.of(table.rows());
        getStyleClass().add("scatter-matrix");
        setMinSize(240, 320);
        setPrefSize(560, 480);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Messages.get("inspect.matrix", features));
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        double cellWidth = Math.floor((width - LEFT - features * GAP) / features);
        double cellHeight = Math.floor((height - BOTTOM - features * GAP) / features);
        double radius = Math.max(1.8, Math.min(3.6, Math.min(cellWidth, cellHeight) / 40));
        ClassColors colors = classColors();
        for (int row = 0; row < features; row++) {
            double top = Math.floor(row * (cellHeight + GAP)) + 1;
            PlotAxis y = axis(row, top + cellHeight, top);
            for (int column = 0; column < features; column++) {
                double left = LEFT + column * (cellWidth + GAP);
                PlotAxis x = axis(column, left, left + cellWidth);
                g.setStroke(gridColor());
                g.setLineWidth(1);
                g.strokeRect(left + 0.5, top + 0.5, cellWidth, cellHeight);
                if (row == column) {
                    paintDistribution(g, colors, row, x, top, cellHeight);
                } else {
                    paintPoints(g, colors, x, y, column, row, radius);
                }
                if (row == features - 1) {
                    paintTicksBelow(g, x, top + cellHeight);
                }
            }
            paintTicksLeft(g, y);
        }
    }

    private PlotAxis axis(int feature, double from, double to) {
        return PlotAxis.around(lowest[feature], highest[feature], from, to);
    }

    private void paintPoints(
            GraphicsContext g, ClassColors colors, PlotAxis x, PlotAxis y, int column, int row, double radius) {
        for (int i : points) {
            Color color = colors.of(labels[i]);
            g.setFill(color.deriveColor(0, 1, 1, POINT_OPACITY));
            Marker.of(labels[i]).fill(g, x.at(columns[column][i]), y.at(columns[row][i]), radius);
        }
    }

    /** Stacked, so that the outline is the distribution of all rows. */
    private void paintDistribution(
            GraphicsContext g, ClassColors colors, int feature, PlotAxis x, double top, double height) {
        int classes = table.classNames().size();
        Histogram histogram = Histogram.of(columns[feature], labels, classes, BINS, lowest[feature], highest[feature]);
        double bottom = top + height;
        double unit = Math.max(0, height - NAME_HEIGHT - 6) / Math.max(1, histogram.highest());
        double bin = (x.at(highest[feature]) - x.at(lowest[feature])) / BINS;
        for (int i = 0; i < BINS; i++) {
            double left = Math.round(x.at(lowest[feature]) + i * bin);
            double right = Math.round(x.at(lowest[feature]) + (i + 1) * bin);
            double base = bottom;
            for (int label = 0; label < classes; label++) {
                double size = histogram.counts()[label][i] * unit;
                g.setFill(colors.of(label).deriveColor(0, 1, 1, POINT_OPACITY));
                g.fillRect(left, base - size, right - left - 1, size);
                base -= size;
            }
        }
        g.setFill(strongTextColor());
        g.setFont(STRONG);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        double middle = (x.from() + x.to()) / 2;
        g.fillText(table.featureNames().get(feature), middle, top + NAME_HEIGHT / 2 + 2, x.to() - x.from() - 6);
    }

    private void paintTicksBelow(GraphicsContext g, PlotAxis x, double bottom) {
        g.setFill(textColor());
        g.setFont(SMALL);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        for (PlotTick tick : x.ticks(TICKS_APART)) {
            g.fillRect(Math.round(tick.place()), bottom + 1, 1, 3);
            g.fillText(tick.text(), tick.place(), bottom + 6);
        }
    }

    private void paintTicksLeft(GraphicsContext g, PlotAxis y) {
        g.setFill(textColor());
        g.setFont(SMALL);
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        for (PlotTick tick : y.ticks(TICKS_APART)) {
            g.fillRect(LEFT - 3, Math.round(tick.place()), 3, 1);
            g.fillText(tick.text(), LEFT - 6, tick.place());
        }
    }
}
