package dev.inkling.ui.mine;

import dev.inkling.nn.Predictor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What a network makes of drawings. */
final class Readings {
    private Readings() {}

    /**
     * The digit that the network takes each drawing for, by the drawing's id. Some twenty microseconds a drawing: not for the
     * window's thread.
     *
     * @param isWanted after a no, what was found so far is returned
     */
    static Map<Long, Integer> of(List<SeenDrawing> drawings, Predictor predictor, BooleanSupplier isWanted) {
        Map<Long, Integer> answers = new HashMap<>();
        for (SeenDrawing drawing : drawings) {
            if (!isWanted.getAsBoolean()) {
                break;
            }
            double[] probabilities = predictor.answer(drawing.features());
            // A network that has diverged has no opinion.
            if (!Double.isNaN(probabilities[0])) {
                answers.put(drawing.id(), Predictor.mostLikely(probabilities));
            }
        }
        return answers;
    }

    /** Share of these drawings that are read right, 0…1; NaN where there are none, or no answers. */
    static double score(List<SeenDrawing> drawings, Map<Long, Integer> answers) {
        long right = drawings.stream()
                .filter(drawing -> answers.getOrDefault(drawing.id(), Labeling.NONE) == drawing.label())
                .count();
        return drawings.isEmpty() || answers.isEmpty() ? Double.NaN : (double) right / drawings.size();
    }

    /** The drawings that a network is to be judged by: all, or those for the test where it has learned from the others. */
    static List<SeenDrawing> judged(List<SeenDrawing> drawings, boolean learned) {
        return learned ? drawings.stream().filter(SeenDrawing::isForTest).toList() : drawings;
    }
}
