package dev.inkling.ui.inspect;

import dev.inkling.data.Dataset;
import dev.inkling.data.FeatureSummary;
import dev.inkling.data.SampleShape;
import dev.inkling.data.Samples;
import dev.inkling.data.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The summary of each feature, over all rows or those of one class, or of each number to be predicted. */
final class SummaryRows {
    /** Instead of a class: all rows. */
    static final int ALL_ROWS = -1;

    private SummaryRows() {}

    /**
     * @param feature name
     * @param summary of the feature's values
     */
    record Row(String feature, FeatureSummary summary) {}

    /** A row for each feature; none if the class has no rows. */
    static List<Row> of(Table table, int label) {
        int[] rows = IntStream.range(0, table.rows())
                .filter(row -> label == ALL_ROWS || table.label(row) == label)
                .toArray();
        List<Row> summaries = new ArrayList<>();
        for (int feature = 0; feature < table.featureNames().size() && rows.length > 0; feature++) {
            int column = feature;
            double[] values = IntStream.of(rows)
                    .mapToDouble(row -> table.value(row, column))
                    .toArray();
            summaries.add(new Row(table.featureNames().get(feature), FeatureSummary.of(values)));
        }
        return summaries;
    }

    /** A row for each feature of all samples, in raw units. */
    static List<Row> ofFeatures(Dataset dataset) {
        List<Row> summaries = new ArrayList<>();
        if (dataset.shape() instanceof SampleShape.Row shape) {
            for (int feature = 0; feature < shape.featureCount(); feature++) {
                int column = feature;
                String name = shape.featureNames().get(feature);
                summaries.add(row(
                        name,
                        dataset,
                        (samples, row) ->
                                dataset.scaling().invert(samples.features().value(row, column), column)));
            }
        }
        return summaries;
    }

    /** A row for each number to be predicted, of all samples. */
    static List<Row> ofTargets(Dataset dataset) {
        List<Row> summaries = new ArrayList<>();
        for (int target = 0; target < dataset.targetNames().size(); target++) {
            int output = target;
            summaries.add(
                    row(dataset.targetNames().get(target), dataset, (samples, row) -> samples.target(row, output)));
        }
        return summaries;
    }

    /** A number of one sample. */
    private interface Reader {
        double read(Samples samples, int row);
    }

    private static Row row(String name, Dataset dataset, Reader number) {
        double[] values = Stream.of(dataset.train(), dataset.test())
                .flatMapToDouble(
                        samples -> IntStream.range(0, samples.size()).mapToDouble(row -> number.read(samples, row)))
                .toArray();
        return new Row(name, FeatureSummary.of(values));
    }
}
