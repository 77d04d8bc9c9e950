package dev.inkling.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What every contender is asked to do; the same numbers for all of them. */
enum Workload {
    W1("784-50-10, batch 100, SGD 0.1, 10,000 iterations", List.of(50), 100, 10_000, 600, "sgd", 0.1, 0, 1.5),
    W2("784-256-10, batch 64, SGD 0.1, 10,000 iterations", List.of(256), 64, 10_000, 600, "sgd", 0.1, 0, 1.5),
    W3(
            "iris, float64, 4-6-3, full batch, SGD 0.01, L2 0.001, 3,000 steps",
            List.of(6),
            0,
            3_000,
            50,
            "sgd",
            0.01,
            1e-3,
            5),
    W4(
            "784-256-128-10, batch 128, Adam 0.001, 3,000 iterations",
            List.of(256, 128),
            128,
            3_000,
            600,
            "adam",
            0.001,
            0,
            1.5),
    /** Single predictions; what is learned before them does not matter. */
    PREDICTION("one drawing through 784-50-10", List.of(50), 100, 1, 1, "sgd", 0.1, 0, 100),
    /** Two runs of W1 with different seeds and learning rates at the same time, in one process. */
    PAIR("two different runs of W1 at once", List.of(50), 100, 10_000, 600, "sgd", 0.1, 0, 1.5);

    private final String description;
    private final List<Integer> hidden;
    private final int batchSize;
    private final int iterations;
    private final int evaluationInterval;
    private final String method;
    private final double learningRate;
    private final double l2;
    private final double accuracyTolerance;

    Workload(
            String description,
            List<Integer> hidden,
            int batchSize,
            int iterations,
            int evaluationInterval,
            String method,
            double learningRate,
            double l2,
            double accuracyTolerance) {
        this.description = description;
        this.hidden = hidden;
        this.batchSize = batchSize;
        this.iterations = iterations;
        this.evaluationInterval = evaluationInterval;
        this.method = method;
        this.learningRate = learningRate;
        this.l2 = l2;
        this.accuracyTolerance = accuracyTolerance;
    }

    String description() {
        return description;
    }

    List<Integer> hidden() {
        return hidden;
    }

    /** 0 for a full batch. */
    int batchSize() {
        return batchSize;
    }

    int iterations() {
        return iterations;
    }

    int evaluationInterval() {
        return evaluationInterval;
    }

    /** {@code sgd} or {@code adam}. */
    String method() {
        return method;
    }

    double learningRate() {
        return learningRate;
    }

    double l2() {
        return l2;
    }

    /** Percentage points that final test accuracies may lie apart; more means that somebody did other work. */
    double accuracyTolerance() {
        return accuracyTolerance;
    }

    /** The name that contenders are told and report. */
    String label() {
        return this == PREDICTION || this == PAIR ? name().toLowerCase(Locale.ROOT) : name();
    }

    /** Command line of a contender: name, hidden sizes, batch size, iterations, evaluation interval, method, rate, λ. */
    List<String> arguments() {
        return List.of(
                label(),
                hidden.stream().map(String::valueOf).collect(Collectors.joining(",")),
                String.valueOf(batchSize),
                String.valueOf(iterations),
                String.valueOf(evaluationInterval),
                method,
                String.valueOf(learningRate),
                String.valueOf(l2));
    }
}
