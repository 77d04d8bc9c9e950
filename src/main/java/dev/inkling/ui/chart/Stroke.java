package dev.inkling.ui.chart;

/**
 * How a curve is drawn.
 *
 * @param rgb color as 0xRRGGBB
 * @param opacity 0–1
 * @param width of the line in device pixels
 * @param dash its pattern
 * @param scale device pixels to a pixel of the pattern
 * @param dotRadius of the dots at the points in device pixels; 0 for none
 */
record Stroke(int rgb, double opacity, double width, Dash dash, double scale, double dotRadius) {
    double halfWidth() {
        return width / 2;
    }
}
