package dev.inkling.ui.setup;

/** Lets a person choose data that are on the computer. */
public interface DatasetOpener {
    /** Asks for a folder of images and opens it. */
    void openFolder();

    /** Asks for a CSV file and opens it. */
    void openTable();

    /** Asks what is to be predicted of the CSV file that is chosen. */
    void chooseTargets();
}
