package dev.inkling.ui.curves;

import dev.inkling.ui.chart.Curve;
import dev.inkling.ui.chart.LiveChart;
import dev.inkling.ui.chart.ValueFormat;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Messages;
import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The small charts of the comparison side by side, below what is chosen for them. */
final class SideBySide extends VBox {
    private final ViewOptions options;
    private final LiveChart leader = new LiveChart();
    private final ChartGrid grid = new ChartGrid(leader);
    private final ComboBox<SplitBy> splitBy = new ComboBox<>();

    /** @param loss has the settings that are common to all charts of the window */
    SideBySide(LiveChart loss, ViewOptions options) {
        super(4);
        this.options = options;
        leader.xAxisProperty().bindBidirectional(loss.xAxisProperty());
        leader.hoveredGroupProperty().bindBidirectional(loss.hoveredGroupProperty());
        leader.pinnedGroupProperty().bindBidirectional(loss.pinnedGroupProperty());
        leader.smoothingProperty().bind(loss.smoothingProperty());
        leader.ignoreOutliersProperty().bind(options.ignoreOutliersProperty());
        leader.logYProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> loss.logYProperty().get()
                                && options.measureProperty().get() == Measure.LOSS,
                        loss.logYProperty(),
                        options.measureProperty()));
        ScrollPane scroll = new ScrollPane(grid);
        scroll.getStyleClass().addAll("chart-grid-scroll", "edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.viewportBoundsProperty().addListener((observable, old, bounds) -> grid.fitInto(bounds.getHeight()));
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(bar(), scroll);
        options.zoomAloneProperty().addListener((observable, was, is) -> grid.zoomAlone(is));
    }

    private HBox bar() {
        Choice<Measure> measure = new Choice<>("curves.measure", options.measureProperty(), Measure.values());
        splitBy.setId("curves-by");
        splitBy.setTooltip(new Tooltip(Messages.get("curves.by.tip")));
        splitBy.setMinWidth(Region.USE_PREF_SIZE);
        splitBy.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable SplitBy choice) {
                return choice == null ? "" : choice.label();
            }

            @Override
            public SplitBy fromString(String text) {
                throw new UnsupportedOperationException("The list is not editable.");
            }
        });
        splitBy.getItems().setAll(SplitBy.RUN);
        splitBy.setValue(options.splitByProperty().get());
        options.splitByProperty().addListener((observable, old, now) -> splitBy.setValue(now));
        // Other choices leave the box without a value for a moment.
        splitBy.valueProperty().addListener((observable, old, now) -> {
            if (now != null) {
                options.splitByProperty().set(now);
            }
        });
        Label crosshair = new Label();
        crosshair.getStyleClass().add("crosshair-place");
        crosshair.textProperty().bind(leader.crosshairTextProperty());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(8, measure, splitBy, space, crosshair);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    /**
     * Shows lines that can be compared.
     *
     * @param pinned the run that others are compared with
     */
    void show(List<RunLine> lines, boolean regression, @Nullable RunItem pinned) {
        offer(lines.stream().filter(RunLine::isVisible).toList());
        Measure measure = options.measureProperty().get();
        leader.valueFormatProperty()
                .set(measure == Measure.SCORE && !regression ? ValueFormat.PERCENT : ValueFormat.PLAIN);
        leader.emptyTextProperty().set(Messages.get("curves.small.empty"));
        List<Curve> reference = lines.stream()
                .filter(line -> line.runs().stream().anyMatch(run -> run == pinned))
                .flatMap(line -> measure.of(line).stream())
                .toList();
        grid.show(SmallChart.of(lines, options.splitByProperty().get()), measure, reference);
    }

    /** Offers only settings in which the lines differ. */
    private void offer(List<RunLine> lines) {
        List<SplitBy> choices = Arrays.stream(SplitBy.values())
                .filter(choice -> choice.tellsApart(lines))
                .toList();
        if (!splitBy.getItems().equals(choices)) {
            SplitBy chosen = options.splitByProperty().get();
            splitBy.getItems().setAll(choices);
            splitBy.setValue(choices.contains(chosen) ? chosen : SplitBy.RUN);
        }
    }

    /** Lets go of all curves while nobody looks. */
    void clear() {
        grid.clear();
    }

    ChartGrid grid() {
        return grid;
    }
}
