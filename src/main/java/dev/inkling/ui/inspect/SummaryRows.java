package dev.inkling.ui.inspect;

import dev.inkling.data.FeatureSummary;
import dev.inkling.data.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The summary of each feature, over all rows or those of one class. */
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
}
