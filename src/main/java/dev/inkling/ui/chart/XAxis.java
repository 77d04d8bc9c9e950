package dev.inkling.ui.chart;

import dev.inkling.ui.support.Messages;
import java.util.List;

/** What the horizontal axis counts. */
public enum XAxis {
    /** Mini-batches trained on. */
    ITERATION("chart.axis.iteration", 10) {
        @Override
        List<Tick> ticks(Range range, int most) {
            return LinearTicks.of(range, most, 1, ValueFormat.PLAIN);
        }

        @Override
        String exact(double value) {
            return NumberText.grouped(value, 0);
        }
    },

    /** Passes through the training set, fractions included. */
    EPOCH("chart.axis.epoch", 1) {
        @Override
        List<Tick> ticks(Range range, int most) {
            return LinearTicks.of(range, most, 0, ValueFormat.PLAIN);
        }

        @Override
        String exact(double value) {
            return NumberText.grouped(value, 2);
        }
    },

    /** Training samples learned from, repeats counted. */
    SAMPLES("chart.axis.samples", 10) {
        @Override
        List<Tick> ticks(Range range, int most) {
            return LinearTicks.of(range, most, 1, ValueFormat.PLAIN);
        }

        @Override
        String exact(double value) {
            return NumberText.grouped(value, 0);
        }
    },

    /** Seconds of training, pauses not counted. */
    TIME("chart.axis.time", 1) {
        @Override
        List<Tick> ticks(Range range, int most) {
            return TimeTicks.of(range, most);
        }

        @Override
        String exact(double value) {
            return TimeTicks.exact(value);
        }
    };

    private final String key;
    private final double shortest;

    XAxis(String key, double shortest) {
        this.key = key;
        this.shortest = shortest;
    }

    /** The least that the axis shows of its own accord, so that the first points of a run do not race over the chart. */
    double shortest() {
        return shortest;
    }

    /** The axis' name as the window shows it. */
    public String label() {
        return Messages.get(key);
    }

    /** Round positions inside a range, {@code most} at most. */
    abstract List<Tick> ticks(Range range, int most);

    /** A position as the read-out shows it. */
    abstract String exact(double value);
}
