package dev.inkling.ui.chart;

import dev.inkling.ui.support.Messages;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A name in the legend: selected while its curves show. */
final class LegendEntry extends ToggleButton {
    private static final double WIDEST = 190;
    private static final double PIN_GAP = 4;

    private List<Curve> curves = List.of();
    private final LiveChart chart;
    private final Swatch swatch = new Swatch(18);
    private final FontIcon pin = new FontIcon(Feather.MAP_PIN);
    private final MenuItem pinItem = new MenuItem(null, new FontIcon(Feather.MAP_PIN));
    private String tip = "";
    private final InvalidationListener curveChanged = observable -> refresh();

    LegendEntry(String group, List<Curve> curves, List<LiveChart> charts) {
        this.chart = charts.get(0);
        getStyleClass().setAll("chart-legend-entry");
        setMaxWidth(WIDEST);
        chart.backgroundChanges().addListener(curveChanged);
        chart.pinnedGroupProperty().addListener(curveChanged);
        setOnAction(event -> showCurves(isSelected()));
        addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> makePopups());
        pinItem.setOnAction(event -> chart.pinnedGroupProperty().set(isPinned() ? null : group));
        hoverProperty().addListener((observable, was, is) -> {
            makePopups();
            charts.forEach(each -> each.hoveredGroupProperty().set(is ? group : null));
        });
        show(curves);
    }

    /** Else one long name would make the whole legend as wide as itself. */
    @Override
    protected double computePrefWidth(double height) {
        return Math.min(WIDEST, super.computePrefWidth(height));
    }

    /** Shows the curves of its run from now on, of which there is one or more. */
    void show(List<Curve> now) {
        if (!now.equals(curves)) {
            unwatch();
            curves = List.copyOf(now);
            for (Curve curve : curves) {
                curve.nameProperty().addListener(curveChanged);
                curve.colorProperty().addListener(curveChanged);
                curve.dashProperty().addListener(curveChanged);
                curve.visibleProperty().addListener(curveChanged);
            }
            refresh();
        }
    }

    /** When they are first needed: each is a window of its own, and a dozen of them held up the start of a sweep. */
    private void makePopups() {
        if (getTooltip() == null) {
            setTooltip(new Tooltip(tip));
            setContextMenu(new ContextMenu(pinItem));
        }
    }

    void dispose() {
        unwatch();
        chart.backgroundChanges().removeListener(curveChanged);
        chart.pinnedGroupProperty().removeListener(curveChanged);
    }

    private void unwatch() {
        for (Curve curve : curves) {
            curve.nameProperty().removeListener(curveChanged);
            curve.colorProperty().removeListener(curveChanged);
            curve.dashProperty().removeListener(curveChanged);
            curve.visibleProperty().removeListener(curveChanged);
        }
    }

    private boolean isPinned() {
        return curves.get(0).belongsTo(chart.pinnedGroupProperty().get());
    }

    /** The button itself follows its curves, also while only some of them have been hidden. */
    private void showCurves(boolean shown) {
        curves.forEach(curve -> curve.visibleProperty().set(shown));
    }

    private void refresh() {
        Curve first = curves.get(0);
        String name = first.nameProperty().get();
        setText(name);
        tip = Messages.get("chart.legend.entry", name);
        if (getTooltip() != null) {
            getTooltip().setText(tip);
        }
        setSelected(curves.stream().anyMatch(curve -> curve.visibleProperty().get()));
        Color color = first.colorProperty().get().on(chart.colors().background());
        swatch.show(color, first.dashProperty().get(), first.kind());
        boolean pinned = isPinned();
        setGraphic(pinned ? new HBox(PIN_GAP, swatch, pin) : swatch);
        pinItem.setText(Messages.get(pinned ? "chart.legend.unpin" : "chart.legend.pin"));
    }
}
