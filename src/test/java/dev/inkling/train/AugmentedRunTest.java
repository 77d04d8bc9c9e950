package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.ByteFeatures;
import dev.inkling.data.Dataset;
import dev.inkling.data.FeatureScaling;
import dev.inkling.data.RandomStreams;
import dev.inkling.data.SampleShape;
import dev.inkling.data.Samples;
import dev.inkling.data.augment.Augmentation;
import dev.inkling.data.augment.ImageAugmenter;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs that learn from augmented images come to the same bits whatever happens to them, and are judged by the originals. */
class AugmentedRunTest {
    private static final Augmentation SOME = new Augmentation(2, 10, 0.1, 10, 3, 0.5);
    /** So large that a portion has 20 mini-batches of 31 images. */
    private static final int SIDE = 100;

    private static final Dataset IMAGES = images(130, SIDE);

    private static Dataset images(int count, int side) {
        byte[] pixels = new byte[count * side * side];
        new Random(2).nextBytes(pixels);
        int[] labels = IntStream.range(0, count).map(row -> row % 3).toArray();
        Samples samples = new Samples(new ByteFeatures(pixels, side * side), labels);
        return new Dataset(
                "test",
                "Test",
                "",
                new SampleShape.Image(side, side),
                List.of("a", "b", "c"),
                FeatureScaling.none(side * side),
                samples,
                samples.first(20));
    }

    private static TrainConfig config(Consumer<TestRuns.Settings> changes) {
        return TestRuns.config(s -> {
            s.augmentation = SOME;
            s.batchSize = 31;
            s.learningRate = 0.01;
            changes.accept(s);
        });
    }

    static Stream<Consumer<TestRuns.Settings>> kinds() {
        return Stream.of(
                s -> s.validation = 0.2,
                s -> s.order = Batches.Order.WITH_REPLACEMENT,
                s -> {
                    s.order = Batches.Order.WITHOUT_REPLACEMENT;
                    s.trainLimit = 70;
                },
                s -> {
                    s.order = Batches.Order.IN_ORDER;
                    s.lossMoment = Reporting.LossMoment.AFTER_UPDATE;
                },
                s -> s.batchSize = Batches.FULL);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void resumedInTheMiddleOfAPortionARunComesToTheSameBits(Consumer<TestRuns.Settings> kind) {
        TrainConfig config = config(kind);
        TrainingRun undisturbed = TestRuns.finish(config, IMAGES);
        for (int place : List.of(33, 20, 0)) {
            TrainingRun interrupted = ResumeTest.pausedAt(TestRuns.make(config, IMAGES), place);
            RunStart start = RunStart.resume(ResumeTest.checkpoint(interrupted), interrupted.metrics());
            TrainingRun resumed = new TrainingRun(config, IMAGES, start, run -> {});
            resumed.start();
            TestRuns.awaitEnd(resumed);
            interrupted.resume();
            TestRuns.awaitEnd(interrupted);
            assertSame(undisturbed, resumed);
            assertSame(undisturbed, interrupted);
        }
    }

    private static void assertSame(TrainingRun expected, TrainingRun actual) {
        assertEquals(RunState.FINISHED, actual.state(), () -> String.valueOf(actual.problem()));
        assertArrayEquals(TestRuns.losses(expected), TestRuns.losses(actual));
        List<double[]> values = TestRuns.snapshot(expected).parameters().values();
        for (int i = 0; i < values.size(); i++) {
            assertArrayEquals(
                    values.get(i),
                    TestRuns.snapshot(actual).parameters().values().get(i));
        }
    }

    @Test
    void theTrainerGetsWhatTheAugmenterMakesOfItsMiniBatches() throws InterruptedException {
        TrainConfig config = config(s -> {});
        int[] members = Parts.all(130);
        int perPortion = 20;
        RandomStreams streams = new RandomStreams(config.seed());
        BatchSampler sampler = BatchSampler.of(members, config.batches(), streams, perPortion);
        int columns = SIDE * SIDE;
        byte[] expected = new byte[perPortion * 31 * columns];
        ByteBuffer originals = ByteBuffer.wrap(expected);
        int[] rows = new int[31];
        int[] starts = new int[perPortion];
        for (int i = 0; i < perPortion; i++) {
            starts[i] = originals.position() / columns;
            int count = sampler.next(rows);
            for (int row : Arrays.copyOf(rows, count)) {
                ((ByteFeatures) IMAGES.train().features()).copyRow(row, originals);
            }
        }
        ImageAugmenter.inGroups(SOME, SIDE, SIDE)
                .augment(expected, originals.position() / columns, streams.augmentation(1));
        byte[] image = new byte[columns];
        try (AugmentedImages images = Objects.requireNonNull(AugmentedImages.of(config, IMAGES, members, 0))) {
            for (int i = 0; i <= perPortion + 7; i++) {
                assertTrue(images.next(() -> true));
            }
            images.copy(5, 1, ByteBuffer.wrap(image));
        }
        int from = (starts[7] + 5) * columns;
        assertArrayEquals(Arrays.copyOfRange(expected, from, from + columns), image);
    }

    @Test
    void evaluationsSeeTheImagesAsTheyAre() throws InterruptedException {
        TrainingRun plain = TestRuns.finish(config(s -> s.augmentation = Augmentation.NONE), IMAGES);
        TrainingRun augmented = TestRuns.finish(config(s -> {}), IMAGES);
        Evaluation first = plain.metrics().evaluations().get(0);
        Evaluation same = augmented.metrics().evaluations().get(0);

        assertEquals(first.trainLoss(), same.trainLoss());
        assertEquals(first.testLoss(), same.testLoss());
        assertFalse(Arrays.equals(TestRuns.losses(plain), TestRuns.losses(augmented)));
        double score = Examination.of(
                        TestRuns.snapshot(augmented).parameters(),
                        augmented.config().network().precision(),
                        IMAGES.train())
                .score();
        assertEquals(score, TestRuns.lastEvaluation(augmented).trainScore());
    }

    @Test
    void aStopIsAnsweredWhileImagesAreWaitedForAndEndsTheirThread() {
        // A second or so of work for the first mini-batch alone.
        Dataset many = images(20_000, 64);
        TrainingRun run = TestRuns.make(config(s -> s.batchSize = Batches.FULL), many);
        run.start();
        TestRuns.until(AugmentedRunTest::isAugmenting);
        long begun = System.nanoTime();
        run.stop();
        TestRuns.awaitEnd(run);

        assertEquals(RunState.STOPPED, run.state());
        assertTrue((System.nanoTime() - begun) / 1e9 < 2);
        assertFalse(isAugmenting());
    }

    private static boolean isAugmenting() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("augmentation"));
    }

    @Test
    void datasetsWithoutImagesAreRefusedInASentence() {
        TrainConfig config = config(s -> {});
        String message = String.valueOf(assertThrows(
                        SettingException.class, () -> TestRuns.make(config, TestRuns.table(40, 20, 6)))
                .getMessage());

        assertEquals(
                "Test has no images, but the settings say that images are to be augmented. Set all amounts of the"
                        + " augmentation to 0, or choose a dataset of images.",
                message);
    }

    @Test
    void theImagesMadeAheadCountAsMemory() {
        double plain = MemoryNeed.of(config(s -> s.augmentation = Augmentation.NONE), IMAGES)
                .bytes();

        assertEquals(
                plain + 4 * 20 * 31 * 10_000 + ImageAugmenter.bytes(SIDE, SIDE),
                MemoryNeed.of(config(s -> {}), IMAGES).bytes());
    }
}
