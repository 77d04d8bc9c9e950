package dev.inkling.ui.inspect;

import dev.inkling.data.Samples;
import dev.inkling.nn.Predictor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Finds what a network gets wrong. */
public final class Mistakes {
    private static final Comparator<Mistake> SUREST_FIRST =
            Comparator.comparingDouble(Mistake::certainty).reversed().thenComparingInt(Mistake::row);
    private static final int ROWS_BETWEEN_QUESTIONS = 256;

    private Mistakes() {}

    /**
     * All mistakes, those first of which the network is surest; equals in the order of their rows. Takes about a second for
     * 60,000 images: not for the FX thread.
     *
     * @param isWanted asked now and then; after a no, what was found so far is returned
     */
    public static List<Mistake> find(Samples samples, Predictor predictor, BooleanSupplier isWanted) {
        List<Mistake> found = new ArrayList<>();
        for (int row = 0; row < samples.size(); row++) {
            if (row % ROWS_BETWEEN_QUESTIONS == 0 && !isWanted.getAsBoolean()) {
                break;
            }
            double[] probabilities = predictor.answer(samples.features().row(row));
            int answer = Predictor.mostLikely(probabilities);
            if (answer != samples.label(row)) {
                found.add(new Mistake(row, samples.label(row), answer, probabilities[answer]));
            }
        }
        found.sort(SUREST_FIRST);
        return found;
    }
}
