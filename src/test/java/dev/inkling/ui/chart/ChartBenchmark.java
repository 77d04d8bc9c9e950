package dev.inkling.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * How long a redraw takes. Not part of the tests; {@code ./mvnw test -Dtest=ChartBenchmark -Dinkling.benchmark=true} prints
 * a table.
 * <em>Redraw</em> is what the chart does when its curves grew by 100 points each: taking them in, smoothing, axes, curves.
 * <em>Whole frame</em> adds JavaFX' own work of bringing the scene to pixels, in software.
 */
@EnabledIfSystemProperty(named = "inkling.benchmark", matches = "true")
class ChartBenchmark {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 420;
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 120;
    private static final int GROWTH = 100;

    @Test
    void redraw() throws Exception {
        FxToolkit.registerPrimaryStage();
        System.out.printf(
                "%n%6s %8s %-7s %-9s | %10s %10s | %10s %10s%n",
                "curves", "points", "axis", "smoothing", "redraw ms", "p95", "frame ms", "p95");
        for (int curves : new int[] {1, 4, 12}) {
            for (int points : new int[] {1_000, 10_000, 100_000}) {
                for (boolean log : new boolean[] {false, true}) {
                    for (double smoothing : new double[] {0, 0.9}) {
                        measure(curves, points, log, smoothing);
                    }
                }
            }
        }
        FxToolkit.cleanupStages();
    }

    private static void measure(int curves, int points, boolean log, double smoothing) throws Exception {
        WaitForAsyncUtils.asyncFx(() -> {
                    List<GrowingPoints> data = new ArrayList<>();
                    LiveChart chart = new LiveChart();
                    chart.logYProperty().set(log);
                    chart.smoothingProperty().set(smoothing);
                    Random random = new Random(1);
                    for (int i = 0; i < curves; i++) {
                        GrowingPoints own = new GrowingPoints(0, 1);
                        grow(own, points, i, points, random);
                        data.add(own);
                        chart.curves()
                                .add(new Curve(
                                        "run" + i,
                                        "",
                                        CurveKind.DENSE,
                                        own,
                                        "run " + i,
                                        RunPalette.color(i),
                                        RunPalette.dash(i)));
                    }
                    Scene scene = new Scene(chart, WIDTH, HEIGHT);
                    Stage stage = new Stage();
                    stage.setScene(scene);
                    stage.show();
                    WritableImage image = new WritableImage(WIDTH, HEIGHT);
                    double[] redraws = new double[ROUNDS];
                    double[] frames = new double[ROUNDS];
                    for (int round = -WARM_UP; round < ROUNDS; round++) {
                        for (int i = 0; i < curves; i++) {
                            grow(data.get(i), GROWTH, i, points, random);
                        }
                        chart.invalidate();
                        long start = System.nanoTime();
                        chart.pulse(start);
                        long drawn = System.nanoTime();
                        scene.snapshot(image);
                        long end = System.nanoTime();
                        if (round >= 0) {
                            redraws[round] = (drawn - start) / 1e6;
                            frames[round] = (end - start) / 1e6;
                        }
                    }
                    stage.close();
                    System.out.printf(
                            Locale.ENGLISH,
                            "%6d %,8d %-7s %-9s | %10.2f %10.2f | %10.2f %10.2f%n",
                            curves,
                            points,
                            log ? "log" : "linear",
                            smoothing > 0 ? smoothing : "off",
                            quantile(redraws, 0.5),
                            quantile(redraws, 0.95),
                            quantile(frames, 0.5),
                            quantile(frames, 0.95));
                    return null;
                })
                .get(2, TimeUnit.MINUTES);
    }

    /** A loss as training gives it: falling, with noise of a fifth. */
    private static void grow(GrowingPoints data, int count, int run, int scale, Random random) {
        for (int i = 0; i < count; i++) {
            double base = 0.05 + 0.1 * run + 2.3 * Math.exp(-(2.0 + run) * data.size() / scale);
            data.add(Math.max(0.003, base * (1 + 0.2 * random.nextGaussian())));
        }
    }

    private static double quantile(double[] values, double part) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) (part * (sorted.length - 1))];
    }
}
