package dev.inkling.ui.chart;

import dev.inkling.ui.support.Gradually;
import dev.inkling.ui.support.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;

/**
 * Names of runs with their lines; a click or Space hides and shows them, pointing at one highlights its run. Takes two
 * rows at most and scrolls beyond.
 */
public final class ChartLegend extends ScrollPane {
    private static final double ROW_HEIGHT = 26;
    private static final double GAP = 2;
    private static final int MOST_ROWS = 2;

    private static final int ENTRIES_IN_ONE_FRAME = 3;

    private final FlowPane flow = new FlowPane(GAP, GAP);
    private final List<LiveChart> charts;
    private final Map<String, LegendEntry> entries = new HashMap<>();
    private final Gradually making = new Gradually(ENTRIES_IN_ONE_FRAME);
    private final ListChangeListener<Curve> curvesChanged = change -> update();
    private Map<String, List<Curve>> groups = Map.of();

    /** @param charts whose curves an entry for each run hides and shows */
    public ChartLegend(List<LiveChart> charts) {
        this.charts = List.copyOf(charts);
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
        update();
    }

    /** Entries that stay are kept: making them takes a moment, and the keyboard may be at one. */
    private void update() {
        groups = new LinkedHashMap<>();
        for (LiveChart chart : charts) {
            for (Curve curve : chart.curves()) {
                groups.computeIfAbsent(curve.group(), key -> new ArrayList<>()).add(curve);
            }
        }
        entries.entrySet().removeIf(entry -> {
            boolean gone = !groups.containsKey(entry.getKey());
            if (gone) {
                entry.getValue().dispose();
            }
            return gone;
        });
        making.forget();
        groups.forEach((group, curves) -> {
            LegendEntry entry = entries.get(group);
            if (entry != null) {
                entry.show(curves);
            } else if (making.isTime(() -> {
                make(group);
                arrange();
            })) {
                make(group);
            }
        });
        arrange();
    }

    private void make(String group) {
        List<Curve> curves = groups.get(group);
        if (curves != null) {
            entries.put(group, new LegendEntry(group, curves, charts));
        }
    }

    private void arrange() {
        List<Node> shown = flow.getChildren();
        List<LegendEntry> wanted = groups.keySet().stream()
                .map(entries::get)
                .filter(Objects::nonNull)
                .toList();
        shown.removeIf(entry -> !wanted.contains(entry));
        if (wanted.subList(0, shown.size()).equals(shown)) {
            shown.addAll(wanted.subList(shown.size(), wanted.size()));
        } else {
            flow.getChildren().setAll(wanted);
        }
    }

    private void fitHeight(double wanted) {
        double most = MOST_ROWS * ROW_HEIGHT + (MOST_ROWS - 1) * GAP;
        double height = Math.max(ROW_HEIGHT, Math.min(wanted, most));
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }
}
