package dev.inkling.ui.draw;

import dev.inkling.data.Dataset;
import dev.inkling.data.Samples;
import dev.inkling.ink.DigitImage;
import dev.inkling.nn.Predictor;
import dev.inkling.ui.support.Background;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Walks through the test images: one by one, or from one mistake of the network to the next. */
public final class TestImages {
    private final String dataset;
    private final Samples samples;
    private final Background background;

    public TestImages(Dataset from, Background background) {
        dataset = from.id();
        samples = from.test();
        this.background = background;
    }

    /** Whether these are what has become of the others, as of drawings there are more. */
    boolean areOfSameDataset(@Nullable TestImages others) {
        return others != null && others.dataset.equals(dataset);
    }

    Samples samples() {
        return samples;
    }

    /** The row after {@code row}, from the last to the first; row −1 is before the first. */
    int next(int row) {
        return (row + 1) % samples.size();
    }

    int previous(int row) {
        return row <= 0 ? samples.size() - 1 : row - 1;
    }

    static DigitImage image(Samples samples, int row) {
        float[] pixels = new float[samples.features().columns()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (float) samples.features().value(row, i);
        }
        return new DigitImage(pixels);
    }

    /**
     * Looks on another thread for the first image after {@code row} that the network gets wrong.
     *
     * @param found told its row on the window's thread, or −1 if all are right
     * @param failed told there why nobody knows
     */
    void nextMistake(int row, Predictor predictor, IntConsumer found, Consumer<Throwable> failed) {
        background.run(() -> search(row, predictor), found::accept, failed);
    }

    private int search(int start, Predictor predictor) {
        int row = start;
        for (int tried = 0; tried < samples.size(); tried++) {
            row = next(row);
            double[] probabilities = predictor.answer(samples.features().row(row));
            if (Predictor.mostLikely(probabilities) != samples.label(row)) {
                return row;
            }
        }
        return -1;
    }
}
