package dev.inkling.ui.chart;

import dev.inkling.ui.support.FramePace;
import dev.inkling.ui.support.Messages;
import java.util.function.BooleanSupplier;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.shape.Rectangle;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * A chart of curves that grow while it is looked at. It reads the curves' data itself, some times a second and only while it
 * can be seen; whoever writes them tells it nothing. Everything but the data belongs to the JavaFX thread.
 *
 * <p>A drag zooms to a rectangle, or to a band if it is flat; the wheel zooms about the cursor, over an axis or with Shift only
 * along one; dragging with Shift, Space or another button pans; a double click shows everything again. With the keyboard: arrows
 * move the crosshair (with Shift faster), + and − zoom, Home and End, 0 or Escape.
 */
public final class LiveChart extends ChartRegion {
    private final ReadOnlyBooleanWrapper zoomed = new ReadOnlyBooleanWrapper(this, "zoomed");
    private final ObservableList<Curve> curves = FXCollections.observableArrayList();
    private final ObservableList<Curve> rightCurves = FXCollections.observableArrayList();

    private final TraceSet traces = new TraceSet();
    private final Viewport viewport = new Viewport();
    private final ChartRenderer renderer = new ChartRenderer(traces, viewport);
    private final CrosshairLayer crosshair = new CrosshairLayer();
    private final ChartActions actions = new ChartActions(this, renderer, traces, viewport, crosshair);
    private final Label emptyLabel = new Label();
    private final CurveWatch watch = new CurveWatch(this::invalidate);
    private BooleanSupplier growthWaits = () -> false;
    private boolean dirty = true;
    private long lastPulse;

    public LiveChart() {
        getStyleClass().add("live-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        accessibleTextProperty().bind(titleProperty());
        setFocusTraversable(true);
        setMinSize(160, 100);
        setPrefSize(560, 320);
        emptyLabel.getStyleClass().add("chart-empty-text");
        emptyLabel.setMouseTransparent(true);
        Rectangle selection = new Rectangle();
        selection.getStyleClass().add("chart-selection");
        getChildren().setAll(renderer.chrome(), renderer.curves(), renderer.marks(), emptyLabel, selection, crosshair);
        logYProperty().addListener(observable -> forgetVertical());
        valueFormatProperty().addListener(observable -> forgetVertical());
        xAxisProperty().addListener(observable -> reset());
        curves.addListener((InvalidationListener) observable -> curvesChanged());
        rightCurves.addListener((InvalidationListener) observable -> curvesChanged());
        viewport.shared().add(new Member());
        viewport.sharedY().add(this::invalidate);
        new ChartKeys(this, actions, new ChartGestures(this, actions, selection));
        new Pulse(this, this::pulse);
    }

    /**
     * From now on this and another chart, and all that are linked to them, have the same horizontal axis, its zoom, the
     * crosshair and the highlighted and the pinned run in common.
     */
    public void linkX(LiveChart other) {
        SharedX mine = viewport.shared();
        SharedX theirs = other.viewport.shared();
        if (mine != theirs) {
            other.xAxisProperty().bindBidirectional(xAxisProperty());
            other.hoveredGroupProperty().bindBidirectional(hoveredGroupProperty());
            other.pinnedGroupProperty().bindBidirectional(pinnedGroupProperty());
            for (SharedX.Member moving : theirs.members()) {
                mine.add(moving);
                ((Member) moving).chart().viewport.share(mine);
            }
            mine.choose(null);
        }
    }

    /** From now on this and another chart, and all that are linked to them, have the same vertical axis and its zoom in common. */
    public void linkY(LiveChart other) {
        SharedY mine = viewport.sharedY();
        SharedY theirs = other.viewport.sharedY();
        if (mine != theirs) {
            theirs.members().forEach(mine::add);
            other.viewport.share(mine);
            mine.reset();
        }
    }

    /** Says whether zooming leaves linked charts as they are; what was zoomed to is forgotten. */
    public void zoomAlone(boolean alone) {
        viewport.zoomAlone(alone);
        invalidate();
    }

    /** Shows everything, and follows the curves as they grow. */
    public void reset() {
        renderer.resetLabelWidth();
        viewport.reset();
        invalidate();
    }

    /**
     * Redraws if something changed; called at every frame while the window shows. Growth waits for the common pace, what people
     * do is answered at once.
     *
     * @param now in nanoseconds, as an {@code AnimationTimer} gives it
     */
    public void pulse(long now) {
        boolean due = FramePace.CURVES.isNext(lastPulse, now);
        // Also where nothing has grown: what grows a frame later waits for the others, or each chart had a frame of its
        // own.
        lastPulse = now;
        boolean grown = due && !growthWaits.getAsBoolean() && traces.isBehind();
        if ((dirty || grown) && canBeSeen()) {
            render();
        }
    }

    /** Does not draw what curves grow by as long as the condition holds, and catches up with it afterwards. */
    public void letGrowthWaitWhile(BooleanSupplier condition) {
        growthWaits = condition;
    }

    /** The horizontal range that is shown. */
    public Range visibleX() {
        return viewport.x();
    }

    /** The vertical range that is shown. */
    public Range visibleY() {
        return viewport.y();
    }

    @Override
    void invalidate() {
        dirty = true;
        zoomed.set(viewport.isZoomed());
    }

    TraceSet traces() {
        return traces;
    }

    Viewport viewport() {
        return viewport;
    }

    /** A new size is drawn at once: an image of the old size would be stretched for a frame. Other layouts change nothing. */
    @Override
    protected void layoutChildren() {
        ChartFrame frame = renderer.frame();
        boolean resized = renderer.chrome().getWidth() != getWidth()
                || renderer.chrome().getHeight() != getHeight()
                || frame == null;
        if (resized) {
            render();
        }
        layoutEmptyText();
    }

    private void render() {
        if (getWidth() < 1 || getHeight() < 1) {
            return;
        }
        dirty = false;
        renderer.render(settings(), getWidth(), getHeight(), outputScale());
        actions.update();
        boolean allHidden =
                curves.size() + rightCurves.size() > 0 && traces.visible().isEmpty();
        emptyLabel.setText(
                allHidden
                        ? Messages.get("chart.all-hidden")
                        : emptyTextProperty().get());
        emptyLabel.setVisible(!traces.hasPoints());
        layoutEmptyText();
        zoomed.set(viewport.isZoomed());
    }

    private void layoutEmptyText() {
        double width = Math.min(getWidth() - 40, emptyLabel.prefWidth(-1));
        double height = emptyLabel.prefHeight(width);
        emptyLabel.resizeRelocate(
                Math.rint((getWidth() - width) / 2), Math.rint((getHeight() - height) / 2), width, height);
    }

    private double outputScale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? 1 : Math.max(1, window.getRenderScaleX());
    }

    private boolean canBeSeen() {
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return getScene() != null;
    }

    private void curvesChanged() {
        watch.watch(curves, rightCurves);
        traces.show(curves, rightCurves);
        viewport.forgetExtent();
        invalidate();
    }

    private void forgetVertical() {
        renderer.resetLabelWidth();
        viewport.resetY();
    }

    /** Whether a part is shown that somebody chose. */
    public ReadOnlyBooleanProperty zoomedProperty() {
        return zoomed.getReadOnlyProperty();
    }

    public ObservableList<Curve> curves() {
        return curves;
    }

    /** Curves whose values belong to a second axis on the right, which is linear. */
    public ObservableList<Curve> rightCurves() {
        return rightCurves;
    }

    /** This chart as linked charts see it. */
    private final class Member implements SharedX.Member {
        LiveChart chart() {
            return LiveChart.this;
        }

        @Override
        public @Nullable Range xExtent() {
            return traces.xExtent(xAxisProperty().get());
        }

        @Override
        public double labelWidth() {
            return renderer.labelWidth();
        }

        @Override
        public void sharedXChanged() {
            invalidate();
        }

        @Override
        public void crosshairMoved() {
            actions.update();
        }
    }
}
