package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.inkling.data.Dataset;
import dev.inkling.data.DoubleFeatures;
import dev.inkling.data.Samples;
import dev.inkling.nn.Activation;
import dev.inkling.nn.Backend;
import dev.inkling.nn.Initializer;
import dev.inkling.nn.Loss;
import dev.inkling.nn.Network;
import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.ParameterValues;
import dev.inkling.nn.Precision;
import dev.inkling.nn.Predictor;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
    private static final int SAMPLES = 2 * Evaluator.BLOCK + 234;

    @BeforeAll
    static void start() {
        Backend.useFromThisThread();
    }

    @Test
    void equalsJudgingSampleBySample() throws InterruptedException {
        for (Dataset dataset : List.of(TestRuns.images(SAMPLES, 3, 20), TestRuns.table(SAMPLES, 3, 5))) {
            for (Precision precision : Precision.values()) {
                try (Network network = network(dataset, precision);
                        Evaluator evaluator = new Evaluator(network, dataset.train(), Parts.all(SAMPLES))) {
                    Evaluator.Score expected = naive(new Predictor(network.values()), dataset.train());
                    // Twice: the second begins with a full block after the short one.
                    for (int i = 0; i < 2; i++) {
                        Evaluator.Score score = Objects.requireNonNull(evaluator.run(() -> true));
                        assertEquals(expected.loss(), score.loss(), precision == Precision.FLOAT64 ? 1e-12 : 1e-5);
                        assertEquals(expected.score(), score.score(), 1e-9);
                    }
                }
            }
        }
    }

    @Test
    void rSquaredByHand() throws InterruptedException {
        // One feature, weight 0: the answers are the bias, 2 and 0.
        Samples samples =
                Samples.withTargets(new DoubleFeatures(new double[] {1, 2, 3}, 1), new double[] {1, 5, 2, 7, 3, 9});
        NetworkShape shape = new NetworkShape(1, List.of(), 2, Activation.RELU, false, Loss.MEAN_SQUARED_ERROR);
        try (Network network = new Network(shape, Precision.FLOAT64, 1)) {
            network.setValues(new ParameterValues(shape, List.of(new double[2], new double[] {2, 0})));
            try (Evaluator all = new Evaluator(network, samples, Parts.all(3));
                    Evaluator one = new Evaluator(network, samples, new int[] {1})) {
                Evaluator.Score score = Objects.requireNonNull(all.run(() -> true));
                // Errors 1, 0, 1 and 25, 49, 81; around the means 2 and 7: 1, 0, 1 and 4, 0, 4.
                assertEquals(157.0 / 6, score.loss(), 1e-12);
                assertEquals(1 - 157.0 / 10, score.score(), 1e-12);
                assertEquals(0, Objects.requireNonNull(one.run(() -> true)).score(), "nothing varies, errors remain");
            }
        }
    }

    @Test
    void givesUpBetweenBlocks() throws InterruptedException {
        Dataset dataset = TestRuns.table(SAMPLES, 3, 5);
        AtomicInteger asked = new AtomicInteger();
        try (Network network = network(dataset, Precision.FLOAT32);
                Evaluator evaluator = new Evaluator(network, dataset.train(), Parts.all(SAMPLES))) {
            assertNull(evaluator.run(() -> asked.incrementAndGet() < 2));
        }
        assertEquals(2, asked.get());
    }

    private static Network network(Dataset dataset, Precision precision) {
        int inputs = dataset.shape().featureCount();
        Network network =
                new Network(new NetworkShape(inputs, List.of(7), TestRuns.CLASSES, Activation.TANH), precision, 1);
        network.initialize(Initializer.XAVIER, 0, new Random(8));
        return network;
    }

    private static Evaluator.Score naive(Predictor predictor, Samples samples) {
        double loss = 0;
        int correct = 0;
        for (int row = 0; row < samples.size(); row++) {
            double[] p = predictor.answer(samples.features().row(row));
            loss -= Math.log(p[samples.label(row)]);
            if (Predictor.mostLikely(p) == samples.label(row)) {
                correct++;
            }
        }
        return new Evaluator.Score(loss / samples.size(), (double) correct / samples.size());
    }
}
