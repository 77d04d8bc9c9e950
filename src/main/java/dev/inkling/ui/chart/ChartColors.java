package dev.inkling.ui.chart;

import javafx.scene.paint.Color;

/** The colors of everything but the curves. */
record ChartColors(Color background, Color grid, Color minorGrid, Color axis, Color text, Color strongText) {
    /** For pictures that go to paper or into a document. */
    static final ChartColors PRINT = new ChartColors(
            Color.WHITE,
            Color.web("#d8dee4"),
            Color.web("#eef1f4"),
            Color.web("#8c959f"),
            Color.web("#57606a"),
            Color.web("#24292f"));
}
