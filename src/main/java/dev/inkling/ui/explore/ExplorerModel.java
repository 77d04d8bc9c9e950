package dev.inkling.ui.explore;

import dev.inkling.data.Dataset;
import dev.inkling.data.RawTable;
import dev.inkling.data.SampleShape;
import dev.inkling.data.Table;
import dev.inkling.nn.Predictor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;

/** A table dataset, and the one sample that somebody makes up with sliders. */
final class ExplorerModel {
    private final Dataset dataset;
    private final List<String> featureNames;
    private final @Nullable Table table;
    private final List<FeatureRange> ranges = new ArrayList<>();
    private final List<DoubleProperty> values = new ArrayList<>();
    private int across;
    private int up;

    /** @throws IllegalArgumentException if the dataset's samples are images */
    ExplorerModel(Dataset dataset) {
        this.dataset = dataset;
        if (!(dataset.shape() instanceof SampleShape.Row row)) {
            throw new IllegalArgumentException(dataset.title() + " has images, not rows of measurements.");
        }
        featureNames = row.featureNames();
        table = dataset.isRegression() ? null : RawTable.of(dataset);
        for (int feature = 0; feature < featureNames.size(); feature++) {
            FeatureRange range = FeatureRange.of(featureNames.get(feature), rawColumn(feature));
            ranges.add(range);
            values.add(new SimpleDoubleProperty(this, range.name(), range.median()));
        }
        // The last two columns: in iris those of the petals, which separate the species best.
        up = ranges.size() - 1;
        across = Math.max(0, up - 1);
    }

    /** A feature of all samples in raw units, training before test. */
    private double[] rawColumn(int feature) {
        return Stream.of(dataset.train(), dataset.test())
                .flatMapToDouble(samples -> IntStream.range(0, samples.size())
                        .mapToDouble(row ->
                                dataset.scaling().invert(samples.features().value(row, feature), feature)))
                .toArray();
    }

    /** Takes over what somebody has chosen for the same features before, such as another split of the same table. */
    void continueFrom(ExplorerModel before) {
        if (before.featureNames.equals(featureNames)) {
            for (int feature = 0; feature < values.size(); feature++) {
                set(feature, before.value(feature).get());
            }
            across = before.across;
            up = before.up;
        }
    }

    /** The feature along the map's horizontal axis. */
    int across() {
        return across;
    }

    /** The feature along the map's vertical axis. */
    int up() {
        return up;
    }

    void chooseAxes(int newAcross, int newUp) {
        across = newAcross;
        up = newUp;
    }

    Dataset dataset() {
        return dataset;
    }

    /** Raw measurements with their classes, the training rows, then the test rows; only where there are classes. */
    Table table() {
        return Objects.requireNonNull(table, "no classes");
    }

    List<String> featureNames() {
        return featureNames;
    }

    List<FeatureRange> ranges() {
        return ranges;
    }

    /** A feature of the made-up sample, in raw units. */
    DoubleProperty value(int feature) {
        return values.get(feature);
    }

    /** The made-up sample {@code [D]} in raw units, new. */
    double[] raw() {
        return values.stream().mapToDouble(DoubleProperty::get).toArray();
    }

    /** The made-up sample {@code [D]} as the network sees it, new. */
    double[] scaled() {
        return dataset.scaling().apply(raw());
    }

    /** Sets a feature to the nearest value that its slider allows. */
    void set(int feature, double raw) {
        values.get(feature).set(ranges.get(feature).round(raw));
    }

    /** Has something done after each change of the made-up sample. */
    void whenChanged(Runnable reaction) {
        values.forEach(value -> value.addListener((observable, before, now) -> reaction.run()));
    }

    /** Whether a network is for samples and classes like these; while datasets change, one of the other may come by. */
    boolean fits(@Nullable Predictor predictor) {
        return predictor != null
                && predictor.shape().inputs() == ranges.size()
                && predictor.shape().outputs() == dataset.outputCount();
    }
}
