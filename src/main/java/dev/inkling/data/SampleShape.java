package dev.inkling.data;

import java.util.List;

/** The form of one sample: an image or a row of named measurements. */
public sealed interface SampleShape {

    /** Number of features of one sample, the {@code D} of {@code x [N, D]}. */
    int featureCount();

    /** A gray image; features are its pixels, row by row from the top left. */
    record Image(int height, int width) implements SampleShape {
        @Override
        public int featureCount() {
            return height * width;
        }
    }

    /** One row of a table; features are its numeric columns in the file's order. */
    record Row(List<String> featureNames) implements SampleShape {
        public Row {
            featureNames = List.copyOf(featureNames);
        }

        @Override
        public int featureCount() {
            return featureNames.size();
        }
    }
}
