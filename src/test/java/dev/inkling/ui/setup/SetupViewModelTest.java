package dev.inkling.ui.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.inkling.data.ByteFeatures;
import dev.inkling.data.Dataset;
import dev.inkling.data.FeatureScaling;
import dev.inkling.data.Iris;
import dev.inkling.data.SampleShape;
import dev.inkling.data.Samples;
import dev.inkling.nn.Activation;
import dev.inkling.nn.Initializer;
import dev.inkling.nn.Loss;
import dev.inkling.nn.Precision;
import dev.inkling.optim.Method;
import dev.inkling.optim.Schedule;
import dev.inkling.train.Batches;
import dev.inkling.train.ConfigJson;
import dev.inkling.train.DataChoice;
import dev.inkling.train.Duration;
import dev.inkling.train.Learning;
import dev.inkling.train.NetworkChoice;
import dev.inkling.train.Reporting;
import dev.inkling.train.StopRules;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.support.Messages;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SetupViewModelTest {
    private final DatasetEntry iris = new DatasetEntry("Iris", new DatasetContent.Measurements(Iris.load()));
    private final DatasetEntry images = new DatasetEntry("Images", new DatasetContent.Missing());
    private final SetupViewModel setup = new SetupViewModel(iris);

    static DatasetContent someImages() {
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
        assertTrue(setup.isShown(setup.data().standardize));
        images.contentProperty().set(someImages());
        setup.datasetProperty().set(images);
        assertEquals(TrainConfig.forImages("strokes"), config());
        assertFalse(setup.isShown(setup.data().standardize));
    }

    @Test
    void eachFieldRefusesWhatIsOutsideItsLimits() {
        refuses(setup.data().trainPerClass, "0", "50", "a", "");
        accepts(setup.data().trainPerClass, "1", "49", " 25 ");
        refuses(setup.network().hidden, "abc", "0", "5001", "", "5 x", "1 2 3 4 5 6 7 8 9 10 11");
        accepts(setup.network().hidden, "none", "1", "5000", "128, 64", "128 64", "1 2 3 4 5 6 7 8 9 10");
        refuses(setup.learningRate(), "-1", "0", "1001", "NaN", "Infinity", "fast", "");
        accepts(setup.learningRate(), "1000", "1e-9", "0,1");
        refuses(setup.run().batchSize, "0", "1000001", "2.5", "", "whole");
        accepts(setup.run().batchSize, "1", "1,000,000", "full", "FULL");
        refuses(setup.run().duration, "0", "10000001", "1.5", "");
        accepts(setup.run().duration, "1", "10,000,000");
        refuses(setup.learning().l2, "-0.1", "10.1", "NaN", "");
        accepts(setup.learning().l2, "0", "10", "1e-4");
        refuses(setup.run().seed, "", "1.5", "9223372036854775808");
        accepts(setup.run().seed, "-7", "9223372036854775807");
        refuses(setup.run().evaluationInterval, "0", "10000001", "often");
        accepts(setup.run().evaluationInterval, "1", "10000000");
        images.contentProperty().set(someImages());
        setup.datasetProperty().set(images);
        refuses(setup.data().trainLimit, "-1", "10000001", "some");
        accepts(setup.data().trainLimit, "0", "1", "10,000,000", "");
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
        type(setup.data().trainPerClass, "30");
        setup.data().standardize.onProperty().set(true);
        type(setup.network().hidden, "12, 6");
        setup.network().activation.chosenProperty().set(Activation.TANH);
        type(setup.learningRate(), "0,2");
        type(setup.run().batchSize, "16");
        type(setup.run().duration, "40");
        setup.run().unit.chosenProperty().set(Duration.Unit.EPOCHS);
        type(setup.learning().l2, "0");
        type(setup.run().seed, "-3");
        type(setup.run().evaluationInterval, "7");
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
        setup.network().activation.set(Activation.STEP);
        assertNull(setup.configProperty().get());
        assertTrue(setup.problem().contains("slope is 0 everywhere"), setup.problem());
        setup.network().activation.set(Activation.SOFTPLUS);
        assertEquals("", setup.problem());
        assertEquals(Activation.SOFTPLUS, config().network().activation());
    }

    @Test
    void eachDatasetKeepsItsLastRightSettings() {
        images.contentProperty().set(someImages());
        type(setup.learningRate(), "0.3");
        type(setup.network().hidden, "oops");
        setup.datasetProperty().set(images);
        assertEquals(TrainConfig.forImages("strokes"), config());
        type(setup.data().trainLimit, "1");
        setup.datasetProperty().set(iris);
        assertEquals(TrainConfig.forTable("iris").withLearningRate(0.3), config());
        setup.datasetProperty().set(images);
        assertEquals(1, config().data().trainLimit());
    }

    @Test
    void aDatasetThatGrowsLeavesWhatIsBeingTyped() {
        images.contentProperty().set(someImages());
        setup.datasetProperty().set(images);
        type(setup.learningRate(), "0.");
        type(setup.data().trainLimit, "1x");
        images.contentProperty().set(someImages());
        assertEquals("0.", setup.learningRate().textProperty().get());
        assertEquals("1x", setup.data().trainLimit.textProperty().get());
        images.contentProperty().set(new DatasetContent.Loading());
        images.contentProperty().set(someImages());
        assertEquals("0.", setup.learningRate().textProperty().get());
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

    @Test
    void everySettingThatJsonHasIsInTheForm() throws IOException {
        Set<String> paths = new TreeSet<>();
        leaves("", new ObjectMapper().readTree(ConfigJson.write(config())), paths);
        assertTrue(paths.remove("data.dataset"));
        assertTrue(paths.add("batches.augmentation"), "the switch for all amounts");
        assertEquals(
                paths, setup.settings().stream().map(Setting::path).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static void leaves(String path, JsonNode node, Set<String> into) {
        if (node.isObject()) {
            node.fields()
                    .forEachRemaining(field ->
                            leaves((path.isEmpty() ? "" : path + ".") + field.getKey(), field.getValue(), into));
        } else {
            into.add(path);
        }
    }

    @Test
    void everySettingThatIsWrittenIntoTheFormIsReadFromItAgain() {
        TrainConfig far = new TrainConfig(
                new DataChoice("iris", 7, 30, List.of(5, 3, 101), true, 0.25),
                new NetworkChoice(
                        List.of(),
                        Activation.SIGMOID,
                        Loss.BINARY_CROSS_ENTROPY,
                        Initializer.HE,
                        0.5,
                        true,
                        0.2,
                        Precision.FLOAT32),
                new Learning(
                        Method.ADAM,
                        0.003,
                        0.8,
                        new Schedule(Schedule.Kind.CONSTANT, 0.25, 77, 12),
                        0.1,
                        0.2,
                        0.3,
                        4,
                        Learning.Gradients.NUMERICAL),
                new Batches(16, Batches.Order.WITH_REPLACEMENT),
                new Duration(9, Duration.Unit.EPOCHS),
                new StopRules(0.5, 6, 7.5),
                new Reporting(3, false, Reporting.LossMoment.AFTER_UPDATE),
                42);
        setup.fill(far);
        assertEquals(far, config());
    }

    @Test
    void whatHasNoEffectIsNeitherShownNorWrong() {
        setup.learning().method.set(Method.MOMENTUM);
        assertTrue(setup.isShown(setup.learning().momentum));
        type(setup.learning().momentum, "much");
        assertNull(setup.configProperty().get());
        setup.learning().method.set(Method.SGD);
        assertFalse(setup.isShown(setup.learning().momentum));
        assertEquals(TrainConfig.forTable("iris"), config());
        assertFalse(setup.isShown(setup.network().sigma));
        assertFalse(setup.isShown(setup.learning().factor));

        assertFalse(setup.run().order.counts(), "a full batch has no order");
        type(setup.run().batchSize, "10");
        assertTrue(setup.run().order.counts());
    }

    @Test
    void patienceWaitsForAValidationShare() {
        assertFalse(setup.run().patience.obstacle().isEmpty());
        type(setup.run().patience, "5");
        assertEquals(0, config().stop().patience());
        type(setup.data().validation, "0.2");
        assertEquals("", setup.run().patience.obstacle());
        assertEquals(5, config().stop().patience());
    }

    @Test
    void rowsThatARecipeGivesCanBeGivenUp() {
        TrainConfig iris = TrainConfig.forTable("iris");
        setup.fill(new TrainConfig(
                new DataChoice("iris", DataChoice.ALL, 25, List.of(1, 51, 101), false, 0),
                iris.network(),
                iris.learning(),
                iris.batches(),
                iris.duration(),
                iris.stop(),
                iris.reporting(),
                iris.seed()));
        assertFalse(setup.isShown(setup.data().trainPerClass));
        assertTrue(setup.isShown(setup.data().trainRows));
        assertEquals(Messages.get("summary.trainRows", 3), summary("samples"));
        setup.data().trainRows.set(List.of());
        assertEquals(iris, config());
        assertTrue(setup.isShown(setup.data().trainPerClass));
    }

    private String summary(String section) {
        return setup.sections().stream()
                .filter(candidate -> candidate.name().equals(section))
                .map(setup::summary)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSectionTellsWhatIsNotAsUsual() {
        for (SettingSection section : setup.sections()) {
            assertEquals("", setup.summary(section), section.name());
        }
        setup.learning().method.set(Method.ADAM);
        type(setup.learning().clipNorm, "1");
        assertEquals("Adam · clip 1", summary("optimizer"));
        type(setup.learning().l2, "wrong");
        assertEquals("L2 wrong", summary("regularization"));
        type(setup.learning().l2, "0.010");
        assertEquals("", summary("regularization"), "the same number");
    }

    @Test
    void numericalGradientsSayWhatTheyCost() {
        assertEquals("", setup.learning().gradients.advice());
        setup.learning().gradients.set(Learning.Gradients.NUMERICAL);
        // 4-10-3 has 4 · 10 + 10 + 10 · 3 + 3 parameters.
        assertEquals(
                Messages.get("setup.gradients.slow", "166", "83"),
                setup.learning().gradients.advice());
    }

    @Test
    void whatARecipeHidesComesBackWithTheNextChoice() {
        assertEquals(0, setup.hiddenCount());
        setup.hide(Set.of("learning.l2", "stop"));
        assertEquals(4, setup.hiddenCount());
        assertFalse(setup.isShown(setup.learning().l2));
        assertFalse(setup.isShown(setup.run().stopLoss));
        assertTrue(setup.isShown(setup.learning().l1));
        setup.showAll();
        assertEquals(0, setup.hiddenCount());
        setup.hide(Set.of("learning.l2"));
        setup.fill(TrainConfig.forTable("iris"));
        assertTrue(setup.isShown(setup.learning().l2));
        setup.hide(Set.of("learning.l2"));
        setup.datasetProperty().set(images);
        assertTrue(setup.isShown(setup.learning().l2));
    }

    @Test
    void numbersToBePredictedLeaveOneLossAlone() {
        setup.datasetProperty().set(TinyNumbers.entry());
        assertEquals(Loss.MEAN_SQUARED_ERROR, config().network().loss());
        assertFalse(setup.network().loss.obstacle().isEmpty());
        setup.fill(TrainConfig.forTable("numbers"));
        assertEquals(Loss.MEAN_SQUARED_ERROR, config().network().loss());
    }

    @Test
    void aMethodBringsItsWeightDecayUnlessSomebodyTypedOne() {
        setup.learning().method.set(Method.ADAMW);
        assertEquals(0.01, config().learning().weightDecay());
        setup.learning().method.set(Method.ADAM);
        assertEquals(0, config().learning().weightDecay());
        type(setup.learning().weightDecay, "0.3");
        setup.learning().method.set(Method.ADAMW);
        assertEquals(0.3, config().learning().weightDecay());
    }

    @Test
    void aFactorBelongsToTheSchedulesThatHaveOne() {
        setup.learning().schedule.set(Schedule.Kind.STEP);
        assertTrue(setup.isShown(setup.learning().factor) && setup.isShown(setup.learning().every));
        type(setup.learning().factor, "0");
        assertNull(setup.configProperty().get());
        setup.learning().schedule.set(Schedule.Kind.COSINE);
        assertFalse(setup.isShown(setup.learning().factor));
        assertEquals(Schedule.Kind.COSINE, config().learning().schedule().kind());
    }
}
