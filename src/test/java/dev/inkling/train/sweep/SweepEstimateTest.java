package dev.inkling.train.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.Dataset;
import dev.inkling.data.Iris;
import dev.inkling.train.ConfigJson;
import dev.inkling.train.RunCost;
import dev.inkling.train.TrainConfig;
import dev.inkling.train.TrainingRun;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SweepEstimateTest {
    /** Others may take the machine away for a moment. */
    private static final int ATTEMPTS = 5;

    private static final TrainConfig BASE = ConfigJson.read(
            "{\"duration\": {\"amount\": 20000}, \"reporting\": {\"interval\": 1000}}", TrainConfig.forTable("iris"));
    private static final Dataset IRIS = BASE.data().split(Iris.load(), BASE.seed());
    private static final SweepPlan PLAN =
            new SweepPlan("", BASE, List.of(SweepAxis.parse(SweepSetting.HIDDEN_SIZES, "5, 10, 20-10, none")));

    @Test
    void theEstimateIsWithinAFactorOfThree() throws InterruptedException {
        double ratio = Double.NaN;
        for (int i = 0; i < ATTEMPTS && !(ratio > 1 / 3.0 && ratio < 3); i++) {
            double estimated = SweepEstimate.measure(BASE, IRIS).seconds(PLAN.trials(), 2);
            ratio = secondsTaken() / estimated;
        }
        double found = ratio;
        assertTrue(found > 1 / 3.0 && found < 3, () -> "takes " + found + " times as long as estimated");
    }

    private static double secondsTaken() throws InterruptedException {
        RunQueue queue = new RunQueue(2);
        CountDownLatch over = new CountDownLatch(PLAN.count());
        long begun = System.nanoTime();
        for (SweepPlan.Trial trial : PLAN.trials()) {
            queue.submit(new TrainingRun(trial.config(), IRIS, run -> {
                queue.ended(run);
                over.countDown();
            }));
        }
        assertTrue(over.await(120, TimeUnit.SECONDS));
        return (System.nanoTime() - begun) / 1e9;
    }

    @Test
    void moreWorkCostsMore() {
        RunCost known = new RunCost(10, 2);
        RunCost twiceAsLong = cost(known, "{\"duration\": {\"amount\": 40000}}");
        assertEquals(20, twiceAsLong.trainSeconds(), 1e-9);
        assertEquals(2 * 41 / 21.0, twiceAsLong.evaluationSeconds(), 1e-9);
        assertEquals(known, cost(known, "{\"learning\": {\"rate\": 0.7}, \"seed\": 9}"));
        assertTrue(cost(known, "{\"network\": {\"hidden\": [500]}}").trainSeconds() > 100);
        RunCost inMiniBatches = cost(known, "{\"batches\": {\"size\": 10}}");
        assertTrue(inMiniBatches.trainSeconds() < 10);
        assertEquals(2, inMiniBatches.evaluationSeconds(), 1e-9);
        assertTrue(cost(known, "{\"learning\": {\"method\": \"adam\"}}").trainSeconds() > 10);
    }

    private static RunCost cost(RunCost known, String changes) {
        return known.scaled(BASE, ConfigJson.read(changes, BASE), IRIS);
    }

    @Test
    void runsThatWaitAddUp() throws InterruptedException {
        SweepEstimate estimate = SweepEstimate.measure(BASE, IRIS);
        List<SweepPlan.Trial> seeds =
                new SweepPlan("", BASE, List.of(SweepAxis.parse(SweepSetting.SEED, "1..6"))).trials();
        double one = estimate.seconds(seeds.subList(0, 1), 1);
        assertEquals(6 * one, estimate.seconds(seeds, 1), 1e-9 * one);
        // Three places take two rounds for six runs, and for four.
        assertEquals(estimate.seconds(seeds, 3), estimate.seconds(seeds.subList(0, 4), 3), 1e-9 * one);
    }
}
