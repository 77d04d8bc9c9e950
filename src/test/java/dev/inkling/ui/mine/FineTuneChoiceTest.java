package dev.inkling.ui.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.inkling.data.mine.MyDigits;
import dev.inkling.train.DataChoice;
import dev.inkling.train.Duration;
import dev.inkling.train.SettingException;
import dev.inkling.train.StopRules;
import dev.inkling.train.TrainConfig;
import java.util.List;
import org.junit.jupiter.api.Test;

class FineTuneChoiceTest {
    private final TrainConfig parent = TrainConfig.forImages("mnist").withLearningRate(0.5);

    @Test
    void drawingsAloneTakeThePlaceOfTheDataset() {
        TrainConfig config = new FineTuneChoice(false, 200, 0.1).config(parent);
        assertEquals(DataChoice.of(MyDigits.ID), config.data());
        assertEquals(parent.network(), config.network());
        assertEquals(parent.learning().withRate(0.1), config.learning());
        assertEquals(new Duration(200, Duration.Unit.ITERATIONS), config.duration());
        assertEquals(StopRules.NONE, config.stop());
        assertEquals(40, config.reporting().interval());
    }

    @Test
    void mixedTheyAreHalfOfAllSamplesAndNothingElseOfTheDataChanges() {
        TrainConfig limited = new TrainConfig(
                new DataChoice("mnist", List.of(), 500, 25, List.of(), false, 0.1, 0),
                parent.network(),
                parent.learning(),
                parent.batches(),
                parent.duration(),
                parent.stop(),
                parent.reporting(),
                7);
        TrainConfig config = new FineTuneChoice(true, 3, 0.1).config(limited);
        assertEquals(new DataChoice("mnist", List.of(), 500, 25, List.of(), false, 0.1, 0.5), config.data());
        assertEquals(1, config.reporting().interval());
        assertEquals(7, config.seed());
    }

    @Test
    void aCommaPartsThousands() {
        assertEquals(new FineTuneChoice(true, 1000, 0.1), FineTuneChoice.read(true, " 1,000 ", "0,1"));
        assertThrows(SettingException.class, () -> FineTuneChoice.read(true, "0", "0.1"));
        assertThrows(SettingException.class, () -> FineTuneChoice.read(true, "1.5", "0.1"));
        assertThrows(SettingException.class, () -> FineTuneChoice.read(true, "10", "0"));
    }

    @Test
    void aFifthOfTheRateIsProposed() {
        assertEquals(0.1, FineTuneChoice.usualRate(parent), 1e-12);
    }
}
