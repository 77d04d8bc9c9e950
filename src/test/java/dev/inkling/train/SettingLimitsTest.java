package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.ByteFeatures;
import dev.inkling.data.Dataset;
import dev.inkling.data.FeatureScaling;
import dev.inkling.data.SampleShape;
import dev.inkling.data.Samples;
import dev.inkling.nn.Activation;
import dev.inkling.nn.NetworkShape;
import dev.inkling.nn.Precision;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class SettingLimitsTest {
    @Test
    void eachLimitIsToldInASentence() {
        assertRefused(
                "The learning rate is 0; it must be above 0 and at most 1,000.",
                () -> TestRuns.config(s -> s.learningRate = 0));
        assertRefused(
                "The learning rate is NaN; it must be above 0 and at most 1,000.",
                () -> TestRuns.config(s -> s.learningRate = Double.NaN));
        assertRefused("L2 is -0.1; it must be from 0 to 10.", () -> TestRuns.config(s -> s.l2 = -0.1));
        assertRefused("L2 is NaN; it must be from 0 to 10.", () -> TestRuns.config(s -> s.l2 = Double.NaN));
        assertRefused(
                "There are 11 hidden layers; at most 10 are possible.",
                () -> TestRuns.config(s -> s.hidden = Collections.nCopies(11, 5)));
        assertRefused(
                "The size of a hidden layer is 0; it must be a whole number from 1 to 5,000.",
                () -> TestRuns.config(s -> s.hidden = List.of(10, 0)));
        assertRefused(
                "The size of a hidden layer is 5,001; it must be a whole number from 1 to 5,000.",
                () -> TestRuns.config(s -> s.hidden = List.of(5001)));
        assertRefused(
                "The batch size is -1; it must be a whole number from 1 to 1,000,000.",
                () -> TestRuns.config(s -> s.batchSize = -1));
        assertRefused(
                "The evaluation interval is 0; it must be a whole number from 1 to 10,000,000.",
                () -> TestRuns.config(s -> s.evaluationInterval = 0));
        assertRefused(
                "The number of epochs is 0; it must be a whole number from 1 to 10,000,000.",
                () -> new Duration(0, Duration.Unit.EPOCHS));
        assertRefused(
                "The number of iterations is 10,000,001; it must be a whole number from 1 to 10,000,000.",
                () -> new Duration(10_000_001, Duration.Unit.ITERATIONS));
        assertRefused(
                "The number of training samples is -5; it must be a whole number from 1 to 10,000,000.",
                () -> TestRuns.config(s -> s.trainLimit = -5));
        assertRefused(
                "The number of training samples per class is 0; it must be a whole number from 1 to 10,000,000.",
                () -> new DataChoice("iris", DataChoice.ALL, 0, List.of(), false, 0));
    }

    @Test
    void theLimitsThemselvesAreAllowed() {
        TrainConfig config = TestRuns.config(s -> {
            s.learningRate = Learning.MAX_RATE;
            s.l2 = Learning.MAX_PENALTY;
            s.hidden = Collections.nCopies(NetworkChoice.MAX_HIDDEN_LAYERS, NetworkChoice.MAX_HIDDEN_SIZE);
            s.batchSize = Batches.MAX_SIZE;
        });
        assertEquals(NetworkChoice.MAX_HIDDEN_LAYERS, config.network().hidden().size());
        assertEquals(
                Batches.FULL,
                TestRuns.config(s -> s.batchSize = Batches.FULL).batches().size());
    }

    @Test
    void whatNeedsMoreMemoryThanThereIsIsRefusedWithTheEstimate() {
        TrainConfig absurd = TestRuns.config(s -> s.hidden = List.of(5_000, 5_000));
        MemoryNeed need = MemoryNeed.of(
                new NetworkShape(784, absurd.network().hidden(), 10, Activation.RELU), Precision.FLOAT32, 100);
        // 28,980,010 parameters of 4 bytes eight times, 10,794 elements of 1,600 rows four times.
        assertEquals(4 * (8 * 28_980_010.0 + 4 * 1_600 * 10_794.0), need.bytes());
        need.check(2e9);
        assertRefused(
                "This network with this batch size would need about 1.2 GB of memory; this machine has 1.0 GB."
                        + " Choose smaller hidden layers or a smaller batch size.",
                () -> need.check(1e9));
        MemoryNeed impossible = MemoryNeed.of(
                new NetworkShape(1_000_000_000, List.of(5_000), 10, Activation.RELU), Precision.FLOAT64, 1);
        assertThrows(SettingException.class, impossible::checkAgainstMachine);
    }

    @Test
    void numericalGradientsNeedTheWholeMiniBatchAtOnce() {
        int rows = 60_000;
        Dataset many = new Dataset(
                "many",
                "many",
                "",
                new SampleShape.Image(1, 4),
                List.of("a", "b"),
                FeatureScaling.none(4),
                new Samples(new ByteFeatures(new byte[rows * 4], 4), new int[rows]),
                new Samples(new ByteFeatures(new byte[4], 4), new int[1]));
        double inBlocks = MemoryNeed.of(TestRuns.config(s -> s.batchSize = Batches.FULL), many)
                .bytes();
        double atOnce = MemoryNeed.of(
                        TestRuns.config(s -> {
                            s.batchSize = Batches.FULL;
                            s.gradients = Learning.Gradients.NUMERICAL;
                        }),
                        many)
                .bytes();
        assertTrue(atOnce > 5 * inBlocks, () -> atOnce + " and " + inBlocks);
    }

    private static void assertRefused(String sentence, Executable action) {
        assertEquals(sentence, assertThrows(SettingException.class, action).getMessage());
    }
}
