package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.Dataset;
import dev.inkling.data.RandomStreams;
import dev.inkling.nn.Activation;
import dev.inkling.nn.Backend;
import dev.inkling.nn.Initializer;
import dev.inkling.nn.Network;
import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.Objective;
import dev.inkling.nn.Precision;
import dev.inkling.optim.Method;
import dev.inkling.optim.Optimizer;
import dev.inkling.optim.OptimizerSettings;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LearningStepTest {
    private static final int BATCH = 90;
    private static final double L2 = 0.02;
    private static final Dataset DATASET = TestRuns.table(200, 3, 5);

    @BeforeAll
    static void start() {
        Backend.useFromThisThread();
    }

    @ParameterizedTest
    @EnumSource
    void blocksLearnWhatTheWholeMiniBatchLearns(Method method) throws InterruptedException {
        // 7 does not divide 90, nor 90 the 200 samples: blocks and mini-batches of every length.
        try (Trial whole = new Trial(method, BATCH);
                Trial blocks = new Trial(method, 7)) {
            for (int i = 0; i < 30; i++) {
                double expected = whole.step.run(0.05, () -> true).orElseThrow();
                double loss = blocks.step.run(0.05, () -> true).orElseThrow();
                assertEquals(expected, loss, 1e-12 * expected);
                assertEquals(whole.step.count(), blocks.step.count());
            }
            double[] expected = whole.values();
            double[] values = blocks.values();
            double difference = 0;
            for (int i = 0; i < values.length; i++) {
                difference = Math.max(difference, Math.abs(values[i] - expected[i]));
            }
            double largest = DoubleStream.of(expected).map(Math::abs).max().orElseThrow();
            assertTrue(difference <= 1e-12 * largest, () -> "parameters differ");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStepThatIsGivenUpChangesNothing(Method method) throws InterruptedException {
        try (Trial trial = new Trial(method, 20)) {
            double[] before = trial.values();
            AtomicInteger asked = new AtomicInteger();
            assertTrue(trial.step.run(0.1, () -> asked.incrementAndGet() < 3).isEmpty());
            assertEquals(3, asked.get());
            assertArrayEquals(before, trial.values());
        }
    }

    @Test
    void theLossAfterTheUpdateIsThatOfTheSameMiniBatch() throws InterruptedException {
        try (Trial whole = new Trial(Method.SGD, BATCH);
                Trial blocks = new Trial(Method.SGD, 7)) {
            for (int i = 0; i < 5; i++) {
                double before = whole.step.run(0.05, () -> true).orElseThrow();
                double after = whole.step.lossNow(() -> true).orElseThrow();
                assertTrue(after < before, () -> before + " " + after);
                assertEquals(after, whole.step.lossNow(() -> true).orElseThrow(), "asking changes nothing");
                blocks.step.run(0.05, () -> true);
                assertEquals(after, blocks.step.lossNow(() -> true).orElseThrow(), 1e-12);
            }
            assertTrue(blocks.step.lossNow(() -> false).isEmpty());
        }
    }

    @Test
    void aMiniBatchOfOneBlockIsNotInterrupted() throws InterruptedException {
        try (Trial trial = new Trial(Method.SGD, BATCH)) {
            assertTrue(trial.step.run(0.1, () -> false).isPresent());
        }
    }

    /** A network with what it takes to learn; the same start for all. */
    private static final class Trial implements AutoCloseable {
        private final Network network = new Network(
                new NetworkShape(5, List.of(8, 6), TestRuns.CLASSES, Activation.TANH), Precision.FLOAT64, BATCH);
        private final LearningStep step;

        Trial(Method method, int block) {
            network.initialize(Initializer.XAVIER, 0, new Random(4));
            Optimizer optimizer = OptimizerSettings.of(method).create(network.parameters(), Precision.FLOAT64);
            BatchSampler sampler = BatchSampler.of(
                    Parts.all(DATASET.train().size()),
                    new Batches(BATCH, Batches.Order.SHUFFLED),
                    new RandomStreams(6),
                    0);
            step = new LearningStep(
                    network, DATASET.train(), sampler, optimizer, new Objective(network, L2), null, block, null);
        }

        double[] values() {
            return network.values().values().stream()
                    .flatMapToDouble(DoubleStream::of)
                    .toArray();
        }

        @Override
        public void close() {
            step.close();
            network.close();
        }
    }
}
