package dev.inkling.data;

import java.util.List;

/**
 * What a run learns from and is judged by. Immutable; the parts may be shared by any number of runs.
 *
 * @param id what settings refer to it by: {@code mnist}, {@code iris}, the name of a folder where datasets are looked for,
 *     or a path
 * @param title the name that people read
 * @param note what a person should know about it, a sentence, or empty
 * @param shape form of one sample, the same in both parts
 * @param classNames names of the classes 0…K−1; empty where numbers are to be predicted
 * @param targetNames names of the numbers to be predicted; empty where there are classes
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
        List<String> targetNames,
        FeatureScaling scaling,
        Samples train,
        Samples test) {

    public Dataset {
        classNames = List.copyOf(classNames);
        targetNames = List.copyOf(targetNames);
        if (classNames.isEmpty() == targetNames.isEmpty()) {
            throw new IllegalArgumentException("A dataset has either classes or numbers to be predicted.");
        }
    }

    /** A dataset with classes. */
    public Dataset(
            String id,
            String title,
            String note,
            SampleShape shape,
            List<String> classNames,
            FeatureScaling scaling,
            Samples train,
            Samples test) {
        this(id, title, note, shape, classNames, List.of(), scaling, train, test);
    }

    /** The same under another id. */
    Dataset withId(String other) {
        return new Dataset(other, title, note, shape, classNames, targetNames, scaling, train, test);
    }

    /** Whether numbers are to be predicted rather than classes. */
    public boolean isRegression() {
        return classNames.isEmpty();
    }

    /** Outputs of a network for this dataset: one a class, or one a number to be predicted. */
    public int outputCount() {
        return isRegression() ? targetNames.size() : classNames.size();
    }
}
