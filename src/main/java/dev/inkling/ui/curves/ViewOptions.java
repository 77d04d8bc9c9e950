package dev.inkling.ui.curves;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/** How the curves are shown, as long as the window is open. */
final class ViewOptions {
    private final ObjectProperty<CurvesLayout> layout =
            new SimpleObjectProperty<>(this, "layout", CurvesLayout.OVERLAY);
    private final ObjectProperty<Measure> measure = new SimpleObjectProperty<>(this, "measure", Measure.LOSS);
    private final ObjectProperty<SplitBy> splitBy = new SimpleObjectProperty<>(this, "splitBy", SplitBy.RUN);
    private final BooleanProperty zoomAlone = new SimpleBooleanProperty(this, "zoomAlone");
    private final BooleanProperty ignoreOutliers = new SimpleBooleanProperty(this, "ignoreOutliers");
    private final BooleanProperty bands = new SimpleBooleanProperty(this, "bands", true);
    private final ObjectProperty<Spread> spread = new SimpleObjectProperty<>(this, "spread", Spread.RANGE);

    ObjectProperty<CurvesLayout> layoutProperty() {
        return layout;
    }

    /** What small charts show. */
    ObjectProperty<Measure> measureProperty() {
        return measure;
    }

    /** What gets a small chart of its own. */
    ObjectProperty<SplitBy> splitByProperty() {
        return splitBy;
    }

    /** Whether zooming leaves all other charts as they are. */
    BooleanProperty zoomAloneProperty() {
        return zoomAlone;
    }

    BooleanProperty ignoreOutliersProperty() {
        return ignoreOutliers;
    }

    /** Whether repeats are shown as a mean with a band. */
    BooleanProperty bandsProperty() {
        return bands;
    }

    ObjectProperty<Spread> spreadProperty() {
        return spread;
    }

    /** What bands show; null without bands. */
    @Nullable
    Spread bandSpread() {
        return bands.get() ? spread.get() : null;
    }
}
