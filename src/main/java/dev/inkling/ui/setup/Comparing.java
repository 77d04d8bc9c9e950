package dev.inkling.ui.setup;

/** Begins comparisons on top of the settings in the form. */
public interface Comparing {
    /** Shows where a sweep over some settings is set up. */
    void compare();

    /** Shows the learning-rate range test. */
    void findLearningRate();
}
