package dev.inkling.ui.support;

import java.util.Random;
import java.util.stream.IntStream;

/**
 * Which rows of a table are drawn as points: all, or so many that the window stays quick, and nobody could tell more of them apart.
 * They are drawn by lot, the same ones each time, as rows next to each other may be alike.
 */
public final class RowSample {
    public static final int MOST = 2_000;

    private RowSample() {}

    /** The numbers of the rows, in their order. */
    public static int[] of(int rows) {
        return rows <= MOST
                ? IntStream.range(0, rows).toArray()
                : new Random(rows).ints(0, rows).distinct().limit(MOST).sorted().toArray();
    }

    /** What is to be said beside so many points; empty where all rows are drawn. */
    public static String note(int points, int rows) {
        return points == rows ? "" : Messages.get("plot.sample", Numbers.count(points), Numbers.count(rows));
    }
}
