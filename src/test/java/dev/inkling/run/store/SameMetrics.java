package dev.inkling.run.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.inkling.train.Metrics;

/** Compares measurements to the bit. */
final class SameMetrics {
    private SameMetrics() {}

    static void check(Metrics expected, Metrics actual) {
        assertEquals(expected.iterations(), actual.iterations());
        for (int i = 0; i < expected.iterations(); i++) {
            assertEquals(expected.loss().get(i), actual.loss().get(i), "loss " + i);
            assertEquals(expected.seconds().get(i), actual.seconds().get(i), "seconds " + i);
        }
        assertEquals(expected.evaluations(), actual.evaluations());
        assertEquals(expected.events(), actual.events());
        assertEquals(expected.firstIteration(), actual.firstIteration());
        assertEquals(expected.iterationsPerEpoch(), actual.iterationsPerEpoch());
        assertEquals(expected.samplesPerEpoch(), actual.samplesPerEpoch());
        assertEquals(expected.samples(), actual.samples());
        assertEquals(expected.trainSeconds(), actual.trainSeconds());
    }
}
