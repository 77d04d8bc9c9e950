package dev.inkling.ui.chart;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;

/**
 * What a small chart reads at the crosshair, in the row of its title: of the curves that matter, nearest first, as many
 * values as one row has room for.
 */
final class CompactReadOut extends Label {
    private static final int MOST = 2;
    private static final double HEIGHT = 18;
    private static final double TITLE_GAP = 10;
    private static final double RIGHT_INSET = 6;

    CompactReadOut() {
        getStyleClass().add("chart-compact-read-out");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    void show(ChartFrame frame, List<Reading> readings, ChartSettings settings) {
        // The pinned run is in all small charts; only its own reads it.
        boolean alone = readings.stream().allMatch(reading -> reading.traced().inGroup(settings.pinned()));
        setText(readings.stream()
                .filter(reading -> alone || !reading.traced().inGroup(settings.pinned()))
                .filter(reading -> reading.curve().kind() != CurveKind.EVALUATION_ASIDE)
                .limit(MOST)
                .map(reading -> text(reading, settings))
                .collect(Collectors.joining("   ")));
        applyCss();
        double right = frame.area().right() + RIGHT_INSET;
        double left = ChartFonts.width(settings.title(), ChartFonts.TITLE) + TITLE_GAP;
        double width = Math.min(right - left, Math.ceil(prefWidth(-1)));
        setVisible(!readings.isEmpty() && width > 0);
        resizeRelocate(Math.rint(right - width), 1, Math.max(0, width), HEIGHT);
    }

    private static String text(Reading reading, ChartSettings settings) {
        ValueFormat format = settings.format(reading.traced().onRight());
        String difference = format.difference(reading.difference());
        String value = format.exact(reading.value());
        return difference.isEmpty() ? value : value + " (" + difference + ")";
    }
}
