package dev.inkling.ui.chart;

import dev.inkling.ui.support.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;

/**
 * Names of curves or runs with their lines; a click or Space hides and shows them, pointing at one highlights its run. Takes two
 * rows at most and scrolls beyond.
 */
public final class ChartLegend extends ScrollPane {
    private static final double ROW_HEIGHT = 26;
    private static final double GAP = 2;
    private static final int MOST_ROWS = 2;

    private final FlowPane flow = new FlowPane(GAP, GAP);
    private final List<LiveChart> charts;
    private final Function<Curve, Object> entryOf;
    private final boolean byRun;
    private final ListChangeListener<Curve> curvesChanged = change -> rebuild();

    private ChartLegend(List<LiveChart> charts, boolean byRun) {
        this.charts = List.copyOf(charts);
        this.byRun = byRun;
        this.entryOf = byRun ? Curve::group : curve -> curve;
        getStyleClass().add("chart-legend");
        setAccessibleText(Messages.get("chart.legend"));
        setContent(flow);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        flow.setMinHeight(ROW_HEIGHT);
        flow.heightProperty().addListener((observable, old, height) -> fitHeight(height.doubleValue()));
        fitHeight(ROW_HEIGHT);
        for (LiveChart chart : charts) {
            chart.curves().addListener(curvesChanged);
        }
        rebuild();
    }

    /** A legend with an entry for each curve of a chart. */
    public static ChartLegend ofCurves(LiveChart chart) {
        return new ChartLegend(List.of(chart), false);
    }

    /** A legend with an entry for each run, whose curves on all the charts it hides and shows. */
    public static ChartLegend ofRuns(List<LiveChart> charts) {
        return new ChartLegend(charts, true);
    }

    private void rebuild() {
        Map<Object, List<Curve>> curves = new LinkedHashMap<>();
        for (LiveChart chart : charts) {
            for (Curve curve : chart.curves()) {
                curves.computeIfAbsent(entryOf.apply(curve), key -> new ArrayList<>())
                        .add(curve);
            }
        }
        flow.getChildren().forEach(entry -> ((LegendEntry) entry).dispose());
        flow.getChildren()
                .setAll(curves.values().stream()
                        .map(group -> new LegendEntry(group, byRun, charts))
                        .toList());
    }

    private void fitHeight(double wanted) {
        double most = MOST_ROWS * ROW_HEIGHT + (MOST_ROWS - 1) * GAP;
        double height = Math.max(ROW_HEIGHT, Math.min(wanted, most));
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }
}
