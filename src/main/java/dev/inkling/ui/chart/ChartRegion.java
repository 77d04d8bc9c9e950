package dev.inkling.ui.chart;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A region with the settings of a chart. */
abstract class ChartRegion extends ThemedRegion {
    private static final double MOST_SMOOTHING = 0.9999;

    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty rightLabel = new SimpleStringProperty(this, "rightLabel", "");
    private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", "");
    private final BooleanProperty logY = new SimpleBooleanProperty(this, "logY");
    private final BooleanProperty ignoreOutliers = new SimpleBooleanProperty(this, "ignoreOutliers");
    private final BooleanProperty compact = new SimpleBooleanProperty(this, "compact");
    private final DoubleProperty smoothing = new SimpleDoubleProperty(this, "smoothing");
    private final ObjectProperty<XAxis> xAxis = new SimpleObjectProperty<>(this, "xAxis", XAxis.ITERATION);
    private final ObjectProperty<ValueFormat> valueFormat =
            new SimpleObjectProperty<>(this, "valueFormat", ValueFormat.PLAIN);
    private final ObjectProperty<ValueFormat> rightFormat =
            new SimpleObjectProperty<>(this, "rightFormat", ValueFormat.PLAIN);
    private final StringProperty hoveredGroup = new SimpleStringProperty(this, "hoveredGroup");
    private final ReadOnlyStringWrapper crosshairText = new ReadOnlyStringWrapper(this, "crosshairText", "");
    private final StringProperty pinnedGroup = new SimpleStringProperty(this, "pinnedGroup");

    /** Made by {@link LiveChart} alone. */
    ChartRegion() {
        for (Observable setting : List.of(
                title,
                rightLabel,
                emptyText,
                logY,
                ignoreOutliers,
                compact,
                smoothing,
                xAxis,
                valueFormat,
                rightFormat,
                hoveredGroup,
                pinnedGroup)) {
            setting.addListener(observable -> invalidate());
        }
    }

    /** The settings as they are now. */
    ChartSettings settings() {
        double weight = Math.max(0, Math.min(MOST_SMOOTHING, smoothing.get()));
        return new ChartSettings(
                title.get(),
                rightLabel.get(),
                logY.get(),
                ignoreOutliers.get(),
                weight,
                xAxis.get(),
                valueFormat.get(),
                rightFormat.get(),
                hoveredGroup.get(),
                pinnedGroup.get(),
                compact.get(),
                colors());
    }

    public StringProperty titleProperty() {
        return title;
    }

    /** What the right axis shows, for a chart with curves there. */
    public StringProperty rightLabelProperty() {
        return rightLabel;
    }

    /** What to say while there is no point to show. */
    public StringProperty emptyTextProperty() {
        return emptyText;
    }

    /** Whether the vertical axis is logarithmic; values that are not positive are gaps then. */
    public BooleanProperty logYProperty() {
        return logY;
    }

    /** Whether the vertical axis leaves out single extreme values; curves run out of the picture there. */
    public BooleanProperty ignoreOutliersProperty() {
        return ignoreOutliers;
    }

    /** Whether it is one of many small charts: what the crosshair reads is then in its title's row, without a card. */
    public BooleanProperty compactProperty() {
        return compact;
    }

    /** The weight of the past in the average of dense curves, 0 (off) to 0.9999; raw values stay faintly behind. */
    public DoubleProperty smoothingProperty() {
        return smoothing;
    }

    public ObjectProperty<XAxis> xAxisProperty() {
        return xAxis;
    }

    public ObjectProperty<ValueFormat> valueFormatProperty() {
        return valueFormat;
    }

    public ObjectProperty<ValueFormat> rightFormatProperty() {
        return rightFormat;
    }

    /** The run that is highlighted, null for none. The cursor sets it, and so may others (a table's row, a legend). */
    public StringProperty hoveredGroupProperty() {
        return hoveredGroup;
    }

    /** Where the crosshair is, as people read it; empty where there is none. */
    public ReadOnlyStringProperty crosshairTextProperty() {
        return crosshairText.getReadOnlyProperty();
    }

    void tellCrosshair(String place) {
        crosshairText.set(place);
    }

    /** The run that the read-out compares all others with, null for none. */
    public StringProperty pinnedGroupProperty() {
        return pinnedGroup;
    }
}
