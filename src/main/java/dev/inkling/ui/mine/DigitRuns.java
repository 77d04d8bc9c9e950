package dev.inkling.ui.mine;

import dev.inkling.data.BuiltInDigits;
import dev.inkling.data.DatasetLibrary;
import dev.inkling.data.mine.MyDigits;
import dev.inkling.ink.DigitImage;
import dev.inkling.nn.NetworkShape;
import dev.inkling.train.DataChoice;
import dev.inkling.ui.runs.RunItem;
import java.util.Set;

/** Which runs read digits. */
public final class DigitRuns {
    private static final Set<String> DIGITS = Set.of(DatasetLibrary.MNIST, BuiltInDigits.ID, MyDigits.ID);

    private DigitRuns() {}

    /** Whether a network for the one dataset can answer for the other: it is the same, or both are handwritten digits. */
    public static boolean canAnswer(DataChoice learned, DataChoice asked) {
        return learned.asksTheSameAs(asked) || (isDigits(learned) && isDigits(asked));
    }

    private static boolean isDigits(DataChoice data) {
        return DIGITS.contains(data.dataset());
    }

    /** Whether a run's network may be one that reads drawings: its data are no table. */
    static boolean mayReadDigits(RunItem run) {
        String dataset = run.config().data().dataset();
        return !run.isRegression() && !dataset.equals(DatasetLibrary.IRIS) && !DatasetLibrary.isTableFile(dataset);
    }

    /** Whether a network takes a drawing and answers with a digit. */
    static boolean readsDigits(NetworkShape shape) {
        return shape.inputs() == DigitImage.PIXELS && shape.outputs() == CollectionPlan.DIGITS;
    }
}
