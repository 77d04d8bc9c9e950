package dev.inkling.ui.chart;

import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;

/** A short piece of a curve's line, as legends show it. */
final class Swatch extends Region {
    private static final double HEIGHT = 10;

    private final Line line;

    Swatch(double width) {
        line = new Line(1, HEIGHT / 2, width - 1, HEIGHT / 2);
        line.setStrokeLineCap(StrokeLineCap.BUTT);
        getChildren().add(line);
        setMinSize(width, HEIGHT);
        setPrefSize(width, HEIGHT);
        setMaxSize(width, HEIGHT);
    }

    void show(Color color, Dash dash, CurveKind kind) {
        line.setStroke(color);
        line.setStrokeWidth(kind == CurveKind.EVALUATION_ASIDE ? 1.5 : 3);
        line.getStrokeDashArray().clear();
        for (double length : dash.lengths()) {
            // A swatch has room for half a pattern only.
            line.getStrokeDashArray().add(length / 2);
        }
    }
}
