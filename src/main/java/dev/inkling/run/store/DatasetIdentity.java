package dev.inkling.run.store;

/**
 * Which samples a run learned from, so that another program can tell whether it has the same ones.
 *
 * @param id short name that settings refer to
 * @param title the name that people read
 * @param hash SHA-256 of the features and answers of both parts as the network saw them, hexadecimal
 * @param train samples for training
 * @param test samples for testing
 * @param features of one sample
 * @param outputs classes, or numbers to be predicted
 * @param regression whether numbers are predicted, so that scores are R² rather than shares
 */
public record DatasetIdentity(
        String id, String title, String hash, int train, int test, int features, int outputs, boolean regression) {}
