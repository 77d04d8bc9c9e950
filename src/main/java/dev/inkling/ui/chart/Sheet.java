package dev.inkling.ui.chart;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** What a chart is painted on: pixels or a drawing made of shapes. Units are pixels, y goes down. */
interface Sheet {
    /** How many device pixels a pixel has; 1 where there are none. */
    double scale();

    /** Moves the origin, from where it is, for all that is painted next. */
    void moveBy(double dx, double dy);

    void line(Color color, double width, Dash dash, double x0, double y0, double x1, double y1);

    /** A rectangle with rounded corners. */
    void box(Color fill, double x, double y, double width, double height, double arc);

    /** A disc with a line around it. */
    void disc(Color fill, Color stroke, double lineWidth, double x, double y, double radius);

    void text(String text, Font font, Color color, TextAlignment alignment, VPos origin, double x, double y);

    /** Curves and bands, cut off at the edges of a frame's plot. */
    void curves(List<InkLayer> layers, ChartFrame frame);
}
