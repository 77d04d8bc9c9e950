package dev.inkling.ui.curves;

import dev.inkling.ui.chart.LiveChart;
import java.util.List;

/**
 * Charts for one picture, and its size.
 *
 * @param columns how many charts stand in a row
 * @param width in pixels of a screen
 * @param height in pixels of a screen
 */
record Figure(List<LiveChart> charts, int columns, int width, int height) {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 480;
    private static final int SMALL_WIDTH = 340;
    private static final int SMALL_HEIGHT = 240;
    private static final int LEGEND = 60;

    Figure {
        charts = List.copyOf(charts);
    }

    static Figure of(LiveChart chart) {
        return new Figure(List.of(chart), 1, WIDTH, HEIGHT);
    }

    /** Charts below each other. */
    static Figure stacked(List<LiveChart> charts) {
        return new Figure(charts, 1, WIDTH, charts.size() * HEIGHT);
    }

    /** Small charts in rows. */
    static Figure grid(List<LiveChart> charts, int columns) {
        int rows = (charts.size() + columns - 1) / columns;
        return new Figure(charts, columns, columns * SMALL_WIDTH, rows * SMALL_HEIGHT + LEGEND);
    }
}
