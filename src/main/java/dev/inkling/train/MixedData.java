package dev.inkling.train;

import dev.inkling.data.Dataset;
import dev.inkling.data.DrawnDigits;
import dev.inkling.data.MnistFolder;
import dev.inkling.data.SampleShape;
import dev.inkling.data.Samples;
import java.util.function.Supplier;

/** Puts the user's own drawings among the training samples of another dataset. */
public final class MixedData {
    private static final SampleShape SHAPE = new SampleShape.Image(28, 28);

    private MixedData() {}

    /**
     * The dataset as a run uses it: with all of its training samples that the run learns from, and drawings, each as often as
     * any, give or take once, until they are the share of all that the settings say. The test part stays the dataset's own.
     *
     * @param drawings asked only if the settings want some
     * @return the dataset itself where no drawings are wanted; it shares its memory otherwise too
     * @throws SettingException if the dataset has no digits of 28 × 28 pixels
     * @throws dev.inkling.data.DataException if there are no drawings
     */
    public static Dataset of(DataChoice choice, Dataset dataset, Supplier<Samples> drawings) {
        // The drawings themselves are nothing else already.
        if (choice.mineShare() == 0 || dataset.id().equals(DrawnDigits.ID)) {
            return dataset;
        }
        if (!dataset.shape().equals(SHAPE) || !dataset.classNames().equals(MnistFolder.DIGITS)) {
            throw new SettingException("My digits cannot be mixed into " + dataset.title()
                    + ", which has no digits of 28 × 28 pixels; set the share of My digits to 0, or choose another"
                    + " dataset.");
        }
        Samples own = choice.inUse(dataset.train());
        int learned = own.size() - Parts.keptBack(own.size(), choice.validation());
        long added = Math.max(1, Math.round(learned * choice.mineShare() / (1 - choice.mineShare())));
        return new Dataset(
                dataset.id(),
                dataset.title(),
                dataset.note(),
                dataset.shape(),
                dataset.classNames(),
                dataset.scaling(),
                own.plus(drawings.get(), (int) added),
                dataset.test());
    }
}
