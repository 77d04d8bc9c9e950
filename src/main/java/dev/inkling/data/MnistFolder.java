package dev.inkling.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A folder with the four files of MNIST, or with others of the same format (Fashion-MNIST, EMNIST digits …). */
public final class MnistFolder {
    static final int CLASSES = 10;
    /** Behind a reserved name, in the id of other images in a folder of that name. */
    static final String OTHER = "-other";

    /** The classes of digits, 0 to 9. */
    public static final List<String> DIGITS =
            IntStream.range(0, CLASSES).mapToObj(Integer::toString).toList();
    /** Names that settings keep for the datasets that come with Inkling. */
    private static final Set<String> RESERVED =
            Set.of("mnist", "iris", RandomRegression.ID, BuiltInDigits.ID, DrawnDigits.ID);

    private final Path folder;
    private final Map<MnistPart, String> originalSums;

    public MnistFolder(Path folder) {
        this(folder, MnistPart.publishedSums());
    }

    /** For tests, which have small originals of their own. */
    MnistFolder(Path folder, Map<MnistPart, String> originalSums) {
        this.folder = folder;
        this.originalSums = originalSums;
    }

    /** Whether all four files are there; they are not opened. */
    public boolean isComplete() {
        return missing().isEmpty();
    }

    /** Whether at least one of the four files is there. */
    public boolean isStarted() {
        return missing().size() < MnistPart.values().length;
    }

    /**
     * Reads the four files; takes well under a second for MNIST. The id is made of the folder's name; see {@link
     * MnistSource#load(Path)} for whether that can be looked up.
     *
     * @throws DataException if a file is missing or broken, or if they do not belong together
     */
    public Dataset load() {
        List<String> missing = missing();
        if (!missing.isEmpty()) {
            throw new DataException(folder + (Files.isDirectory(folder) ? " lacks " : " is no folder with ")
                    + String.join(", ", missing)
                    + " (with or without .gz). Put the missing files there, or choose another folder.");
        }
        IdxImages trainImages = IdxReader.readImages(file(MnistPart.TRAIN_IMAGES));
        IdxLabels trainLabels = IdxReader.readLabels(file(MnistPart.TRAIN_LABELS), CLASSES);
        IdxImages testImages = IdxReader.readImages(file(MnistPart.TEST_IMAGES));
        IdxLabels testLabels = IdxReader.readLabels(file(MnistPart.TEST_LABELS), CLASSES);
        if (!trainImages.shape().equals(testImages.shape())) {
            throw mismatch(
                    MnistPart.TEST_IMAGES, "images of " + size(testImages), size(trainImages) + " as for training");
        }
        Map<MnistPart, String> sums = Map.of(
                MnistPart.TRAIN_IMAGES, trainImages.sha256(),
                MnistPart.TRAIN_LABELS, trainLabels.sha256(),
                MnistPart.TEST_IMAGES, testImages.sha256(),
                MnistPart.TEST_LABELS, testLabels.sha256());
        return dataset(
                sums.equals(originalSums),
                trainImages.shape(),
                samples(MnistPart.TRAIN_LABELS, trainImages, trainLabels),
                samples(MnistPart.TEST_LABELS, testImages, testLabels));
    }

    private Dataset dataset(boolean original, SampleShape.Image shape, Samples train, Samples test) {
        FeatureScaling scaling = FeatureScaling.none(shape.featureCount());
        if (original) {
            return new Dataset("mnist", "MNIST", "", shape, DIGITS, scaling, train, test);
        }
        Path last = folder.toAbsolutePath().normalize().getFileName();
        String name = last == null ? "images" : last.toString();
        String id = RESERVED.contains(name) ? name + OTHER : name;
        String note = "These are not the original MNIST files, but others of the same format.";
        return new Dataset(id, name, note, shape, DIGITS, scaling, train, test);
    }

    private Samples samples(MnistPart labelsPart, IdxImages images, IdxLabels labels) {
        int count = images.features().rows();
        if (labels.count() != count) {
            throw mismatch(labelsPart, labels.count() + " labels", count + ", one for each image");
        }
        return new Samples(images.features(), labels.labels());
    }

    private List<String> missing() {
        return Arrays.stream(MnistPart.values())
                .filter(part -> part.findIn(folder).isEmpty())
                .map(MnistPart::archiveName)
                .map(name -> name.substring(0, name.length() - ".gz".length()))
                .collect(Collectors.toList());
    }

    private Path file(MnistPart part) {
        return part.findIn(folder).orElse(folder.resolve(part.archiveName()));
    }

    private DataException mismatch(MnistPart part, String found, String expected) {
        String remedy = "Take all four files from the same dataset.";
        return DataException.content(file(part).toString(), found, expected, remedy, null);
    }

    private static String size(IdxImages images) {
        return images.shape().height() + " × " + images.shape().width() + " pixels";
    }
}
