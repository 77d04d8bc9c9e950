package dev.inkling.ui.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.ByteFeatures;
import dev.inkling.data.Dataset;
import dev.inkling.data.FeatureScaling;
import dev.inkling.data.Iris;
import dev.inkling.data.SampleShape;
import dev.inkling.data.Samples;
import dev.inkling.nn.Activation;
import dev.inkling.train.Batches;
import dev.inkling.train.DataChoice;
import dev.inkling.train.Duration;
import dev.inkling.train.Learning;
import dev.inkling.train.NetworkChoice;
import dev.inkling.train.Reporting;
import dev.inkling.train.StopRules;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.support.Messages;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SetupViewModelTest {
    private final DatasetEntry iris = new DatasetEntry("Iris", new DatasetContent.Measurements(Iris.load()));
    private final DatasetEntry images = new DatasetEntry("Images", new DatasetContent.Missing());
    private final SetupViewModel setup = new SetupViewModel(iris);

    private static DatasetContent someImages() {
        Samples samples = new Samples(new ByteFeatures(new byte[8], 4), new int[] {0, 1});
        return new DatasetContent.Images(new Dataset(
                "strokes",
                "Strokes",
                "",
                new SampleShape.Image(2, 2),
                List.of("a", "b"),
                FeatureScaling.none(4),
                samples,
                samples));
    }

    private TrainConfig config() {
        return Objects.requireNonNull(setup.configProperty().get());
    }

    private static void type(SettingField<?> field, String text) {
        field.textProperty().set(text);
    }

    @Test
    void aNewFormHoldsTheDefaultsOfItsDataset() {
        assertEquals(TrainConfig.forTable("iris"), config());
        assertEquals("", setup.problem());
        assertTrue(setup.isTable());
        images.contentProperty().set(someImages());
        setup.datasetProperty().set(images);
        assertEquals(TrainConfig.forImages("strokes"), config());
        assertFalse(setup.isTable());
    }

    @Test
    void eachFieldRefusesWhatIsOutsideItsLimits() {
        refuses(setup.trainPerClass(), "0", "50", "a", "");
        accepts(setup.trainPerClass(), "1", "49", " 25 ");
        refuses(setup.hidden(), "abc", "0", "5001", "", "5 x", "1 2 3 4 5 6 7 8 9 10 11");
        accepts(setup.hidden(), "none", "1", "5000", "128, 64", "128 64", "1 2 3 4 5 6 7 8 9 10");
        refuses(setup.learningRate(), "-1", "0", "1001", "NaN", "Infinity", "fast", "");
        accepts(setup.learningRate(), "1000", "1e-9", "0,1");
        refuses(setup.batchSize(), "0", "1000001", "2.5", "", "whole");
        accepts(setup.batchSize(), "1", "1,000,000", "full", "FULL");
        refuses(setup.duration(), "0", "10000001", "1.5", "");
        accepts(setup.duration(), "1", "10,000,000");
        refuses(setup.l2(), "-0.1", "10.1", "NaN", "");
        accepts(setup.l2(), "0", "10", "1e-4");
        refuses(setup.seed(), "", "1.5", "9223372036854775808");
        accepts(setup.seed(), "-7", "9223372036854775807");
        refuses(setup.evaluationInterval(), "0", "10000001", "often");
        accepts(setup.evaluationInterval(), "1", "10000000");
        images.contentProperty().set(someImages());
        setup.datasetProperty().set(images);
        refuses(setup.trainLimit(), "0", "-1", "10000001", "some");
        accepts(setup.trainLimit(), "1", "10,000,000", "");
    }

    private void refuses(SettingField<?> field, String... texts) {
        String before = field.textProperty().get();
        for (String text : texts) {
            type(field, text);
            String problem = field.problem().orElseThrow(() -> new AssertionError(field.name() + " takes " + text));
            assertTrue(problem.endsWith("."), problem);
            assertNull(setup.configProperty().get(), field.name() + " " + text);
            assertEquals(Messages.get("setup." + field.name()) + ": " + problem, setup.problem());
        }
        type(field, before);
        assertNotNull(setup.configProperty().get());
    }

    private void accepts(SettingField<?> field, String... texts) {
        for (String text : texts) {
            type(field, text);
            assertEquals("", field.problem().orElse(""), field.name() + " " + text);
            assertEquals("", setup.problem());
            assertNotNull(setup.configProperty().get(), field.name() + " " + text);
        }
    }

    @Test
    void whatIsTypedAndChosenIsInTheConfiguration() {
        type(setup.trainPerClass(), "30");
        setup.standardizeProperty().set(true);
        type(setup.hidden(), "12, 6");
        setup.activationProperty().set(Activation.TANH);
        type(setup.learningRate(), "0,2");
        type(setup.batchSize(), "16");
        type(setup.duration(), "40");
        setup.unitProperty().set(Duration.Unit.EPOCHS);
        type(setup.l2(), "0");
        type(setup.seed(), "-3");
        type(setup.evaluationInterval(), "7");
        TrainConfig iris = TrainConfig.forTable("iris");
        TrainConfig expected = new TrainConfig(
                new DataChoice("iris", DataChoice.ALL, 30, List.of(), true, 0),
                new NetworkChoice(
                        List.of(12, 6),
                        Activation.TANH,
                        iris.network().loss(),
                        iris.network().initializer(),
                        iris.network().sigma(),
                        false,
                        0,
                        iris.network().precision()),
                Learning.sgd(0.2, 0),
                new Batches(16, Batches.Order.SHUFFLED),
                new Duration(40, Duration.Unit.EPOCHS),
                StopRules.NONE,
                Reporting.every(7),
                -3);
        assertEquals(expected, config());
        setup.fill(iris);
        assertEquals(iris, config());
        setup.fill(expected);
        assertEquals(expected, config(), "what is written into the form is read from it again");
    }

    @Test
    void anActivationThatCannotLearnIsRefusedWithTheReason() {
        setup.activationProperty().set(Activation.STEP);
        assertNull(setup.configProperty().get());
        assertTrue(setup.problem().contains("slope is 0 everywhere"), setup.problem());
        setup.activationProperty().set(Activation.SOFTPLUS);
        assertEquals("", setup.problem());
        assertEquals(Activation.SOFTPLUS, config().network().activation());
    }

    @Test
    void eachDatasetKeepsItsLastRightSettings() {
        images.contentProperty().set(someImages());
        type(setup.learningRate(), "0.3");
        type(setup.hidden(), "oops");
        setup.datasetProperty().set(images);
        assertEquals(TrainConfig.forImages("strokes"), config());
        type(setup.trainLimit(), "1");
        setup.datasetProperty().set(iris);
        assertEquals(TrainConfig.forTable("iris").withLearningRate(0.3), config());
        setup.datasetProperty().set(images);
        assertEquals(1, config().data().trainLimit());
    }

    @Test
    void aDatasetThatIsNotThereMakesNoConfigurationUntilItComes() {
        setup.datasetProperty().set(images);
        assertNull(setup.configProperty().get());
        String missing = setup.problem();
        assertTrue(missing.endsWith("."), missing);
        images.contentProperty().set(new DatasetContent.Loading());
        assertNull(setup.configProperty().get());
        assertTrue(!setup.problem().isEmpty() && !setup.problem().equals(missing));
        images.contentProperty().set(someImages());
        assertEquals(TrainConfig.forImages("strokes"), config());
        assertEquals("", setup.problem());
        images.contentProperty().set(new DatasetContent.Broken("The files are broken."));
        assertNull(setup.configProperty().get());
        assertFalse(setup.problem().isEmpty());
    }
}
