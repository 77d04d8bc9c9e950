package dev.inkling.ui.inspect;

import dev.inkling.data.Dataset;
import dev.inkling.data.Samples;

/** The two parts of a dataset. */
public enum Part {
    TRAIN,
    TEST;

    public Samples of(Dataset dataset) {
        return this == TRAIN ? dataset.train() : dataset.test();
    }

    /** The end of this part's keys among the texts. */
    String key() {
        return this == TRAIN ? "train" : "test";
    }
}
