package dev.inkling.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.train.TrainConfig;
import dev.inkling.train.sweep.SweepPlan;
import dev.inkling.train.sweep.SweepSetting;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompareModelTest {
    private final ObjectProperty<@Nullable TrainConfig> base = new SimpleObjectProperty<>(TrainConfig.forTable("iris"));
    private final Set<String> taken = new HashSet<>();
    private final CompareModel model = new CompareModel(base, () -> "Learning rate: wrong.", () -> taken);

    private VariedRow row(int place) {
        return model.rows().get(place);
    }

    private SweepPlan plan() {
        return Objects.requireNonNull(model.plan());
    }

    private List<Double> rates() {
        return model.trials().stream()
                .map(trial -> trial.config().learning().rate())
                .toList();
    }

    @Test
    void thePublishedComparisonIsThereFromTheStartAndOneClickAway() {
        assertEquals(List.of(0.5, 1.2, 1.5), rates());
        assertEquals("learning rate 0.5, 1.2, 1.5", plan().name());
        model.addRow();
        model.repeatsProperty().set("7");
        row(0).listProperty().set("nonsense");
        model.usePublishedRates();
        assertEquals(List.of(0.5, 1.2, 1.5), rates());
        assertEquals("3 runs", model.productText());
    }

    @Test
    void sentencesNameSettingsAsTheFormDoes() {
        assertEquals("learning rate: there is no value.", SettingWords.sentence("learning-rate: there is no value."));
        assertEquals(
                "With learning rate 0.5, hidden sizes 50: The seed, learning-rate 3: no.",
                SettingWords.sentence("With learning-rate 0.5, hidden 50: The seed, learning-rate 3: no."));
        assertEquals("The learning rate is 0.", SettingWords.sentence("learning-rate: The learning rate is 0."));
        assertEquals("A sweep varies at least one.", SettingWords.sentence("A sweep varies at least one."));
        row(0).listProperty().set("0.1, 0.1");
        assertTrue(row(0).problem().startsWith("learning rate: the value 0.1 comes twice"), row(0).problem());
    }

    @Test
    void everyValueMeetsEveryOtherAndEachSeed() {
        model.addRow();
        assertEquals(SweepSetting.HIDDEN_SIZES, row(1).settingProperty().get());
        row(1).listProperty().set("10, 20, 30-30, none");
        assertEquals("3 × 4 = 12 runs", model.productText());
        assertEquals("learning rate × hidden sizes", plan().name());
        model.repeatsProperty().set("2");
        assertEquals("3 × 4 × 2 = 24 runs", model.productText());
        assertEquals(
                Set.of(1L, 2L),
                Set.copyOf(model.trials().stream()
                        .map(trial -> trial.config().seed())
                        .toList()));
        base.set(TrainConfig.forTable("iris").withSeed(40));
        assertTrue(model.trials().stream().allMatch(trial -> trial.config().seed() >= 40), "the base has changed");
    }

    @Test
    void aRangeIsSpreadAsWanted() {
        VariedRow row = row(0);
        row.rangeProperty().set(true);
        row.fromProperty().set("0.001");
        row.toProperty().set("1");
        row.countProperty().set("4");
        row.logarithmicProperty().set(true);
        assertEquals(List.of(0.001, 0.01, 0.1, 1.0), rates());
        row.logarithmicProperty().set(false);
        assertEquals(List.of(0.001, 0.334, 0.667, 1.0), rates());
        row.toProperty().set("0.0001");
        assertNull(model.plan());
        assertEquals(
                "Last value: found “0.0001”, expected more than the first value, 0.001; type a larger number.",
                row.problem());
        assertEquals("", model.problem(), "the sentence stands at the row");
    }

    private void assertWrong(TypedRange.Field field, String from, String to, String count, String sentence) {
        VariedRow row = row(0);
        row.rangeProperty().set(true);
        row.fromProperty().set(from);
        row.toProperty().set(to);
        row.countProperty().set(count);
        assertEquals(field, row.wrongField());
        assertEquals(sentence, row.problem());
        assertNull(row.axis());
    }

    @Test
    void theOneFieldOfARangeThatIsWrongIsNamed() {
        row(0).logarithmicProperty().set(true);
        String limits = "The learning rate is %s; it must be above 0 and at most 1,000.";
        assertWrong(TypedRange.Field.FROM, "0", "1", "4", "First value: " + limits.formatted("0"));
        assertWrong(TypedRange.Field.TO, "0.05", "1e9", "4", "Last value: " + limits.formatted("1e9"));
        assertWrong(TypedRange.Field.FROM, "", "1", "4", "First value: there is no value; type a number.");
        assertWrong(
                TypedRange.Field.TO,
                "0.05",
                "1..2",
                "4",
                "Last value: found “1..2”, expected a number; type one such as 10 or 0.001.");
        for (String count : List.of("1000000000", "101", "1", "3.5")) {
            assertWrong(
                    TypedRange.Field.COUNT,
                    "0.05",
                    "1",
                    count,
                    "How many values: found “" + count + "”, expected a whole number from 2 to 100.");
        }
        model.setSetting(row(0), SweepSetting.L2);
        assertWrong(
                TypedRange.Field.FROM,
                "0",
                "1",
                "4",
                "First value: found “0”, but logarithmic values lie above 0; type a larger number, or choose linear.");
        row(0).logarithmicProperty().set(false);
        assertNull(row(0).wrongField());
        model.setSetting(row(0), SweepSetting.HIDDEN_SIZES);
        assertWrong(
                TypedRange.Field.COUNT,
                "1",
                "3",
                "5",
                "How many values: the value 2 comes twice; each run is done once.");
    }

    @Test
    void wordsHaveNoRangeEvenWhereOneWasTypedBefore() {
        row(0).rangeProperty().set(true);
        model.setSetting(row(0), SweepSetting.OPTIMIZER);
        assertFalse(row(0).isRange());
        assertEquals("3 runs", model.productText());
        assertEquals("optimizer sgd, momentum, adam", plan().name());
    }

    @Test
    void whatIsWrongIsSaidWhereItIsWrong() {
        row(0).listProperty().set("0.5, fast");
        assertNull(model.plan());
        assertTrue(row(0).problem().contains("“fast”"), row(0).problem());
        row(0).listProperty().set("0.5");
        model.repeatsProperty().set("0");
        assertNull(model.plan());
        assertEquals("Repeats: a whole number from 1 to 20.", model.repeatsProblem());
        model.repeatsProperty().set("1");
        model.atOnceProperty().set("many");
        assertNull(model.plan());
        assertFalse(model.atOnceProblem().isEmpty());
        model.atOnceProperty().set("");
        assertNotNull(model.plan());
        base.set(null);
        assertNull(model.plan());
        assertEquals("Learning rate: wrong.", model.problem());
        assertEquals("", model.productText());
    }

    @Test
    void tooManyRunsAreRefusedAndSettingsThatDoNotFitTogether() {
        row(0).listProperty()
                .set(String.join(
                        ",",
                        IntStream.rangeClosed(1, 90).mapToObj(String::valueOf).toList()));
        model.repeatsProperty().set("10");
        assertNull(model.plan());
        assertTrue(model.problem().contains("90 × 10 = 900 runs"), model.problem());
        model.usePublishedRates();
        model.setSetting(row(0), SweepSetting.ACTIVATION);
        row(0).listProperty().set("relu, step");
        assertNull(model.plan());
        assertTrue((row(0).problem() + model.problem()).contains("step function cannot learn"), model.problem());
    }

    @Test
    void eachSettingIsVariedInOneRowAndSeedsAreNotRepeatedTwice() {
        while (model.canAddRow()) {
            model.addRow();
        }
        assertEquals(CompareModel.MOST_ROWS, model.rows().size());
        assertFalse(model.choices(row(1)).contains(SweepSetting.LEARNING_RATE));
        assertTrue(model.choices(row(1)).contains(SweepSetting.HIDDEN_SIZES));
        model.usePublishedRates();
        model.repeatsProperty().set("3");
        model.setSetting(row(0), SweepSetting.SEED);
        assertEquals("3 runs", model.productText());
    }

    @Test
    void namesThatAreTakenGetANumber() {
        taken.add("rates");
        model.nameProperty().set(" rates ");
        assertEquals("rates (2)", plan().name());
    }

    @Test
    void aNameThatWasTakenSinceIsNotUsedAgain() {
        model.nameProperty().set("rates");
        assertEquals("rates", plan().name());
        taken.add("rates");
        assertEquals("rates (2)", Objects.requireNonNull(model.planAnew()).name());
    }
}
