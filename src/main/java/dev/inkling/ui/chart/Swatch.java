package dev.inkling.ui.chart;

import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;
import javafx.scene.shape.StrokeLineCap;

/** A short piece of a curve's line, as legends and tables show it. */
public final class Swatch extends Region {
    private static final double HEIGHT = 10;

    private final Line line;

    /** @param width in pixels */
    public Swatch(double width) {
        line = new Line(1, HEIGHT / 2, width - 1, HEIGHT / 2);
        line.setStrokeLineCap(StrokeLineCap.BUTT);
        getChildren().add(line);
        setMinSize(width, HEIGHT);
        setPrefSize(width, HEIGHT);
        setMaxSize(width, HEIGHT);
    }

    /** A strong line, for a run as a whole. */
    public void show(Color color, Dash dash) {
        show(color, dash, 3);
    }

    void show(Color color, Dash dash, CurveKind kind) {
        show(color, dash, kind == CurveKind.EVALUATION_ASIDE ? 1.5 : 3);
    }

    private void show(Color color, Dash dash, double strength) {
        line.setStroke(color);
        line.setStrokeWidth(strength);
        line.getStrokeDashArray().clear();
        for (double length : dash.lengths()) {
            // A swatch has room for half a pattern only.
            line.getStrokeDashArray().add(length / 2);
        }
    }
}
