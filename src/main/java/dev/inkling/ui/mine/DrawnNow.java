package dev.inkling.ui.mine;

import dev.inkling.data.DataException;
import dev.inkling.data.Dataset;
import dev.inkling.data.DrawnDigits;
import dev.inkling.data.FeatureScaling;
import dev.inkling.data.MnistFolder;
import dev.inkling.data.SampleShape;
import dev.inkling.data.Samples;
import dev.inkling.ink.DigitImage;
import dev.inkling.ui.support.Messages;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** The drawings for whoever learns from them. All but {@link #dataset} is known at once, and asked on the window's thread. */
public final class DrawnNow implements DrawnDigits {
    private final DigitsOnDisk files;
    private final ObservableValue<List<SeenDrawing>> drawings;

    DrawnNow(DigitsOnDisk files, ObservableValue<List<SeenDrawing>> drawings) {
        this.files = files;
        this.drawings = drawings;
    }

    @Override
    public int count() {
        return drawings.getValue().size();
    }

    /** As they are in the file; waits for the disk, and may be asked on any thread. */
    @Override
    public Dataset dataset() {
        return files.open().dataset();
    }

    @Override
    public Samples training() {
        Samples training = part(false);
        if (training.size() == 0) {
            throw new DataException(Messages.get("mine.dataset.none"));
        }
        return training;
    }

    /** All images to be written down; either part may be empty. */
    Dataset images() {
        return new Dataset(
                ID,
                Messages.get("mine.title"),
                "",
                new SampleShape.Image(DigitImage.SIDE, DigitImage.SIDE),
                MnistFolder.DIGITS,
                FeatureScaling.none(DigitImage.PIXELS),
                part(false),
                part(true));
    }

    private Samples part(boolean forTest) {
        return SeenDrawing.samples(drawings.getValue().stream()
                .filter(drawing -> drawing.isForTest() == forTest)
                .toList());
    }
}
