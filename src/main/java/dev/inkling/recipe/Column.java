package dev.inkling.recipe;

import java.util.Arrays;
import java.util.List;

/** What a published table may have in a column. */
public enum Column {
    /** Loss of the mini-batch of the row's iteration, at the moment that the settings choose; at iteration 0 of all samples. */
    LOSS("loss"),
    /** By how much the loss is smaller than in the row above. */
    FALL("fall"),
    /** Share of right answers on the training samples, 0…1; R² where numbers are predicted. */
    TRAIN_ACCURACY("trainAccuracy"),
    /** The same on the test samples. */
    TEST_ACCURACY("testAccuracy"),
    /** Of a gradient check: mean of |backprop − numerical| over the entries of the row's parameter. */
    MEAN_DIFFERENCE("meanDifference");

    private final String key;

    Column(String key) {
        this.key = key;
    }

    /** Its name in files and in the output of commands. */
    public String key() {
        return key;
    }

    /** Whether it is of a gradient check rather than of a run. */
    public boolean isOfGradients() {
        return this == MEAN_DIFFERENCE;
    }

    static List<String> keys(boolean ofGradients) {
        return Arrays.stream(values())
                .filter(column -> column.isOfGradients() == ofGradients)
                .map(Column::key)
                .toList();
    }

    static Column of(String key) {
        return Arrays.stream(values())
                .filter(column -> column.key.equals(key))
                .findFirst()
                .orElseThrow();
    }
}
