package dev.inkling.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CurvePainterTest {
    private static final int WIDTH = 400;
    private static final int HEIGHT = 200;
    private static final Stroke BLUE = new Stroke(0x0072b2, 1, 1.6, Dash.SOLID, 1, 0);

    @Test
    void oneOutlierAmongAHundredThousandPointsIsSeen() {
        double[] values = new double[100_000];
        Random random = new Random(1);
        for (int i = 0; i < values.length; i++) {
            values[i] = 1 + 0.1 * random.nextDouble();
        }
        values[31_337] = 9;
        Raster image = paint(values, new LinearScale(new Range(0, 10)), BLUE);
        int column = (int) (31_337.0 / values.length * WIDTH);
        for (int row = 22; row < 175; row++) {
            assertEquals(255, alpha(image, column, row), "row " + row + " of the outlier's column");
        }
        assertEquals(0, alpha(image, column, 10), "above the outlier");
        assertEquals(0, alpha(image, column + 1, 100), "beside the outlier");
    }

    @Test
    void everyPointOfEveryDensityIsCovered() {
        Random random = new Random(2);
        for (int count : new int[] {2, 7, 150, 399, 401, 1_000, 5_003}) {
            double[] values = new double[count];
            for (int i = 0; i < count; i++) {
                values[i] = 0.5 + 9 * random.nextDouble();
            }
            Raster image = paint(values, new LinearScale(new Range(0, 10)), BLUE);
            for (int i = 0; i < count; i++) {
                int column = Math.min(WIDTH - 1, (int) (i * (double) WIDTH / count));
                int row = (int) ((1 - values[i] / 10) * HEIGHT);
                assertTrue(alpha(image, column, row) > 60, "point " + i + " of " + count);
            }
        }
    }

    @Test
    void aLineIsAsWideAsAskedFor() {
        Raster flat = paint(new double[] {5, 5}, new LinearScale(new Range(0, 10)), BLUE);
        int sum = 0;
        for (int row = 0; row < HEIGHT; row++) {
            sum += alpha(flat, 100, row);
        }
        assertEquals(1.6 * 255, sum, 4);
    }

    @Test
    void gapsStayGapsAndLonePointsAreSeen() {
        double nan = Double.NaN;
        double[] values = {5, 5, nan, Double.POSITIVE_INFINITY, 5, nan, Double.NEGATIVE_INFINITY, 5, 5, 5};
        Raster image = paint(values, new LinearScale(new Range(0, 10)), BLUE);
        int row = HEIGHT / 2;
        assertTrue(alpha(image, 20, row) > 0, "between the first two points");
        assertEquals(0, alpha(image, 100, row), "in the gap");
        assertTrue(alpha(image, 160, row) > 0, "the lone point");
        assertEquals(0, alpha(image, 220, row), "in the second gap");
        assertTrue(alpha(image, 300, row) > 0, "after it");
    }

    @Test
    void nothingIsDrawnOfNothingAndADotOfOnePoint() {
        assertEquals(0, inked(paint(new double[0], new LinearScale(new Range(0, 10)), BLUE)));
        assertEquals(0, inked(paint(new double[] {Double.NaN, Double.NaN}, new LinearScale(new Range(0, 10)), BLUE)));
        Stroke dotted = new Stroke(0, 1, 1.6, Dash.SOLID, 1, 2.6);
        assertTrue(inked(paint(new double[] {5}, new LinearScale(new Range(0, 10)), BLUE)) > 3);
        assertTrue(inked(paint(new double[] {5}, new LinearScale(new Range(0, 10)), dotted)) > 10);
    }

    @Test
    void aLogScaleSkipsWhatItCannotShow() {
        double[] values = new double[10_000];
        Arrays.fill(values, 1);
        Arrays.fill(values, 5_000, 7_500, 0);
        Arrays.fill(values, 7_500, 10_000, -3);
        values[6_000] = 10;
        Raster image = paint(values, new LogScale(new Range(0.1, 10)), BLUE);
        assertTrue(alpha(image, 100, HEIGHT / 2) > 0, "where values are positive");
        assertEquals(0, alpha(image, 350, HEIGHT / 2), "where they are not");
        assertTrue(alpha(image, 240, 0) > 0, "the positive one among zeros");
    }

    @Test
    void zoomedInFarTheLineGoesThroughTheImage() {
        CurveTrace trace = new CurveTrace(GrowingPoints.of(-1e9, 1e9));
        trace.update(0);
        CurvePainter painter = new CurvePainter(WIDTH, HEIGHT);
        Scale x = new LinearScale(new Range(0.4999, 0.5001));
        Scale y = new LinearScale(new Range(-1e5, 1e5));
        painter.paint(trace, trace.line().raw(), new PlotTransform(XAxis.ITERATION, x, y, 0, WIDTH, HEIGHT), BLUE);
        assertTrue(alpha(painter.image(), WIDTH / 2, HEIGHT / 2 - 1) > 200);
        assertTrue(inked(painter.image()) > WIDTH / 2);
    }

    @Test
    void aFaintCurveIsEvenlyFaintAndPremultiplied() {
        Random random = new Random(6);
        double[] values = random.doubles(300, 0, 10).toArray();
        Raster image =
                paint(values, new LinearScale(new Range(0, 10)), new Stroke(0xd55e00, 0.3, 1.6, Dash.SOLID, 1, 2));
        for (int pixel : image.pixels()) {
            int alpha = pixel >>> 24;
            assertTrue(alpha <= 78, "overlapping pieces must not add up, alpha " + alpha);
            assertTrue((pixel >> 16 & 0xff) <= alpha && (pixel >> 8 & 0xff) <= alpha && (pixel & 0xff) <= alpha);
        }
    }

    @Test
    void dashesLeaveGapsInFlatLines() {
        Raster image =
                paint(new double[] {5, 5}, new LinearScale(new Range(0, 10)), new Stroke(0, 1, 2, Dash.DASHED, 1, 0));
        int inkedColumns = 0;
        for (int column = 0; column < WIDTH / 2; column++) {
            inkedColumns += alpha(image, column, HEIGHT / 2) > 127 ? 1 : 0;
        }
        assertEquals(9.0 / 13, inkedColumns / (WIDTH / 2.0), 0.05);
    }

    private static Raster paint(double[] values, Scale y, Stroke stroke) {
        CurveTrace trace = new CurveTrace(GrowingPoints.of(values));
        trace.update(0);
        CurvePainter painter = new CurvePainter(WIDTH, HEIGHT);
        Scale x = new LinearScale(new Range(0, Math.max(1, values.length)));
        painter.paint(trace, trace.line().raw(), new PlotTransform(XAxis.ITERATION, x, y, 0, WIDTH, HEIGHT), stroke);
        return painter.image();
    }

    private static int alpha(Raster image, int column, int row) {
        return image.pixels()[row * image.width() + column] >>> 24;
    }

    private static long inked(Raster image) {
        return Arrays.stream(image.pixels()).filter(pixel -> pixel != 0).count();
    }
}
