package dev.inkling.optim;

/**
 * How the learning rate changes over a run. Immutable.
 *
 * @param kind the course after the warm-up
 * @param factor γ of {@link Kind#STEP} and {@link Kind#EXPONENTIAL}, above 0 and at most 1; the others ignore it
 * @param every iterations after which γ has come in once more, at least 1; likewise
 * @param warmup iterations at the start in which the rate grows linearly up to its full size (Goyal et al. 2017, 2.2); 0 for
 *     none
 */
public record Schedule(Kind kind, double factor, int every, int warmup) {

    /** The course of the rate in t, the iterations since the warm-up, of T. */
    public enum Kind {
        /** α. */
        CONSTANT {
            @Override
            double multiplier(Schedule schedule, double t, double total) {
                return 1;
            }
        },
        /** α·γ^⌊t/every⌋, as PyTorch's StepLR. */
        STEP {
            @Override
            double multiplier(Schedule schedule, double t, double total) {
                return Math.pow(schedule.factor, Math.floor(t / schedule.every));
            }
        },
        /** α·γ^(t/every). */
        EXPONENTIAL {
            @Override
            double multiplier(Schedule schedule, double t, double total) {
                return Math.pow(schedule.factor, t / schedule.every);
            }
        },
        /** ½α(1 + cos(πt/T)) (Loshchilov and Hutter 2017, eq. 5, without restarts). */
        COSINE {
            @Override
            double multiplier(Schedule schedule, double t, double total) {
                return alongCosine(1, 0, t / total);
            }
        },
        /**
         * From α/25 up to α over the first 30 %, then down to α/250,000, both along half a cosine (Smith 2018; with the figures
         * of PyTorch's OneCycleLR, which reaches the top at t = 0.3·T − 1 and the end at T − 1).
         */
        ONE_CYCLE {
            @Override
            double multiplier(Schedule schedule, double t, double total) {
                double top = RISE * total - 1;
                return t <= top
                        ? alongCosine(1 / START_DIVISOR, 1, t / top)
                        : alongCosine(1, 1 / END_DIVISOR, (t - top) / (total - 1 - top));
            }
        };

        private static final double RISE = 0.3;
        private static final double START_DIVISOR = 25;
        private static final double END_DIVISOR = 250_000;

        abstract double multiplier(Schedule schedule, double t, double total);

        /** From one value to another along half a cosine, as {@code part} goes from 0 to 1. */
        private static double alongCosine(double from, double to, double part) {
            return to + (from - to) * (1 + Math.cos(Math.PI * part)) / 2;
        }
    }

    /** @throws IllegalArgumentException if a number is outside its range */
    public Schedule {
        if (!(factor > 0 && factor <= 1)) {
            throw new IllegalArgumentException(
                    "The schedule's factor is " + factor + "; it must be above 0 and at most 1.");
        }
        if (every < 1) {
            throw new IllegalArgumentException(
                    "The schedule's number of iterations per factor is " + every + "; it must be at least 1.");
        }
        if (warmup < 0) {
            throw new IllegalArgumentException(
                    "The schedule's warm-up is " + warmup + " iterations; it must be at least 0.");
        }
    }

    /** The same rate throughout; its γ and number of iterations are what a form offers first for the kinds that have them. */
    public static Schedule constant() {
        return new Schedule(Kind.CONSTANT, 0.5, 1_000, 0);
    }

    /**
     * The learning rate of an iteration.
     *
     * @param base α
     * @param iteration counted from 0; from {@code total} on the rate stays what it was at the last iteration of the run
     * @param total iterations of the whole run, warm-up included
     */
    public double rate(double base, long iteration, long total) {
        long last = Math.max(total - 1, 0);
        long now = Math.min(iteration, last);
        double warm = now < warmup ? (now + 1.0) / warmup : 1;
        double length = Math.max(total - warmup, 1);
        return base * warm * kind.multiplier(this, Math.max(now - warmup, 0), length);
    }
}
