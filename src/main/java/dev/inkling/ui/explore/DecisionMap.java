package dev.inkling.ui.explore;

import dev.inkling.nn.Predictor;
import dev.inkling.ui.support.LatestRequest;
import dev.inkling.ui.support.Messages;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import org.jspecify.annotations.Nullable;

/**
 * Scatter plot of two features over what the network would answer there, the other features being as the sliders are. A
 * cross-hair shows the made-up sample; a click, a drag or the arrow keys move it. The regions are computed on a background
 * thread; they change while the network learns.
 */
final class DecisionMap extends Region {
    private static final long PACE_MILLIS = 66;
    private static final double MARK = 5;
    private static final double HINT_LEFT = 36;
    private static final double HINT_TOP = 8;
    private static final double HINT_WIDTH = 150;

    private final ExplorerModel model;
    private final DecisionPlot plot;
    private final ImageView regions = new ImageView();
    private final Line across = new Line();
    private final Line up = new Line();
    private final Circle mark = new Circle(MARK);
    private final Label hint = new Label(Messages.get("explore.map.empty"));
    private final LatestRequest<RegionPicture> work =
            new LatestRequest<>("decision regions", PACE_MILLIS, Platform::runLater);
    private @Nullable Predictor predictor;

    DecisionMap(ExplorerModel model) {
        this.model = model;
        plot = new DecisionPlot(model);
        getStyleClass().add("decision-map");
        setMinSize(160, 140);
        setPrefSize(280, 240);
        setFocusTraversable(true);
        setAccessibleText(Messages.get("explore.map"));
        setAccessibleHelp(Messages.get("explore.map.help"));
        hint.getStyleClass().add("hint");
        across.getStyleClass().add("cross-hair");
        up.getStyleClass().add("cross-hair");
        mark.getStyleClass().add("mark");
        regions.setPreserveRatio(false);
        getChildren().addAll(regions, plot, across, up, mark, hint);
        getChildren().forEach(child -> child.setMouseTransparent(true));
        plot.scalesProperty().addListener((observable, before, now) -> {
            if (before.xFeature() != now.xFeature() || before.yFeature() != now.yFeature()) {
                regions.setImage(null);
                work.cancel();
            }
            placeRegions();
            placeMark();
            request();
        });
        model.whenChanged(() -> {
            placeMark();
            request();
        });
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::point);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::point);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    }

    /** How many samples are drawn. */
    int points() {
        return plot.points();
    }

    /** Chooses the features of the axes. */
    void show(int featureAcross, int featureUp) {
        plot.show(featureAcross, featureUp);
    }

    /** @param newest one that fits the model, or null for none */
    void setPredictor(@Nullable Predictor newest) {
        predictor = newest;
        hint.setVisible(newest == null);
        if (newest == null) {
            work.cancel();
            regions.setImage(null);
        } else {
            request();
        }
    }

    private void request() {
        Predictor asked = predictor;
        if (asked != null) {
            PlotScales now = plot.scalesProperty().get();
            MapRequest map = new MapRequest(
                    asked,
                    model.dataset().scaling(),
                    now.colors(),
                    model.raw(),
                    now.xFeature(),
                    now.yFeature(),
                    now.x(),
                    now.y());
            work.submit(map::compute, picture -> regions.setImage(picture.toImage()));
        }
    }

    /** The hint keeps to a corner, so that most points and the cross-hair stay in sight. */
    @Override
    protected void layoutChildren() {
        plot.resizeRelocate(0, 0, getWidth(), getHeight());
        double width = Math.min(HINT_WIDTH, getWidth() - HINT_LEFT);
        hint.resizeRelocate(HINT_LEFT, HINT_TOP, width, hint.prefHeight(width));
    }

    private void placeRegions() {
        PlotScales now = plot.scalesProperty().get();
        regions.relocate(now.x().from(), now.y().to());
        regions.setFitWidth(now.x().to() - now.x().from());
        regions.setFitHeight(now.y().from() - now.y().to());
    }

    private void placeMark() {
        PlotScales now = plot.scalesProperty().get();
        double x = now.x().at(model.value(now.xFeature()).get());
        double y = now.y().at(model.value(now.yFeature()).get());
        place(across, now.x().from(), y, now.x().to(), y);
        place(up, x, now.y().from(), x, now.y().to());
        mark.setCenterX(x);
        mark.setCenterY(y);
    }

    private static void place(Line line, double x0, double y0, double x1, double y1) {
        line.setStartX(x0);
        line.setStartY(y0);
        line.setEndX(x1);
        line.setEndY(y1);
    }

    private void point(MouseEvent event) {
        requestFocus();
        PlotScales now = plot.scalesProperty().get();
        model.set(now.xFeature(), now.x().valueAt(event.getX()));
        if (now.yFeature() != now.xFeature()) {
            model.set(now.yFeature(), now.y().valueAt(event.getY()));
        }
        event.consume();
    }

    private void press(KeyEvent event) {
        PlotScales now = plot.scalesProperty().get();
        switch (event.getCode()) {
            case LEFT -> move(now.xFeature(), -1);
            case RIGHT -> move(now.xFeature(), 1);
            case DOWN -> move(now.yFeature(), -1);
            case UP -> move(now.yFeature(), 1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(int feature, int steps) {
        model.set(
                feature,
                model.value(feature).get() + steps * model.ranges().get(feature).step());
    }
}
