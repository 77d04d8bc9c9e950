package dev.inkling.ui.draw;

import dev.inkling.ui.support.Messages;
import java.util.List;

/**
 * The network's answer in words.
 *
 * @param headline the class, or the two between which it wavers
 * @param detail how sure it is
 */
record Answer(String headline, String detail) {
    /** Two classes nearer than this are both named. */
    private static final double CLOSE = 0.2;

    /** If even the two likeliest have less than this together, no class is named. */
    private static final double LEAST_FOR_TWO = 0.5;

    private static final double VERY_SURE = 0.95;
    private static final double FAIRLY_SURE = 0.7;

    /** The answer before there is anything to judge. */
    static Answer none() {
        return new Answer("", Messages.get("draw.answer.none"));
    }

    /**
     * @param names of the classes, two or more
     * @param probabilities one for each class
     */
    static Answer of(List<String> names, double[] probabilities) {
        int best = likeliest(probabilities, -1);
        int second = likeliest(probabilities, best);
        double first = probabilities[best];
        double next = probabilities[second];
        if (!(first + next >= LEAST_FOR_TWO)) {
            return new Answer(Messages.get("draw.answer.unclear"), Messages.get("draw.sure.none"));
        }
        if (first - next < CLOSE) {
            return new Answer(
                    Messages.get("draw.answer.either", names.get(best), names.get(second)),
                    Messages.get("draw.sure.either", percent(first), percent(next)));
        }
        return new Answer(names.get(best), Messages.get(certainty(first), percent(first)));
    }

    /** A probability as the window shows it; what a network under the mean squared error gives may lie a little outside. */
    static String percent(double probability) {
        return Messages.get("draw.percent", Math.min(1, Math.max(0, probability)) * 100);
    }

    /** The class with the highest probability, the given one left out; the first of equals. */
    static int likeliest(double[] probabilities, int except) {
        int best = except == 0 ? 1 : 0;
        for (int i = best + 1; i < probabilities.length; i++) {
            if (i != except && probabilities[i] > probabilities[best]) {
                best = i;
            }
        }
        return best;
    }

    private static String certainty(double probability) {
        if (probability >= VERY_SURE) {
            return "draw.sure.very";
        }
        return probability >= FAIRLY_SURE ? "draw.sure.fairly" : "draw.sure.hardly";
    }
}
