package dev.inkling.ui.support;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.Polygon;

/** The form of a point in a scatter plot, so that classes differ by more than their color. All cover about the same area. */
public enum Marker {
    CIRCLE(circle(20)),
    TRIANGLE(0, -1.2, 1.2, 0.9, -1.2, 0.9),
    SQUARE(-0.88, -0.88, 0.88, -0.88, 0.88, 0.88, -0.88, 0.88),
    DIAMOND(0, -1.3, 1.3, 0, 0, 1.3, -1.3, 0),
    CROSS(
            -0.45, -1.2, 0.45, -1.2, 0.45, -0.45, 1.2, -0.45, 1.2, 0.45, 0.45, 0.45, 0.45, 1.2, -0.45, 1.2, -0.45, 0.45,
            -1.2, 0.45, -1.2, -0.45, -0.45, -0.45);

    private static final Marker[] ALL = values();

    /** Corners x, y, x, y … around 0, 0. */
    private final double[] corners;

    Marker(double... corners) {
        this.corners = corners;
    }

    private static double[] circle(int corners) {
        double[] points = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            points[2 * i] = Math.cos(2 * Math.PI * i / corners);
            points[2 * i + 1] = Math.sin(2 * Math.PI * i / corners);
        }
        return points;
    }

    /** The marker of a class, from 0 on. */
    public static Marker of(int label) {
        return ALL[label % ALL.length];
    }

    /** Paints the whole marker in the fill color of {@code g}. */
    public void fill(GraphicsContext g, double x, double y, double radius) {
        g.fillPolygon(along(x, radius, 0), along(y, radius, 1), corners.length / 2);
    }

    /** Paints the outline in the stroke color of {@code g}. */
    public void stroke(GraphicsContext g, double x, double y, double radius) {
        g.strokePolygon(along(x, radius, 0), along(y, radius, 1), corners.length / 2);
    }

    private double[] along(double center, double radius, int axis) {
        double[] places = new double[corners.length / 2];
        for (int i = 0; i < places.length; i++) {
            places[i] = center + radius * corners[2 * i + axis];
        }
        return places;
    }

    /** The marker as a node in the color of a class, for legends. */
    public static Polygon node(int label, double radius) {
        Polygon polygon = new Polygon();
        for (double corner : of(label).corners) {
            polygon.getPoints().add(corner * radius);
        }
        polygon.getStyleClass().add(ClassColors.styleClass(label));
        return polygon;
    }
}
