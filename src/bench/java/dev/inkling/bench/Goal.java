package dev.inkling.bench;

import static dev.inkling.bench.Measurement.MEMORY;
import static dev.inkling.bench.Measurement.PREDICTION;
import static dev.inkling.bench.Measurement.TOTAL;
import static dev.inkling.bench.Measurement.TRAINING;
import static dev.inkling.bench.Measurement.WARM_TRAINING;

import java.util.List;

/**
 * What the product is to reach: a figure of its own, divided by a figure of a peer, at most so much.
 *
 * @param title what the table calls it
 * @param workload the product's
 * @param figure of {@link Measurement}, the product's
 * @param peer name of a {@link Contender}, or empty where the figure itself is to be at most the limit
 * @param peerWorkload the peer's workload, normally the same
 * @param peerFigure of {@link Measurement}, normally the same
 */
record Goal(
        String title,
        Workload workload,
        String figure,
        String peer,
        Workload peerWorkload,
        String peerFigure,
        double limit) {

    private static Goal training(Workload workload, String peer, double limit) {
        return new Goal(workload.label() + " training", workload, TRAINING, peer, workload, TRAINING, limit);
    }

    /** A short run in a process that has already done some, as in the window or a sweep. */
    private static Goal warmTraining(Workload workload, String peer, double limit) {
        String title = workload.label() + " training, not the process's first";
        return new Goal(title, workload, WARM_TRAINING, peer, workload, TRAINING, limit);
    }

    private static Goal together(Workload workload, String peer, double limit) {
        String title = workload.label() + " training and evaluations";
        return new Goal(title, workload, TOTAL, peer, workload, TOTAL, limit);
    }

    private static Goal absolute(Workload workload, String title, String figure, double limit) {
        return new Goal(title, workload, figure, "", workload, figure, limit);
    }

    private static Goal pair(double limit) {
        String title = "two runs at once, training of the slower";
        return new Goal(title, Workload.PAIR, TRAINING, Contender.PRODUCT, Workload.W1, TRAINING, limit);
    }

    /** A core for a core: what a run alone does beside its training, on another one, each of two does on its own. */
    private static Goal wholePair(double limit) {
        String title = "two runs at once on two cores, to the end of the last evaluation";
        return new Goal(title, Workload.PAIR, TOTAL, Contender.PRODUCT_ON_ONE_CORE, Workload.W1, TOTAL, limit);
    }

    static List<Goal> all() {
        return List.of(
                training(Workload.W1, Contender.TORCH, 0.55),
                training(Workload.W1, Contender.DL4J, 0.17),
                training(Workload.W1, Contender.BOOK, 0.28),
                training(Workload.W1, Contender.C, 1.15),
                training(Workload.W1, Contender.FLOOR, 1.5),
                together(Workload.W1, Contender.TORCH, 0.42),
                training(Workload.W2, Contender.TORCH, 0.75),
                training(Workload.W2, Contender.FLOOR, 1.15),
                training(Workload.W3, Contender.BOOK, 0.20),
                training(Workload.W3, Contender.TORCH, 0.08),
                warmTraining(Workload.W3, Contender.BOOK, 0.20),
                warmTraining(Workload.W3, Contender.TORCH, 0.08),
                pair(1.10),
                wholePair(1.20),
                absolute(Workload.PREDICTION, "one prediction, µs", PREDICTION, 10),
                absolute(Workload.W1, "W1 memory, MB", MEMORY, 400));
    }
}
