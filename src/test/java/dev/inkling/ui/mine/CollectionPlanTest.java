package dev.inkling.ui.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CollectionPlanTest {

    @Test
    void everyDigitIsAskedForEquallyOftenAndNeverTwiceInARow() {
        for (int seed = 0; seed < 200; seed++) {
            List<Integer> plan = CollectionPlan.of(7, new Random(seed));
            assertEquals(70, plan.size());
            for (int digit = 0; digit < 10; digit++) {
                int wanted = digit;
                assertEquals(7, plan.stream().filter(asked -> asked == wanted).count());
            }
            for (int i = 1; i < plan.size(); i++) {
                assertNotEquals(plan.get(i - 1), plan.get(i), "place " + i + " of seed " + seed);
            }
        }
    }
}
