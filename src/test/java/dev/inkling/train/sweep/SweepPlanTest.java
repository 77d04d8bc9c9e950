package dev.inkling.train.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.nn.Activation;
import dev.inkling.optim.Method;
import dev.inkling.train.Batches;
import dev.inkling.train.ConfigJson;
import dev.inkling.train.SettingException;
import dev.inkling.train.TrainConfig;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SweepPlanTest {
    private static final TrainConfig BASE = TrainConfig.forTable("iris");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "LEARNING_RATE; 0.5, 1.2,1.50; 0.5 1.2 1.5",
                "LEARNING_RATE; 0.001..1 log 4; 0.001 0.01 0.1 1",
                "LEARNING_RATE; 1e-6..1e-4 LOG 3; 1e-6 1e-5 0.0001",
                "LEARNING_RATE; 0.1..0.3 lin 3; 0.1 0.2 0.3",
                "L2; 0, 1e-4 .. 1e-2 log 3; 0 0.0001 0.001 0.01",
                "HIDDEN_SIZES; 50, 256-128, 300x100x10, none; 50 256-128 300-100-10 none",
                "HIDDEN_SIZES; 10..50 lin 5; 10 20 30 40 50",
                "BATCH_SIZE; full, 32..128 log 3; full 32 64 128",
                "BATCH_SIZE; 10..21 lin 3; 10 16 21",
                "BATCH_SIZE; 10001..10009 lin 5; 10001 10003 10005 10007 10009",
                "LEARNING_RATE; 1.0001..1.0009 lin 5; 1.0001 1.0003 1.0005 1.0007 1.0009",
                "LEARNING_RATE; 0.1..1 lin 7; 0.1 0.25 0.4 0.55 0.7 0.85 1",
                "L2; 0..1 lin 4; 0 0.3333 0.6667 1",
                "LEARNING_RATE; 1..4 log 4; 1 1.587 2.52 4",
                "SEED; 1..5; 1 2 3 4 5",
                "SEED; -1..1, 12345678901; -1 0 1 12345678901",
                "OPTIMIZER; SGD, AdamW; sgd adamw",
                "INITIALIZER; small_normal,he-uniform; small-normal he-uniform",
            })
    void listsAndRangesAreRead(SweepSetting setting, String text, String expected) {
        assertEquals(
                List.of(expected.split(" ")), SweepAxis.parse(setting, text).values());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "LEARNING_RATE; 0.1, fast; learning-rate: found “fast”, expected a number.",
                "LEARNING_RATE; 0.1, -1; learning-rate: The learning rate is -1; it must be above 0 and at most 1,000.",
                "LEARNING_RATE; 0.5, 0.50; learning-rate: the value 0.5 comes twice; each run is done once.",
                "LEARNING_RATE; 0.1..1; learning-rate: found “0.1..1”, expected a range such as",
                "LEARNING_RATE; 1..0.1 log 3; learning-rate: the range “1..0.1 log 3” ends at 0.1",
                "LEARNING_RATE; 0.1..1 cubic 3; learning-rate: found “0.1..1 cubic 3”",
                "LEARNING_RATE; 0.1..1 log 1; fewer than 2 values",
                "L2; 0..1 log 3; must begin above 0; put 0 before it as a value of its own",
                "HIDDEN_SIZES; 50, 10--5; hidden: found “10--5”, expected sizes of layers such as 50 or 256-128",
                "HIDDEN_SIZES; 1..3 lin 5; hidden: the value 2 comes twice",
                "BATCH_SIZE; 0.5; batch-size: found “0.5”, expected a whole number of at least 1, or “full”.",
                "BATCH_SIZE; 0; batch-size: found “0”, expected a whole number of at least 1, or “full”.",
                "SEED; 1..101; seed: there are 101 values; at most 100 are possible.",
                "SEED; 9999999999999999999999; seed: The field seed has a number far outside its limits",
                "OPTIMIZER; sgd..adam; optimizer: found “sgd..adam”, expected single values",
                "OPTIMIZER; sdg; optimizer: found “sdg”, expected one of sgd, momentum",
                "ACTIVATION; relu, step; activation: The step function cannot learn",
                "L2; ; l2: there is no value; give at least one.",
                "L2; 0.1,,0.2; l2: in “0.1,,0.2” a value is missing beside a comma",
                "LEARNING_RATE; 0.05..1e9 log 4; learning-rate: The learning rate is 1e9; it must be above 0",
                "LEARNING_RATE; 0..1 log 4; learning-rate: The learning rate is 0; it must be above 0",
                "BATCH_SIZE; 0.5..10 lin 3; batch-size: found “0.5”, expected a whole number.",
                "SEED; 0..10 log 3; must begin above 0, such as 1..1000 log 4.",
            })
    void whatDoesNotFitIsRefusedInASentence(SweepSetting setting, String text, String sentence) {
        String typed = text == null ? "" : text;
        SettingException refused =
                assertThrows(SettingException.class, () -> SweepAxis.parse(setting, typed), () -> typed);
        assertTrue(String.valueOf(refused.getMessage()).contains(sentence), refused::getMessage);
    }

    @Test
    void theProductHasTheLastAxisFastestAndSeedsInnermost() {
        SweepPlan plan = new SweepPlan(
                "",
                BASE,
                List.of(
                        SweepAxis.parse(SweepSetting.SEED, "1..2"),
                        SweepAxis.parse(SweepSetting.OPTIMIZER, "sgd, adam"),
                        SweepAxis.parse(SweepSetting.HIDDEN_SIZES, "50, none")));

        assertEquals(8, plan.count());
        assertEquals("2 × 2 × 2 = 8", plan.product());
        List<SweepPlan.Trial> trials = plan.trials();
        assertEquals(
                List.of(
                        "optimizer sgd, hidden 50, seed 1",
                        "optimizer sgd, hidden 50, seed 2",
                        "optimizer sgd, hidden none, seed 1"),
                trials.stream().limit(3).map(SweepPlan.Trial::label).toList());
        SweepPlan.Trial last = trials.get(7);
        assertEquals(List.of("adam", "none", "2"), last.values());
        assertEquals(Method.ADAM, last.config().learning().method());
        assertEquals(List.of(), last.config().network().hidden());
        assertEquals(2, last.config().seed());
    }

    @ParameterizedTest
    @EnumSource
    void aSettingChangesNothingElseAndReadsBack(SweepSetting setting) {
        List<String> values = setting.words().isEmpty()
                ? List.of("3", "7")
                : setting.words().stream().filter(word -> !word.equals("step")).toList();
        for (String value : values) {
            TrainConfig changed = setting.apply(BASE, value);
            assertEquals(value, setting.text(changed));
            assertEquals(BASE, setting.apply(changed, setting.text(BASE)));
        }
        assertEquals(setting, SweepSetting.named(" " + setting.option().toUpperCase(Locale.ROOT)));
    }

    @Test
    void anOptimizerBringsItsWeightDecayUnlessOneWasChosen() {
        TrainConfig adamw = SweepSetting.OPTIMIZER.apply(BASE, "adamw");
        assertEquals(0.01, adamw.learning().weightDecay());
        assertEquals(0, SweepSetting.OPTIMIZER.apply(adamw, "adam").learning().weightDecay());
        TrainConfig chosen = ConfigJson.read("{\"learning\": {\"weightDecay\": 0.3}}", BASE);
        assertEquals(
                0.3, SweepSetting.OPTIMIZER.apply(chosen, "adamw").learning().weightDecay());
    }

    @Test
    void plansThatMakeNoSenseAreRefused() {
        SweepAxis rates = SweepAxis.publishedRates();
        SweepAxis seeds = SweepAxis.parse(SweepSetting.SEED, "1..100");
        SweepAxis sizes = SweepAxis.parse(SweepSetting.BATCH_SIZE, "1, 2");
        assertRefused("varies at least one setting", List.of());
        assertRefused("learning-rate is varied twice", List.of(rates, rates));
        assertRefused("3 × 2 × 100 = 600 runs; at most 500", List.of(seeds, rates, sizes));
        assertEquals(300, new SweepPlan("", BASE, List.of(rates, seeds)).count());
        SettingException unknown = assertThrows(SettingException.class, () -> SweepSetting.named("momentum"));
        assertTrue(String.valueOf(unknown.getMessage()).contains("it can vary learning-rate, hidden, batch-size"));
    }

    private static void assertRefused(String part, List<SweepAxis> axes) {
        SettingException refused = assertThrows(SettingException.class, () -> new SweepPlan("", BASE, axes));
        assertTrue(String.valueOf(refused.getMessage()).contains(part), refused::getMessage);
    }

    @Test
    void sizesAndWordsKeepTheirMeaning() {
        assertEquals(
                List.of(256, 128),
                SweepSetting.HIDDEN_SIZES.apply(BASE, "256-128").network().hidden());
        assertEquals(
                Batches.FULL,
                SweepSetting.BATCH_SIZE.apply(BASE, "Full").batches().size());
        assertEquals(
                Activation.LEAKY_RELU,
                SweepSetting.ACTIVATION.apply(BASE, "leaky_relu").network().activation());
        assertEquals(SweepSetting.LEARNING_RATE, SweepSetting.named("lr"));
        assertTrue(IntStream.range(0, 40)
                .mapToObj(i -> Math.pow(10, i / 3.0 - 7))
                .allMatch(value -> Double.parseDouble(SweepValue.text(value)) == value));
    }
}
