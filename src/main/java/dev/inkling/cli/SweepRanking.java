package dev.inkling.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which runs of a sweep did better. */
final class SweepRanking {
    private SweepRanking() {}

    /** The best test score first, equal ones in the order of the plan; runs that were never evaluated last. */
    static List<SweepRun> sorted(List<SweepRun> runs) {
        return runs.stream()
                .sorted(Comparator.comparingDouble(SweepRanking::badness).thenComparingInt(SweepRun::number))
                .toList();
    }

    static Optional<SweepRun> best(List<SweepRun> runs) {
        return sorted(runs).stream()
                .filter(run -> !Double.isNaN(run.bestTestScore()))
                .findFirst();
    }

    private static double badness(SweepRun run) {
        double score = run.bestTestScore();
        return Double.isNaN(score) ? Double.POSITIVE_INFINITY : -score;
    }
}
