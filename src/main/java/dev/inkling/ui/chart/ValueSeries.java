package dev.inkling.ui.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * Values with their extrema over any stretch, found in logarithmic time: blocks of 8 points, of 32, of 128 … remember their
 * smallest and largest finite value. Only full blocks are kept, so growing never revises one.
 */
final class ValueSeries {
    private static final int FIRST_BLOCK_BITS = 3;
    private static final int LEVEL_BITS = 2;

    private final IntToDoubleFunction values;
    private final List<Level> levels = new ArrayList<>();
    private int size;

    ValueSeries(IntToDoubleFunction values) {
        this.values = values;
    }

    int size() {
        return size;
    }

    double at(int index) {
        return values.applyAsDouble(index);
    }

    void growTo(int newSize) {
        size = newSize;
        for (int depth = 0; (size >> bits(depth)) > 0; depth++) {
            if (depth == levels.size()) {
                levels.add(new Level());
            }
            fill(depth);
        }
    }

    void clear() {
        size = 0;
        levels.clear();
    }

    /** Adds to {@code into} the finite values above {@code floor} among those from one index to another (exclusive). */
    void extrema(int from, int to, double floor, Extrema into) {
        int index = from;
        while (index < to) {
            int depth = deepestBlock(index, to);
            while (depth >= 0 && !usable(levels.get(depth), index >> bits(depth), floor)) {
                depth--;
            }
            if (depth < 0) {
                double value = at(index++);
                if (value > floor && Double.isFinite(value)) {
                    into.include(value);
                }
            } else {
                Level level = levels.get(depth);
                int block = index >> bits(depth);
                if (level.max[block] > floor) {
                    into.include(level.min[block], level.max[block]);
                }
                index += 1 << bits(depth);
            }
        }
    }

    /** The largest full block that begins at an index and ends before another, or -1. */
    private int deepestBlock(int index, int to) {
        int depth = -1;
        while (depth + 1 < levels.size()
                && (index & ((1 << bits(depth + 1)) - 1)) == 0
                && index + (1 << bits(depth + 1)) <= to) {
            depth++;
        }
        return depth;
    }

    /** A block in which only some values are above the floor cannot answer for them. */
    private static boolean usable(Level level, int block, double floor) {
        return level.min[block] > floor || level.max[block] <= floor;
    }

    private void fill(int depth) {
        Level level = levels.get(depth);
        int bits = bits(depth);
        Extrema extrema = new Extrema();
        for (int block = level.count; block < size >> bits; block++) {
            extrema.clear();
            if (depth == 0) {
                for (int i = block << bits; i < (block + 1) << bits; i++) {
                    double value = at(i);
                    if (Double.isFinite(value)) {
                        extrema.include(value);
                    }
                }
            } else {
                Level below = levels.get(depth - 1);
                for (int i = block << LEVEL_BITS; i < (block + 1) << LEVEL_BITS; i++) {
                    extrema.include(below.min[i], below.max[i]);
                }
            }
            level.add(extrema);
        }
    }

    private static int bits(int depth) {
        return FIRST_BLOCK_BITS + LEVEL_BITS * depth;
    }

    private static final class Level {
        private double[] min = new double[8];
        private double[] max = new double[8];
        private int count;

        void add(Extrema extrema) {
            if (count == min.length) {
                min = Arrays.copyOf(min, 2 * count);
                max = Arrays.copyOf(max, 2 * count);
            }
            min[count] = extrema.min();
            max[count] = extrema.max();
            count++;
        }
    }
}
