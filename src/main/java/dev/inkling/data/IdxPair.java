package dev.inkling.data;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An IDX file of images, and the one with their labels.
 *
 * @param images gzipped or not
 * @param labels gzipped or not
 */
public record IdxPair(Path images, Path labels) {
    private static final String PACKED = ".gz";

    /**
     * A file of images with the labels' file beside it, which has the same name but for {@code labels} and {@code idx1} in the
     * place of {@code images} and {@code idx3}; either may be gzipped.
     *
     * @throws DataException if the images are not there, or no such file is beside them
     */
    public static IdxPair of(Path images) {
        if (!Files.exists(images)) {
            throw DataException.reading(images, new NoSuchFileException(images.toString()));
        }
        String name = String.valueOf(images.getFileName());
        int place = name.lastIndexOf("images");
        if (place < 0) {
            throw DataException.content(
                    images.toString(),
                    "a name without “images”, which does not tell the name of the labels’ file",
                    "names such as train-images-idx3-ubyte and train-labels-idx1-ubyte",
                    "Choose the file of images, and name both so.",
                    null);
        }
        String plain = name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
        String labels = plain.substring(0, place)
                + plain.substring(place).replace("images", "labels").replace("idx3", "idx1");
        // As the images first: packed and unpacked files of both may be there.
        List<String> names = name.equals(plain) ? List.of(labels, labels + PACKED) : List.of(labels + PACKED, labels);
        return names.stream()
                .map(images::resolveSibling)
                .filter(Files::exists)
                .findFirst()
                .map(found -> new IdxPair(images, found))
                .orElseThrow(() -> DataException.content(
                        images.toString(),
                        "no file with the labels of its images",
                        labels + " beside it (with or without .gz)",
                        "Put that file there.",
                        null));
    }

    /**
     * What a folder has of one part of a dataset in MNIST's format; empty where it has neither file.
     *
     * @throws DataException if it has one of the two
     */
    public static Optional<IdxPair> in(Path folder, boolean forTest) {
        MnistPart imagesPart = forTest ? MnistPart.TEST_IMAGES : MnistPart.TRAIN_IMAGES;
        MnistPart labelsPart = forTest ? MnistPart.TEST_LABELS : MnistPart.TRAIN_LABELS;
        Optional<Path> images = imagesPart.findIn(folder);
        Optional<Path> labels = labelsPart.findIn(folder);
        if (images.isPresent() != labels.isPresent()) {
            throw new DataException(folder + " lacks "
                    + (images.isPresent() ? labelsPart : imagesPart).plainName() + " (with or without .gz) beside "
                    + images.or(() -> labels).orElseThrow().getFileName()
                    + ". Put it there, or choose another folder.");
        }
        return images.map(file -> new IdxPair(file, labels.orElseThrow()));
    }

    /**
     * Reads both files.
     *
     * @param shape that the images must have
     * @param classCount the labels are below it
     * @throws DataException if a file is broken, the images are of another size, or there is not one label for each
     */
    public Samples read(SampleShape.Image shape, int classCount) {
        IdxImages read = IdxReader.readImages(images);
        if (!read.shape().equals(shape)) {
            throw DataException.content(
                    images.toString(),
                    "images of " + size(read.shape()),
                    size(shape),
                    "Choose another file, or scale the images before.",
                    null);
        }
        int count = read.features().rows();
        IdxLabels named = IdxReader.readLabels(labels, classCount);
        if (named.count() != count) {
            throw DataException.content(
                    labels.toString(),
                    named.count() + " labels",
                    count + ", one for each image",
                    "Take both files from the same dataset.",
                    null);
        }
        return new Samples(read.features(), named.labels());
    }

    private static String size(SampleShape.Image shape) {
        return shape.height() + " × " + shape.width() + " pixels";
    }
}
