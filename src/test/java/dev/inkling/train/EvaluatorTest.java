package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.inkling.data.Dataset;
import dev.inkling.data.Samples;
import dev.inkling.nn.Activation;
import dev.inkling.nn.Backend;
import dev.inkling.nn.Initializer;
import dev.inkling.nn.Network;
import dev.inkling.nn.NetworkShape;
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
                        Evaluator evaluator = new Evaluator(network, dataset.train())) {
                    Evaluator.Score expected = naive(new Predictor(network.values()), dataset.train());
                    // Twice: the second begins with a full block after the short one.
                    for (int i = 0; i < 2; i++) {
                        Evaluator.Score score = Objects.requireNonNull(evaluator.run(() -> true));
                        assertEquals(expected.loss(), score.loss(), precision == Precision.FLOAT64 ? 1e-12 : 1e-5);
                        assertEquals(expected.accuracy(), score.accuracy(), 1e-9);
                    }
                }
            }
        }
    }

    @Test
    void givesUpBetweenBlocks() throws InterruptedException {
        Dataset dataset = TestRuns.table(SAMPLES, 3, 5);
        AtomicInteger asked = new AtomicInteger();
        try (Network network = network(dataset, Precision.FLOAT32);
                Evaluator evaluator = new Evaluator(network, dataset.train())) {
            assertNull(evaluator.run(() -> asked.incrementAndGet() < 2));
        }
        assertEquals(2, asked.get());
    }

    private static Network network(Dataset dataset, Precision precision) {
        int inputs = dataset.shape().featureCount();
        Network network =
                new Network(new NetworkShape(inputs, List.of(7), TestRuns.CLASSES, Activation.TANH), precision, 1);
        network.initialize(Initializer.XAVIER, new Random(8));
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
