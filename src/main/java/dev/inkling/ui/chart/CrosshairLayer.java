package dev.inkling.ui.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

/** The crosshair's line, a dot on each curve, and the card beside it: plain nodes, so that moving it does not draw a curve. */
final class CrosshairLayer extends Pane {
    private static final double DOT = 3.5;

    private final Line line = new Line();
    private final List<Circle> dots = new ArrayList<>();
    private final ReadOut readOut = new ReadOut();
    private final CompactReadOut compact = new CompactReadOut();

    CrosshairLayer() {
        line.getStyleClass().add("chart-crosshair");
        getChildren().addAll(line, readOut, compact);
        setMouseTransparent(true);
        setManaged(false);
        hide();
    }

    void show(ChartFrame frame, double x, CrosshairReadings at, ChartSettings settings, double chartHeight) {
        List<Reading> readings = at.readings();
        PlotArea area = frame.area();
        double screenX = Math.floor(frame.screenX(x)) + 0.5;
        if (screenX < area.left() || screenX > area.right() + 1) {
            hide();
            return;
        }
        line.setStartX(screenX);
        line.setEndX(screenX);
        line.setStartY(area.top());
        line.setEndY(area.bottom());
        line.setVisible(true);
        Color background = settings.colors().background();
        while (dots.size() < readings.size()) {
            Circle dot = new Circle(DOT);
            dot.setStrokeWidth(1.5);
            dots.add(dot);
            getChildren().add(getChildren().size() - 2, dot);
        }
        for (int i = 0; i < dots.size(); i++) {
            Circle dot = dots.get(i);
            boolean shown = i < readings.size() && readings.get(i).isShown(area);
            dot.setVisible(shown);
            if (shown) {
                Reading reading = readings.get(i);
                dot.setCenterX(reading.screenX());
                dot.setCenterY(reading.screenY());
                dot.setFill(reading.curve().colorProperty().get().on(background));
                dot.setStroke(background);
            }
        }
        if (settings.compact()) {
            readOut.hide();
            compact.show(frame, readings, settings);
        } else if (readings.isEmpty()) {
            readOut.hide();
        } else {
            readOut.show(frame, x, at, settings, chartHeight);
        }
    }

    void hide() {
        line.setVisible(false);
        dots.forEach(dot -> dot.setVisible(false));
        readOut.hide();
        compact.setVisible(false);
    }
}
