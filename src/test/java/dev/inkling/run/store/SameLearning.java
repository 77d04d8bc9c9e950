package dev.inkling.run.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.train.Evaluation;
import dev.inkling.train.Metrics;
import java.util.List;

/** Compares what was learned to the bit, whenever and however fast that was. */
final class SameLearning {
    private SameLearning() {}

    static void check(Metrics expected, Metrics actual) {
        assertEquals(expected.iterations(), actual.iterations());
        checkPrefix(expected, actual);
        assertEquals(
                expected.evaluations().size(),
                actual.evaluations().size(),
                () -> iterations(expected) + " but " + iterations(actual));
        assertEquals(expected.samples(), actual.samples());
    }

    /** All that there is in the second is in the first too. */
    static void checkPrefix(Metrics expected, Metrics actual) {
        for (int i = 0; i < actual.iterations(); i++) {
            assertEquals(expected.loss().get(i), actual.loss().get(i), "loss " + i);
        }
        for (int i = 0; i < actual.evaluations().size(); i++) {
            assertEquals(
                    timeless(expected.evaluations().get(i)),
                    timeless(actual.evaluations().get(i)));
        }
    }

    private static List<Long> iterations(Metrics metrics) {
        return metrics.evaluations().stream().map(Evaluation::iteration).toList();
    }

    private static Evaluation timeless(Evaluation evaluation) {
        return new Evaluation(
                evaluation.iteration(),
                evaluation.epoch(),
                0,
                evaluation.trainLoss(),
                evaluation.trainScore(),
                evaluation.testLoss(),
                evaluation.testScore(),
                evaluation.validationLoss(),
                evaluation.validationScore(),
                0,
                0);
    }
}
