package dev.inkling.ui.explore;

import dev.inkling.data.Table;
import dev.inkling.ui.support.ClassColors;
import dev.inkling.ui.support.Marker;
import dev.inkling.ui.support.PlotAxis;
import dev.inkling.ui.support.PlotRegion;
import dev.inkling.ui.support.PlotTick;
import dev.inkling.ui.support.RowSample;
import java.util.Arrays;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** The points of a {@link DecisionMap} with their axes: training samples filled, test samples hollow. */
final class DecisionPlot extends PlotRegion {
    private static final double LEFT = 30;
    private static final double BOTTOM = 20;
    private static final double EDGE = 2;
    private static final double TICKS_APART = 34;
    private static final double RADIUS = 3.2;

    private final ExplorerModel model;
    private final ReadOnlyObjectWrapper<PlotScales> scales;
    private final int[] points;
    private int xFeature;
    private int yFeature;

    DecisionPlot(ExplorerModel model) {
        this.model = model;
        // Of training samples there may be few.
        int train = model.dataset().train().size();
        points = IntStream.concat(
                        Arrays.stream(RowSample.of(train)),
                        Arrays.stream(RowSample.of(model.table().rows() - train))
                                .map(row -> train + row))
                .toArray();
        scales = new ReadOnlyObjectWrapper<>(this, "scales", scales(100, 100));
    }

    /** Where values lie, and the colors; changes with size, features and theme. */
    ReadOnlyObjectProperty<PlotScales> scalesProperty() {
        return scales.getReadOnlyProperty();
    }

    /** How many samples are drawn. */
    int points() {
        return points.length;
    }

    void show(int featureAcross, int featureUp) {
        xFeature = featureAcross;
        yFeature = featureUp;
        repaint();
    }

    private PlotScales scales(double width, double height) {
        FeatureRange across = model.ranges().get(xFeature);
        FeatureRange up = model.ranges().get(yFeature);
        return new PlotScales(
                xFeature,
                yFeature,
                PlotAxis.around(across.min(), across.max(), LEFT, width - EDGE),
                PlotAxis.around(up.min(), up.max(), height - BOTTOM, EDGE),
                classColors());
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        PlotScales now = scales(width, height);
        scales.set(now);
        g.setLineWidth(1);
        g.setStroke(gridColor());
        g.strokeRect(LEFT + 0.5, EDGE + 0.5, width - LEFT - EDGE - 1, height - BOTTOM - EDGE - 1);
        paintPoints(g, now);
        g.setFill(textColor());
        g.setFont(SMALL);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.TOP);
        for (PlotTick tick : now.x().ticks(TICKS_APART)) {
            g.fillRect(Math.round(tick.place()), height - BOTTOM, 1, 3);
            g.fillText(tick.text(), tick.place(), height - BOTTOM + 5);
        }
        g.setTextAlign(TextAlignment.RIGHT);
        g.setTextBaseline(VPos.CENTER);
        for (PlotTick tick : now.y().ticks(TICKS_APART)) {
            g.fillRect(LEFT - 3, Math.round(tick.place()), 3, 1);
            g.fillText(tick.text(), LEFT - 6, tick.place());
        }
    }

    private void paintPoints(GraphicsContext g, PlotScales now) {
        Table table = model.table();
        ClassColors colors = now.colors();
        int train = model.dataset().train().size();
        g.setLineWidth(1.3);
        // The training samples, which come first, are painted over the others.
        for (int i = points.length - 1; i >= 0; i--) {
            int row = points[i];
            int label = table.label(row);
            double x = now.x().at(table.value(row, xFeature));
            double y = now.y().at(table.value(row, yFeature));
            if (row < train) {
                g.setFill(colors.of(label));
                Marker.of(label).fill(g, x, y, RADIUS);
            } else {
                g.setStroke(colors.of(label));
                Marker.of(label).stroke(g, x, y, RADIUS);
            }
        }
    }
}
