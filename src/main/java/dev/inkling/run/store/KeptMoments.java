package dev.inkling.run.store;

import java.util.ArrayList;
import java.util.List;

/**
 * The moments on the way of a run at which branches can begin: a few, spread evenly over its iterations however many there will
 * be.
 *
 * @param begin the iteration that the first distance is measured from
 * @param iterations in ascending order
 * @param stride the least distance of the next one from the last
 */
record KeptMoments(long begin, List<Long> iterations, long stride) {
    static final int MOST = 8;

    KeptMoments {
        iterations = List.copyOf(iterations);
    }

    /** None yet, of a run that begins, or goes on, at an iteration. */
    static KeptMoments from(long begin) {
        return new KeptMoments(begin, List.of(), 0);
    }

    /**
     * Those that a run had before it was interrupted.
     *
     * @param begin where it began
     */
    static KeptMoments of(long begin, List<Long> iterations) {
        KeptMoments moments = from(begin);
        for (long iteration : iterations) {
            moments = moments.with(iteration, MOST);
        }
        return moments;
    }

    boolean wants(long iteration) {
        return iteration > begin
                && (iterations.isEmpty() || iteration >= iterations.get(iterations.size() - 1) + stride);
    }

    /**
     * The moments with one more; where that is too many, every second one goes, which may be the new one, and
     * they are farther apart from now on.
     *
     * @param most of them, at least 1
     */
    KeptMoments with(long iteration, int most) {
        List<Long> more = new ArrayList<>(iterations);
        more.add(iteration);
        long distance = iterations.isEmpty()
                ? iteration - begin
                : Math.min(stride, iteration - iterations.get(iterations.size() - 1));
        if (more.size() <= most) {
            return new KeptMoments(begin, more, distance);
        }
        List<Long> everySecond = new ArrayList<>();
        for (int i = 1; i < more.size(); i += 2) {
            everySecond.add(more.get(i));
        }
        return new KeptMoments(begin, everySecond, 2 * distance);
    }
}
