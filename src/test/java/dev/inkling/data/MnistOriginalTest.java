package dev.inkling.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The real files, where they are. */
class MnistOriginalTest {
    @Test
    void loadsTheOriginals() {
        String datasets = System.getenv("INKLING_DATASETS");
        Assumptions.assumeTrue(
                datasets != null && new MnistFolder(Path.of(datasets, "mnist")).isComplete(),
                "Skipped: INKLING_DATASETS names no folder with the four files of MNIST in mnist/.");
        MnistFolder folder = new MnistFolder(Path.of(String.valueOf(datasets), "mnist"));

        long start = System.nanoTime();
        Dataset mnist = folder.load();
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.println("MNIST loaded and checked in " + millis + " ms.");

        assertTrue(millis < 5000, "loading hangs");
        assertEquals("mnist", mnist.id(), mnist.note());
        assertEquals(new SampleShape.Image(28, 28), mnist.shape());
        assertEquals(60_000, mnist.train().size());
        assertEquals(10_000, mnist.test().size());
        assertEquals(5, mnist.train().label(0));
        assertEquals(7, mnist.test().label(0));
    }
}
