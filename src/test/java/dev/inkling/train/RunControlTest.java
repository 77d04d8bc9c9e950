package dev.inkling.train;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.train.RunControl.Work;
import org.junit.jupiter.api.Test;

class RunControlTest {
    private final RunControl control = new RunControl(0.1);

    @Test
    void aStepFinishesTheIterationInWhichTheRunWasPaused() throws InterruptedException {
        control.begin(false);
        assertTrue(goesOn(Work.ITERATION));
        control.pause();
        assertWaits(Work.REST_OF_ITERATION);
        control.step();
        assertTrue(goesOn(Work.REST_OF_ITERATION));
        assertTrue(goesOn(Work.REST_OF_ITERATION));
        assertTrue(goesOn(Work.EVALUATION));
        assertWaits(Work.ITERATION);
    }

    @Test
    void eachStepIsOneIterationWithAllItsBlocks() throws InterruptedException {
        control.begin(true);
        assertTrue(goesOn(Work.EVALUATION));
        assertWaits(Work.ITERATION);
        control.step();
        control.step();
        for (int step = 0; step < 2; step++) {
            assertTrue(goesOn(Work.ITERATION));
            assertTrue(goesOn(Work.REST_OF_ITERATION));
        }
        assertWaits(Work.ITERATION);
    }

    @Test
    void stopEndsTheRestOfAnIteration() throws InterruptedException {
        control.begin(false);
        assertTrue(goesOn(Work.ITERATION));
        control.pause();
        control.stop();
        assertFalse(goesOn(Work.REST_OF_ITERATION));
    }

    private boolean goesOn(Work next) throws InterruptedException {
        return control.mayGoOn(next, () -> {
            throw new Waits();
        });
    }

    private void assertWaits(Work next) {
        assertThrows(Waits.class, () -> goesOn(next));
    }

    /** Thrown instead of waiting for ever. */
    private static final class Waits extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
