package dev.inkling.train;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.inkling.data.Dataset;
import dev.inkling.data.MnistFolder;
import java.nio.file.Path;

/** The real MNIST, for the tests that need it. */
public final class MnistForTests {
    private MnistForTests() {}

    /** Skips the test where the files are not there. */
    public static Dataset load() {
        String datasets = System.getenv("INKLING_DATASETS");
        MnistFolder folder = new MnistFolder(Path.of(datasets == null ? "datasets" : datasets, "mnist"));
        assumeTrue(folder.isComplete(), "Needs MNIST: set INKLING_DATASETS to the folder that has mnist/ in it.");
        return folder.load();
    }
}
