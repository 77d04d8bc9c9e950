package dev.inkling.ui.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.Iris;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.sweep.SweepSetting;
import dev.inkling.ui.setup.DatasetContent;
import dev.inkling.ui.support.WindowThread;
import java.util.List;
import org.junit.jupiter.api.Test;

class RangeModelTest {
    private static final DatasetContent.Ready IRIS = new DatasetContent.Measurements(Iris.load());

    private final WindowThread window = new WindowThread();
    private final RangeModel model = new RangeModel(window.background());

    private void test(TrainConfig config) {
        model.start(config, IRIS);
        assertTrue(model.isRunning());
        window.runUntil("the end of the test", () -> {}, () -> !model.isRunning());
    }

    @Test
    void aRateIsProposedAsItWouldBeTyped() {
        test(TrainConfig.forTable("iris"));
        assertTrue(model.steepest() > 1e-3 && model.steepest() < 10, model.sentence());
        assertTrue(model.sentence().contains(RangeModel.text(model.steepest())), model.sentence());
        assertTrue(RangeModel.text(model.steepest()).length() <= 6, RangeModel.text(model.steepest()));
    }

    @Test
    void rateAndLossesCanBeReadOutWhereSomethingWasMeasured() {
        assertEquals("", model.readOut(0.001), "before the test");
        test(TrainConfig.forTable("iris"));
        assertTrue(model.readOut(1e-5).matches("Rate 1e-5  ·  loss [0-9.]+  ·  smoothed [0-9.]+"), model.readOut(1e-5));
        assertEquals("", model.readOut(1e-7));
        assertEquals("", model.readOut(1e3));
    }

    @Test
    void noLineOfTheProposedRatesGoesThroughALabel() {
        for (double upper = 60; upper < 560; upper += 7) {
            for (double lower = 60; lower < 560; lower += 7) {
                List<RangeMark> marks = RangeMark.place(upper, lower, new double[] {130, 190}, 50, 570);
                assertTrue(marks.get(1).y() - marks.get(0).y() >= 16, "labels do not overlap");
                for (RangeMark line : marks) {
                    for (RangeMark label : marks) {
                        boolean beside = line.x() < label.left() || line.x() > label.right();
                        assertTrue(beside || line.top() >= label.y() + 7, line + " goes through " + label);
                        assertTrue(label.left() >= 50 && label.right() <= 570, label::toString);
                    }
                }
            }
        }
    }

    @Test
    void nothingIsProposedWhereTheLossDoesNotFall() {
        model.fromProperty().set("1e-9");
        model.toProperty().set("1e-8");
        model.iterationsProperty().set("20");
        test(SweepSetting.INITIALIZER.apply(TrainConfig.forTable("iris"), "zeros"));
        assertTrue(Double.isNaN(model.steepest()) && Double.isNaN(model.tenthOfMinimum()), model.sentence());
        assertTrue(model.sentence().startsWith("The loss did not fall at any learning rate"), model.sentence());
    }

    @Test
    void aCanceledTestSaysSoAndProposesNothing() {
        model.iterationsProperty().set("100000");
        model.start(TrainConfig.forTable("iris"), IRIS);
        model.cancel();
        window.runUntil("the end of the test", () -> {}, () -> !model.isRunning());
        assertEquals("The test was canceled.", model.sentence());
        assertNull(model.result());
    }

    @Test
    void whatIsTypedWrongIsSaid() {
        assertEquals("", model.fieldProblem());
        model.fromProperty().set("slow");
        assertEquals(
                "First rate: found “slow”, expected a number; type one above 0, such as 0.001.", model.fieldProblem());
        assertEquals(RangeModel.Field.FROM, model.wrongField());
        model.fromProperty().set("0");
        assertEquals("First rate: The learning rate is 0; it must be above 0 and at most 1,000.", model.fieldProblem());
        model.fromProperty().set("20");
        assertTrue(model.fieldProblem().contains("the last must be above the first"), model.fieldProblem());
        assertEquals(RangeModel.Field.TO, model.wrongField());
        model.fromProperty().set("0,001");
        model.iterationsProperty().set("5");
        assertFalse(model.fieldProblem().isEmpty());
        assertEquals(RangeModel.Field.ITERATIONS, model.wrongField());
        model.iterationsProperty().set("1,000");
        assertEquals("", model.fieldProblem());
    }
}
