package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CoresTest {
    @Test
    void evaluationsTakeWhatTrainersLeave() {
        Cores cores = new Cores(2);
        cores.take();
        assertTrue(cores.takeIfFree());
        assertFalse(cores.takeIfFree());
        cores.giveBack();
        cores.take();
        assertFalse(cores.takeIfFree(), "two trainers on two cores");
        cores.take();
        cores.giveBack();
        assertFalse(cores.takeIfFree(), "a third trainer had none to give back");
        cores.giveBack();
        assertTrue(cores.takeIfFree());
    }
}
