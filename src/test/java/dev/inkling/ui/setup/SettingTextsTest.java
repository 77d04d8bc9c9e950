package dev.inkling.ui.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.inkling.train.Batches;
import dev.inkling.train.DataChoice;
import dev.inkling.train.SettingException;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingTextsTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        for (List<Integer> sizes : List.of(List.<Integer>of(), List.of(50), List.of(5000, 1, 30))) {
            assertEquals(sizes, SettingTexts.hidden(SettingTexts.hidden(sizes)));
        }
        for (int size : new int[] {Batches.FULL, 1, Batches.MAX_SIZE}) {
            assertEquals(size, SettingTexts.batchSize(SettingTexts.batchSize(size)));
        }
        TextFormat<Integer> limits = TextFormat.wholeOr("all", DataChoice.MAX_SAMPLES);
        for (int limit : new int[] {DataChoice.ALL, 1, DataChoice.MAX_SAMPLES}) {
            assertEquals(limit, limits.read(limits.write(limit)));
        }
        for (double rate : new double[] {Double.MIN_VALUE, 1e-6, 0.1, 1.0 / 3, 1, 999.5, 1000}) {
            assertEquals(rate, SettingTexts.learningRate(Numbers.real(rate)));
        }
    }

    @Test
    void peopleWriteNumbersInSeveralWays() {
        assertEquals(10_000, SettingTexts.wholeNumber("10,000", 1, 20_000));
        assertEquals(10_000, SettingTexts.wholeNumber("10 000", 1, 20_000));
        assertEquals(10_000, SettingTexts.wholeNumber("10_000", 1, 20_000));
        assertEquals(0.1, SettingTexts.learningRate("0,1"));
        assertEquals(1e-3, SettingTexts.learningRate("1E-3"));
        assertEquals(List.of(128, 64), SettingTexts.hidden("128;64"));
        assertEquals(Batches.FULL, SettingTexts.batchSize("Full"));
    }

    @Test
    void whatCouldBeThousandsIsNotTakenForDecimals() {
        SettingException problem = assertThrows(SettingException.class, () -> SettingTexts.realNumber("3,600", 0, 1e6));
        assertEquals("3,600 can be read in two ways: type 3600 or 3.600.", problem.getMessage());
        assertThrows(SettingException.class, () -> SettingTexts.learningRate("1,000,000"));
        assertEquals(0.125, SettingTexts.learningRate("0,125"));
        assertEquals(3.6, SettingTexts.realNumber("3,6", 0, 1e6));
    }

    @Test
    void theReasonNamesTheLimits() {
        SettingException problem = assertThrows(SettingException.class, () -> SettingTexts.wholeNumber("21", 1, 20));
        assertEquals(Messages.get("setup.problem.whole", 1, 20), problem.getMessage());
        assertThrows(SettingException.class, () -> SettingTexts.wholeNumber("99999999999999999999", 1, 20));
    }
}
