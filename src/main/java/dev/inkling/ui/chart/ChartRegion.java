package dev.inkling.ui.chart;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A region with the settings of a chart. */
abstract class ChartRegion extends ThemedRegion {
    private static final double MOST_SMOOTHING = 0.9999;

    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty yLabel = new SimpleStringProperty(this, "yLabel", "");
    private final StringProperty emptyText = new SimpleStringProperty(this, "emptyText", "");
    private final BooleanProperty logY = new SimpleBooleanProperty(this, "logY");
    private final DoubleProperty smoothing = new SimpleDoubleProperty(this, "smoothing");
    private final ObjectProperty<XAxis> xAxis = new SimpleObjectProperty<>(this, "xAxis", XAxis.ITERATION);
    private final ObjectProperty<ValueFormat> valueFormat =
            new SimpleObjectProperty<>(this, "valueFormat", ValueFormat.PLAIN);
    private final ObjectProperty<@Nullable String> hoveredGroup = new SimpleObjectProperty<>(this, "hoveredGroup");

    /** Made by {@link LiveChart} alone. */
    ChartRegion() {
        for (Observable setting :
                List.of(title, yLabel, emptyText, logY, smoothing, xAxis, valueFormat, hoveredGroup)) {
            setting.addListener(observable -> invalidate());
        }
    }

    /** The settings as they are now. */
    ChartSettings settings() {
        double weight = Math.max(0, Math.min(MOST_SMOOTHING, smoothing.get()));
        return new ChartSettings(
                title.get(),
                yLabel.get(),
                logY.get(),
                weight,
                xAxis.get(),
                valueFormat.get(),
                hoveredGroup.get(),
                colors());
    }

    public StringProperty titleProperty() {
        return title;
    }

    /** What the vertical axis shows. */
    public StringProperty yLabelProperty() {
        return yLabel;
    }

    /** What to say while there is no point to show. */
    public StringProperty emptyTextProperty() {
        return emptyText;
    }

    /** Whether the vertical axis is logarithmic; values that are not positive are gaps then. */
    public BooleanProperty logYProperty() {
        return logY;
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

    /** The run that is highlighted, null for none. The cursor sets it, and so may others (a table's row, a legend). */
    public ObjectProperty<@Nullable String> hoveredGroupProperty() {
        return hoveredGroup;
    }
}
