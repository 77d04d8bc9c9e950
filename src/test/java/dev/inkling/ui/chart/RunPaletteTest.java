package dev.inkling.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class RunPaletteTest {
    private static final Color DARK = Color.web("#0d1117");

    /** Machado, Oliveira, Fernandes 2009: how full deuteranopia and protanopia see linear RGB. */
    private static final double[][][] COLOR_BLIND = {
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
        {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}
    };

    @Test
    void everyColorStandsOutFromBothBackgrounds() {
        for (int run = 0; run < RunPalette.size(); run++) {
            RunColor color = RunPalette.color(run);
            assertTrue(RunColor.contrast(color.on(Color.WHITE), Color.WHITE) >= 3, "light, color " + run);
            assertTrue(RunColor.contrast(color.on(DARK), DARK) >= 3, "dark, color " + run);
        }
    }

    @Test
    void colorBlindPeopleCanTellColorsApart() {
        for (double[][] eye : COLOR_BLIND) {
            for (int a = 0; a < RunPalette.size(); a++) {
                for (int b = 0; b < a; b++) {
                    String pair = "colors " + a + " and " + b;
                    RunColor first = RunPalette.color(a);
                    RunColor second = RunPalette.color(b);
                    double onLight = difference(first.onLight(), second.onLight(), eye);
                    double onDark = difference(first.onDark(), second.onDark(), eye);
                    assertTrue(onLight > 10, () -> pair + " on light differ by " + onLight);
                    assertTrue(onDark > 10, () -> pair + " on dark differ by " + onDark);
                }
            }
        }
    }

    @Test
    void dashesBeginWithTheSecondCycle() {
        assertEquals(Dash.SOLID, RunPalette.dash(RunPalette.size() - 1));
        assertEquals(Dash.DASHED, RunPalette.dash(RunPalette.size()));
        assertEquals(RunPalette.color(1), RunPalette.color(1 + RunPalette.size()));
        assertNotEquals(RunPalette.color(0), RunPalette.color(1));
    }

    /** Distance in CIE L*a*b* (CIE76) as an eye sees two colors. */
    private static double difference(Color a, Color b, double[][] eye) {
        double[] first = lab(a, eye);
        double[] second = lab(b, eye);
        return Math.sqrt(Math.pow(first[0] - second[0], 2)
                + Math.pow(first[1] - second[1], 2)
                + Math.pow(first[2] - second[2], 2));
    }

    private static double[] lab(Color color, double[][] eye) {
        double[] linear = {linear(color.getRed()), linear(color.getGreen()), linear(color.getBlue())};
        double[] seen = new double[3];
        for (int row = 0; row < 3; row++) {
            for (int i = 0; i < 3; i++) {
                seen[row] += eye[row][i] * linear[i];
            }
            seen[row] = Math.max(0, Math.min(1, seen[row]));
        }
        double x = cubic((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
        double y = cubic(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        double z = cubic((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static double cubic(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
}
