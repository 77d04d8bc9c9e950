package dev.inkling.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import dev.inkling.nn.Activation;
import dev.inkling.nn.Backend;
import dev.inkling.nn.Initializer;
import dev.inkling.nn.Layout;
import dev.inkling.nn.Matrix;
import dev.inkling.nn.Network;
import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.Objective;
import dev.inkling.nn.Parameter;
import dev.inkling.nn.Precision;
import dev.inkling.nn.Targets;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On a whole network: the ways that lead to the same parameters, in one go or in several. */
class LearningPathsTest {
    private static final NetworkShape SHAPE = new NetworkShape(6, List.of(5, 4), 3, Activation.TANH);
    private static final int[] LABELS = {0, 2, 1, 1, 0, 2, 2};
    private static final Targets TARGETS = new Targets.Classes(LABELS);
    private static final double RATE = 0.05;

    @BeforeAll
    static void start() {
        Backend.useFromThisThread();
    }

    @Test
    void sgdInPlaceEqualsAnUpdateFromGradients() {
        double decay = 0.4;
        for (double l1 : new double[] {0, 0.03}) {
            for (double l2 : new double[] {0, 0.05}) {
                try (Trial fast = new Trial(new OptimizerSettings(Method.SGD, 0, decay, 0), Precision.FLOAT64, l1, l2);
                        Trial plain = new Trial(OptimizerSettings.of(Method.SGD), Precision.FLOAT64, l1, l2)) {
                    for (int i = 0; i < 20; i++) {
                        fast.learn(1);
                        plain.objective.loss(plain.x, TARGETS);
                        plain.network.parameters().forEach(Parameter::collectGradient);
                        plain.objective.backward(TARGETS);
                        for (Parameter parameter : plain.network.parameters()) {
                            parameter.value().scale(parameter.isWeights() ? 1 - RATE * decay : 1);
                            parameter.value().add(-RATE, parameter.gradient());
                        }
                    }
                    assertArrayEquals(plain.values(), fast.values(), 1e-13);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void blocksLearnWhatTheWholeMiniBatchLearns(Method method) {
        for (double clip : new double[] {0, 0.5}) {
            OptimizerSettings settings = new OptimizerSettings(method, 0.9, 0.1, clip);
            try (Trial whole = new Trial(settings, Precision.FLOAT64, 0.02, 0.03);
                    Trial blocks = new Trial(settings, Precision.FLOAT64, 0.02, 0.03)) {
                for (int i = 0; i < 20; i++) {
                    whole.learn(1);
                    blocks.learn(LABELS.length);
                }
                assertArrayEquals(whole.values(), blocks.values(), 1e-11);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void bothPrecisionsLearnTheSame(Method method) {
        OptimizerSettings settings = new OptimizerSettings(method, 0.9, 0.1, 2);
        try (Trial floats = new Trial(settings, Precision.FLOAT32, 0, 0.03);
                Trial doubles = new Trial(settings, Precision.FLOAT64, 0, 0.03)) {
            for (int i = 0; i < 20; i++) {
                floats.learn(1);
                doubles.learn(1);
            }
            assertArrayEquals(doubles.values(), floats.values(), 2e-4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void goingOnFromAStateGivesTheSameBits(Method method) {
        OptimizerSettings settings = new OptimizerSettings(method, 0.9, 0.1, 2);
        for (Precision precision : Precision.values()) {
            try (Trial through = new Trial(settings, precision, 0.01, 0.02);
                    Trial first = new Trial(settings, precision, 0.01, 0.02);
                    Trial second = new Trial(settings, precision, 0.01, 0.02)) {
                for (int i = 0; i < 14; i++) {
                    through.learn(1);
                }
                for (int i = 0; i < 7; i++) {
                    first.learn(1);
                }
                second.network.setValues(first.network.values());
                second.optimizer.restore(first.optimizer.state());
                for (int i = 0; i < 7; i++) {
                    second.learn(1);
                }
                assertArrayEquals(through.values(), second.values());
                assertEquals(
                        through.optimizer.state().step(),
                        second.optimizer.state().step());
                assertTrue(Arrays.deepEquals(arrays(through), arrays(second)));
            }
        }
    }

    @Test
    void aStateThatDoesNotFitIsRefusedAndChangesNothing() {
        try (Trial adam = new Trial(OptimizerSettings.of(Method.ADAM), Precision.FLOAT32, 0, 0);
                Trial momentum = new Trial(OptimizerSettings.of(Method.MOMENTUM), Precision.FLOAT32, 0, 0);
                Trial sgd = new Trial(OptimizerSettings.of(Method.SGD), Precision.FLOAT32, 0, 0)) {
            adam.learn(1);
            momentum.learn(1);
            OptimizerState ofAdam = adam.optimizer.state();
            OptimizerState before = momentum.optimizer.state();
            assertThrows(IllegalArgumentException.class, () -> momentum.optimizer.restore(ofAdam));
            assertThrows(IllegalArgumentException.class, () -> sgd.optimizer.restore(ofAdam));
            double[][] wrongLast = before.arrays().toArray(double[][]::new);
            wrongLast[wrongLast.length - 1] = new double[99];
            Exception refused = assertThrows(
                    IllegalArgumentException.class,
                    () -> momentum.optimizer.restore(new OptimizerState(8, List.of(wrongLast))));
            assertEquals(
                    "The optimizer's state for b3 has 99 values, but 3 are needed; it belongs to another network.",
                    refused.getMessage());
            assertTrue(Arrays.deepEquals(before.arrays().toArray(), arrays(momentum)));
            assertEquals(1, momentum.optimizer.state().step());
        }
    }

    @ParameterizedTest
    @EnumSource
    void stepsAllocateNothing(Method method) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        for (Precision precision : Precision.values()) {
            try (Trial trial = new Trial(new OptimizerSettings(method, 0.9, 0.1, 1e-3), precision, 0, 0)) {
                trial.learn(1);
                long before = threads.getThreadAllocatedBytes(thread);
                for (int i = 0; i < 1000; i++) {
                    trial.optimizer.prepare(RATE, true);
                    trial.optimizer.update(RATE);
                }
                long bytes = threads.getThreadAllocatedBytes(thread) - before;
                assertTrue(bytes < 1000, () -> bytes + " bytes in 1,000 steps");
            }
        }
    }

    private static Object[] arrays(Trial trial) {
        return trial.optimizer.state().arrays().toArray();
    }

    /** A network with what it takes to learn; the same start and samples for all. */
    private static final class Trial implements AutoCloseable {
        private final Network network;
        private final Objective objective;
        private final Optimizer optimizer;
        private final Matrix x;
        private final double[][] samples = new double[LABELS.length][];

        Trial(OptimizerSettings settings, Precision precision, double l1, double l2) {
            network = new Network(SHAPE, precision, LABELS.length);
            network.initialize(Initializer.XAVIER, 0, new Random(1));
            objective = new Objective(network, l1, l2);
            optimizer = settings.create(network.parameters(), precision);
            x = precision.matrix(LABELS.length, 6, Layout.ROWS);
            Random random = new Random(2);
            for (int i = 0; i < samples.length; i++) {
                samples[i] = random.doubles(6).toArray();
            }
            load(0, LABELS.length);
        }

        private void load(int from, int to) {
            x.useRows(to - from);
            x.setAll(Arrays.stream(samples, from, to)
                    .flatMapToDouble(DoubleStream::of)
                    .toArray());
        }

        /** One step on all samples, in so many blocks. */
        void learn(int blocks) {
            optimizer.prepare(RATE, blocks > 1);
            int rows = LABELS.length / blocks;
            for (int start = 0; start < LABELS.length; start += rows) {
                load(start, start + rows);
                Targets targets = new Targets.Classes(Arrays.copyOfRange(LABELS, start, start + rows));
                objective.share(x, targets, LABELS.length);
                objective.backward(targets, LABELS.length);
            }
            optimizer.update(RATE);
        }

        double[] values() {
            return network.values().values().stream()
                    .flatMapToDouble(DoubleStream::of)
                    .toArray();
        }

        @Override
        public void close() {
            x.close();
            network.close();
        }
    }
}
