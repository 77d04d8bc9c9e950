package dev.inkling.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ScalesTest {
    @Test
    void scalesThereAndBackAreTheSameValue() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            double min = Math.pow(10, random.nextDouble() * 10 - 6);
            Range range = new Range(min, min * (1.5 + random.nextDouble() * 1e4));
            double value = range.min() + random.nextDouble() * range.span();
            for (boolean log : new boolean[] {false, true}) {
                Scale scale = Scale.of(range, log);
                assertEquals(value, scale.value(scale.fraction(value)), 1e-9 * value);
                assertEquals(0, scale.fraction(range.min()), 1e-9);
                assertEquals(1, scale.fraction(range.max()), 1e-9);
            }
        }
    }

    @Test
    void aLogScaleHasEqualDistancesForEqualRatiosAndNoPlaceForZero() {
        Scale scale = new LogScale(new Range(0.01, 100));
        assertEquals(0.5, scale.fraction(1), 1e-12);
        assertEquals(0.25, scale.fraction(0.1), 1e-12);
        assertTrue(Double.isNaN(scale.fraction(0)));
        assertTrue(Double.isNaN(scale.fraction(-1)));
        assertThrows(IllegalArgumentException.class, () -> new LogScale(new Range(0, 1)));
    }

    @Test
    void zoomingKeepsWhatIsUnderTheCursor() {
        Random random = new Random(4);
        for (int i = 0; i < 2_000; i++) {
            Scale scale = Scale.of(new Range(0.5, 500), random.nextBoolean());
            double fraction = random.nextDouble();
            double factor = 0.1 + random.nextDouble() * 2;
            Range zoomed = scale.zoomed(fraction, factor);
            assertNotNull(zoomed == null && factor > 1 ? scale : zoomed);
            if (zoomed != null && (scale instanceof LinearScale || zoomed.min() > 0)) {
                double before = scale.value(fraction);
                assertEquals(before, Scale.of(zoomed, scale instanceof LogScale).value(fraction), 1e-6 * before);
            }
        }
    }

    @Test
    void aZoomThatNumbersCannotHoldIsRefused() {
        assertNull(new LinearScale(new Range(1, 1 + 1e-9)).zoomed(0.5, 0.01));
        assertNull(new LogScale(new Range(1e-300, 1e300)).zoomed(0.5, 10));
    }

    @Test
    void panningMovesByTheCursorsWay() {
        Viewport viewport = new Viewport();
        viewport.follow(extrema(0, 2), false, null);
        viewport.show(new Range(0.2, 0.6), new Range(0.5, 1));
        viewport.pan(new LinearScale(viewport.x()), new LinearScale(viewport.y()), 0.25, -0.5);
        assertEquals(0.3, viewport.x().min(), 1e-12);
        assertEquals(0.7, viewport.x().max(), 1e-12);
        assertEquals(0.25, viewport.y().min(), 1e-12);
        assertTrue(viewport.isZoomed());
        viewport.reset();
        assertEquals(new Range(0, 2), viewport.y());
        assertTrue(!viewport.isZoomed());
    }

    @Test
    void zoomingOutEndsWhereEverythingIsShown() {
        Viewport viewport = new Viewport();
        viewport.follow(extrema(0, 1), false, null);
        Scale x = new LinearScale(viewport.x());
        Scale y = new LinearScale(viewport.y());
        viewport.zoom(x, y, 0.3, 0.3, 0.5, 0.5);
        assertTrue(viewport.isZoomed());
        viewport.zoom(new LinearScale(viewport.x()), new LinearScale(viewport.y()), 0.3, 0.3, 3, 3);
        assertTrue(!viewport.isZoomed());
    }

    @Test
    void theFollowedRangeIsCalm() {
        AutoRange auto = new AutoRange();
        assertEquals(new Range(0, 2.5), auto.update(0.1, 2.3, false, null));
        assertEquals(new Range(0, 2.5), auto.update(0.1, 1.9, false, null), "a little less changes nothing");
        assertEquals(new Range(0, 3), auto.update(0.1, 2.51, false, null), "a point outside is shown at once");
        assertEquals(new Range(0, 1), auto.update(0.1, 0.9, false, null), "much less room is taken back");
        assertEquals(new Range(0.8, 1), auto.update(0.81, 0.99, false, new Range(0, 1)));
        assertEquals(new Range(0.001, 5), auto.update(0.0013, 4.1, true, null));
        assertEquals(new Range(0, 1), auto.update(1, -1, false, null), "without values");
        Range constant = auto.update(7, 7, false, null);
        assertTrue(constant.min() < 7 && constant.max() > 7);
        assertTrue(auto.update(-Double.MAX_VALUE, Double.MAX_VALUE, false, null).span() > 1e300);
        assertTrue(auto.update(Double.MIN_VALUE, Double.MAX_VALUE, true, null).span() > 0);
    }

    private static Extrema extrema(double low, double high) {
        Extrema extrema = new Extrema();
        extrema.include(low, high);
        return extrema;
    }
}
