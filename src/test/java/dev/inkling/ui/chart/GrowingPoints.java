package dev.inkling.ui.chart;

import java.util.Arrays;

/** Points for tests: one writer, any readers; x counts iterations by a fixed step. */
final class GrowingPoints implements CurveData {
    static final double ITERATIONS_PER_EPOCH = 600;
    static final double SECONDS_PER_ITERATION = 0.004;

    private final double firstIteration;
    private final double step;
    private volatile double[] values = new double[16];
    private volatile int size;

    GrowingPoints(double firstIteration, double step) {
        this.firstIteration = firstIteration;
        this.step = step;
    }

    /** Values at the iterations 0, 1, 2 … */
    static GrowingPoints of(double... values) {
        GrowingPoints points = new GrowingPoints(0, 1);
        for (double value : values) {
            points.add(value);
        }
        return points;
    }

    void add(double value) {
        int now = size;
        double[] array = values;
        if (now == array.length) {
            array = Arrays.copyOf(array, 2 * now);
            values = array;
        }
        array[now] = value;
        size = now + 1;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double x(int index, XAxis axis) {
        double iteration = firstIteration + index * step;
        return switch (axis) {
            case ITERATION -> iteration;
            case EPOCH -> iteration / ITERATIONS_PER_EPOCH;
            case SAMPLES -> iteration * 100.0;
            case TIME -> iteration * SECONDS_PER_ITERATION;
        };
    }

    @Override
    public double y(int index) {
        return values[index];
    }
}
