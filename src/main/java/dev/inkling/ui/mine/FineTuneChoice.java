package dev.inkling.ui.mine;

import dev.inkling.data.mine.MyDigits;
import dev.inkling.optim.Schedule;
import dev.inkling.train.DataChoice;
import dev.inkling.train.Duration;
import dev.inkling.train.Learning;
import dev.inkling.train.Reporting;
import dev.inkling.train.StopRules;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.setup.SettingTexts;

/**
 * How a network shall learn from the user's drawings.
 *
 * @param mixed whether with the run's own dataset, half of the samples each, so that it does not forget that; else from the
 *     drawings alone
 * @param iterations mini-batches
 * @param rate the learning rate, which stays the same
 */
record FineTuneChoice(boolean mixed, int iterations, double rate) {
    static final double SHARE = 0.5;
    static final int USUAL_ITERATIONS = 200;

    /** A network that has learned needs small steps, or it forgets. */
    private static final double RATE_PART = 0.2;

    /** Looks on the way. */
    private static final int EVALUATIONS = 5;

    /**
     * What was typed.
     *
     * @throws dev.inkling.train.SettingException if a number is wrong
     */
    static FineTuneChoice read(boolean mixed, String iterations, String rate) {
        return new FineTuneChoice(
                mixed,
                SettingTexts.wholeNumber(iterations.strip(), 1, Duration.MAX),
                SettingTexts.learningRate(rate.strip()));
    }

    static double usualRate(TrainConfig parent) {
        return parent.learning().rate() * RATE_PART;
    }

    /** The settings of the new run: those of its parent but for what is chosen here. */
    TrainConfig config(TrainConfig parent) {
        Learning was = parent.learning();
        Learning learning = new Learning(
                was.method(),
                rate,
                was.momentum(),
                Schedule.constant(),
                was.l1(),
                was.l2(),
                was.weightDecay(),
                was.clipNorm(),
                was.gradients());
        DataChoice own = parent.data();
        return new TrainConfig(
                mixed ? withShare(own) : DataChoice.of(MyDigits.ID),
                parent.network(),
                learning,
                parent.batches(),
                new Duration(iterations, Duration.Unit.ITERATIONS),
                StopRules.NONE,
                Reporting.every(Math.max(1, iterations / EVALUATIONS)),
                parent.seed());
    }

    private static DataChoice withShare(DataChoice own) {
        return new DataChoice(
                own.dataset(),
                own.targets(),
                own.trainLimit(),
                own.trainPerClass(),
                own.trainRows(),
                own.standardize(),
                own.validation(),
                SHARE);
    }
}
