package dev.inkling.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The four files of MNIST and of the datasets that share its format. */
public enum MnistPart {
    TRAIN_IMAGES("train-images", "idx3", 9_912_422, "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
    TRAIN_LABELS("train-labels", "idx1", 28_881, "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
    TEST_IMAGES("t10k-images", "idx3", 1_648_877, "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
    TEST_LABELS("t10k-labels", "idx1", 4_542, "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");

    private final String classicName;
    private final String dottedName;
    private final long archiveBytes;
    private final String publishedSha256;

    MnistPart(String role, String idx, long archiveBytes, String publishedSha256) {
        this.classicName = role + "-" + idx + "-ubyte";
        this.dottedName = role + "." + idx + "-ubyte";
        this.archiveBytes = archiveBytes;
        this.publishedSha256 = publishedSha256;
    }

    /** SHA-256 of the uncompressed content of each original file. */
    public static Map<MnistPart, String> publishedSums() {
        Map<MnistPart, String> sums = new EnumMap<>(MnistPart.class);
        Arrays.stream(values()).forEach(part -> sums.put(part, part.publishedSha256));
        return Collections.unmodifiableMap(sums);
    }

    /** Name of the original archive. */
    public String archiveName() {
        return classicName + ".gz";
    }

    /** Name of the same file unpacked. */
    public String plainName() {
        return classicName;
    }

    /** Size of the original archive; a mirror may have packed it anew, slightly smaller or larger. */
    public long archiveBytes() {
        return archiveBytes;
    }

    boolean holdsImages() {
        return this == TRAIN_IMAGES || this == TEST_IMAGES;
    }

    /** The names that are in use; the archive first, so that a fresh download wins over an older file beside it. */
    List<String> fileNames() {
        return List.of(archiveName(), plainName(), dottedName + ".gz", dottedName);
    }

    Optional<Path> findIn(Path folder) {
        return fileNames().stream().map(folder::resolve).filter(Files::exists).findFirst();
    }
}
