package dev.inkling.ui.curves;

import dev.inkling.ui.chart.Curve;
import dev.inkling.ui.chart.LiveChart;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.Pane;

/** Small charts with common axes in as many columns as make them largest. Charts that are not needed stay for later. */
final class ChartGrid extends Pane {
    private static final double GAP = 8;

    private final LiveChart leader;
    private final List<LiveChart> charts = new ArrayList<>();
    private final BooleanProperty zoomed = new SimpleBooleanProperty(this, "zoomed");
    private int used;
    private boolean zoomAlone;
    private double viewHeight;
    private BooleanSupplier growthWaits = () -> false;

    /** @param leader has the settings that all the charts take over */
    ChartGrid(LiveChart leader) {
        this.leader = leader;
        getStyleClass().add("chart-grid");
    }

    /** The charts in use. */
    List<LiveChart> charts() {
        return charts.subList(0, used);
    }

    int columns() {
        return shape().columns();
    }

    /** Shows these charts, and no others. */
    void show(List<SmallChart> wanted, Measure measure, List<Curve> reference) {
        while (charts.size() < wanted.size()) {
            charts.add(chart());
        }
        used = wanted.size();
        for (int i = 0; i < charts.size(); i++) {
            LiveChart chart = charts.get(i);
            boolean needed = i < used;
            chart.setVisible(needed);
            chart.setManaged(needed);
            if (needed) {
                chart.titleProperty().set(wanted.get(i).title());
            }
            setCurves(chart, needed ? curves(wanted.get(i), measure, reference) : List.of());
        }
        requestLayout();
    }

    void clear() {
        show(List.of(), Measure.LOSS, List.of());
    }

    void letGrowthWaitWhile(BooleanSupplier condition) {
        growthWaits = condition;
    }

    void reset() {
        charts.forEach(LiveChart::reset);
    }

    /** Whether any of the charts shows a part that somebody chose. */
    BooleanExpression zoomed() {
        return zoomed;
    }

    void zoomAlone(boolean alone) {
        zoomAlone = alone;
        charts.forEach(chart -> chart.zoomAlone(alone));
    }

    /** The height of the part that can be seen without scrolling. */
    void fitInto(double height) {
        viewHeight = height;
        requestLayout();
    }

    /** The reference is in each of them, to be compared with. */
    private static List<Curve> curves(SmallChart chart, Measure measure, List<Curve> reference) {
        List<Curve> curves = new ArrayList<>();
        chart.lines().forEach(line -> curves.addAll(measure.of(line)));
        reference.stream().filter(curve -> !curves.contains(curve)).forEach(curves::add);
        return curves;
    }

    private static void setCurves(LiveChart chart, List<Curve> curves) {
        if (!chart.curves().equals(curves)) {
            chart.curves().setAll(curves);
        }
    }

    private LiveChart chart() {
        LiveChart chart = new LiveChart();
        chart.setMinSize(0, 0);
        chart.compactProperty().set(true);
        chart.letGrowthWaitWhile(() -> growthWaits.getAsBoolean());
        chart.smoothingProperty().bind(leader.smoothingProperty());
        chart.logYProperty().bind(leader.logYProperty());
        chart.ignoreOutliersProperty().bind(leader.ignoreOutliersProperty());
        chart.valueFormatProperty().bind(leader.valueFormatProperty());
        chart.emptyTextProperty().bind(leader.emptyTextProperty());
        leader.linkX(chart);
        leader.linkY(chart);
        chart.zoomAlone(zoomAlone);
        chart.zoomedProperty()
                .addListener(observable -> zoomed.set(
                        charts.stream().anyMatch(each -> each.zoomedProperty().get())));
        getChildren().add(chart);
        return chart;
    }

    private GridShape shape() {
        return GridShape.of(used, getWidth(), viewHeight, GAP);
    }

    @Override
    protected double computePrefHeight(double width) {
        GridShape shape = shape();
        return shape.rows() * (shape.cellHeight() + GAP) - GAP;
    }

    @Override
    protected void layoutChildren() {
        GridShape shape = shape();
        double width = Math.floor((getWidth() - (shape.columns() - 1) * GAP) / shape.columns());
        for (int i = 0; i < used; i++) {
            double x = i % shape.columns() * (width + GAP);
            double y = i / shape.columns() * (shape.cellHeight() + GAP);
            charts.get(i).resizeRelocate(x, y, width, shape.cellHeight());
        }
    }
}
