package dev.inkling.data;

import java.util.List;

/**
 * What a run learns from and is judged by. Immutable; the parts may be shared by any number of runs.
 *
 * @param id short name that settings refer to: {@code mnist}, {@code iris}, or a folder's name
 * @param title the name that people read
 * @param note what a person should know about it, a sentence, or empty
 * @param shape form of one sample, the same in both parts
 * @param classNames names of the classes 0…K−1
 * @param scaling how raw measurements became the features of this dataset
 * @param train what the network learns from
 * @param test what it is judged by, never learned from
 */
public record Dataset(
        String id,
        String title,
        String note,
        SampleShape shape,
        List<String> classNames,
        FeatureScaling scaling,
        Samples train,
        Samples test) {

    public Dataset {
        classNames = List.copyOf(classNames);
    }

    public int classCount() {
        return classNames.size();
    }
}
