package dev.inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkling.data.augment.Augmentation;
import dev.inkling.train.Batches;
import dev.inkling.train.ConfigJson;
import dev.inkling.train.Duration;
import dev.inkling.train.SettingException;
import dev.inkling.train.TrainConfig;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class SettingOptionsTest {
    private static final TrainConfig BASE = TrainConfig.forTable("iris");

    private static TrainConfig parsed(String... arguments) {
        SettingOptions options = new SettingOptions();
        CommandSpec command = CommandSpec.create();
        options.addTo(command, SettingTable.ALL);
        new CommandLine(command).parseArgs(arguments);
        return options.over(BASE);
    }

    @Test
    void everySettingHasAnOptionAndNoOptionHasNone() {
        Set<String> fields = new TreeSet<>();
        addLeaves(Terminal.parse(ConfigJson.write(BASE)), "", fields);
        fields.removeIf(field -> field.startsWith(SettingTable.DURATION + "."));
        fields.add(SettingTable.DURATION);
        Set<String> options = SettingTable.ALL.stream()
                .flatMap(group -> group.settings().stream())
                .map(Setting::path)
                .collect(Collectors.toCollection(TreeSet::new));

        assertTrue(options.remove("batches.augmentation"), "an option for several at once");
        assertEquals(fields, options);
    }

    @Test
    void amountsGivenBesideTheUsualAugmentationCount() {
        Augmentation usual = Augmentation.USUAL;
        Augmentation given = new Augmentation(
                usual.shift(), 3.5, usual.scaling(), usual.shear(), usual.elastic(), usual.strokeWidth());

        assertEquals(Augmentation.NONE, parsed().batches().augmentation());
        assertEquals(usual, parsed("--augment").batches().augmentation());
        assertEquals(
                given,
                parsed("--augment-rotation", "3.5", "--augment").batches().augmentation());
        assertEquals(
                given,
                parsed("--augment", "--augment-rotation", "3.5").batches().augmentation());
        assertEquals(
                new Augmentation(0, 0, 0, 0, 0, 0.5),
                parsed("--no-augment", "--augment-stroke-width", "0.5")
                        .batches()
                        .augmentation());
    }

    private static void addLeaves(JsonNode node, String path, Set<String> leaves) {
        Iterator<Map.Entry<String, JsonNode>> fields = node.fields();
        while (fields.hasNext()) {
            Map.Entry<String, JsonNode> field = fields.next();
            String inner = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            if (field.getValue().isObject()) {
                addLeaves(field.getValue(), inner, leaves);
            } else {
                leaves.add(inner);
            }
        }
    }

    @Test
    void adamWBringsItsWeightDecayUnlessOneIsGiven() {
        assertEquals(0.01, parsed("--optimizer=adamw").learning().weightDecay());
        assertEquals(
                0, parsed("--optimizer=adamw", "--weight-decay=0").learning().weightDecay());
        assertEquals(
                0.2,
                parsed("--weight-decay=0.2", "--optimizer=adamw").learning().weightDecay());
        assertEquals(0, parsed("--optimizer=adam").learning().weightDecay());
    }

    @Test
    void nothingGivenChangesNothing() {
        assertEquals(BASE, parsed());
    }

    @Test
    void listsAndWordsAndFlagsAreUnderstood() {
        TrainConfig config = parsed(
                "--hidden=50, 20",
                "--train-rows",
                "1-3,7",
                "--targets=petal width, 7",
                "--batches",
                "without-replacement",
                "--loss-at=AFTER_UPDATE",
                "--batch-size",
                "full",
                "--train-limit=all",
                "--standardize",
                "--no-evaluate-start",
                "--epochs=4",
                "--lr",
                "1e-3",
                "--seed=-5");

        assertEquals(List.of(50, 20), config.network().hidden());
        assertEquals(List.of("petal width", "7"), config.data().targets());
        assertEquals(List.of(1, 2, 3, 7), config.data().trainRows());
        assertEquals(new Batches(Batches.FULL, Batches.Order.WITHOUT_REPLACEMENT), config.batches());
        assertEquals("AFTER_UPDATE", config.reporting().loss().name());
        assertTrue(config.data().standardize());
        assertEquals(false, config.reporting().fromStart());
        assertEquals(new Duration(4, Duration.Unit.EPOCHS), config.duration());
        assertEquals(0.001, config.learning().rate());
        assertEquals(-5, config.seed());
        assertEquals(List.of(), parsed("--hidden", "none").network().hidden());
        assertEquals(List.of(), parsed("--targets=none").data().targets());
    }

    @Test
    void whatIsOutsideItsLimitsNamesTheOption() {
        assertBlamed("--dropout: Dropout is 0.95; it must be from 0 to 0.9.", "--dropout", "0.95");
        assertBlamed("--learning-rate: ", "--momentum=0.5", "--lr", "0");
        assertBlamed("--patience: Patience is 3", "--patience", "3");
        assertBlamed("--iterations: ", "--iterations", "0");
        assertBlamed("--iterations: ", "--iterations", "99999999999");
        assertBlamed("--epochs and --iterations exclude each other", "--epochs=1", "--iterations=1");
    }

    private static void assertBlamed(String start, String... arguments) {
        String message = String.valueOf(
                assertThrows(SettingException.class, () -> parsed(arguments)).getMessage());
        assertTrue(message.startsWith(start), message);
    }

    @Test
    void settingsThatOnlyTogetherFitAreTakenTogether() {
        TrainConfig config = parsed("--patience=3", "--validation=0.2");

        assertEquals(3, config.stop().patience());
    }

    @Test
    void textsThatAreNoValuesAreRefused() {
        List<String> wrong = new ArrayList<>(List.of(
                "--dropout=NaN",
                "--dropout=1f",
                "--dropout=0x1p1",
                "--dropout=",
                "--seed=1.5",
                "--hidden=50,,20",
                "--hidden=,",
                "--train-rows=3-1",
                "--targets=a,,b",
                "--train-rows=1-99999999",
                "--activation=re lu",
                "--batch-size=half",
                "--batch-size=0",
                "--train-limit=-0",
                "--lr=" + "9".repeat(1_000)));
        IntStream.of(0, 7, 127, 0x661).forEach(letter -> wrong.add("--lr=0." + (char) letter));
        for (String argument : wrong) {
            assertThrows(CommandLine.ParameterException.class, () -> parsed(argument), argument);
        }
    }
}
