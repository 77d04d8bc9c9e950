package dev.inkling.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/** Writes images with their classes as the files that {@link MnistFolder} reads. */
public final class IdxWriter {
    private static final int IMAGES_MAGIC = 2051;
    private static final int LABELS_MAGIC = 2049;

    private final Path folder;
    private final boolean packed;

    /**
     * @param folder made if it is not there
     * @param packed whether files are gzipped
     */
    public IdxWriter(Path folder, boolean packed) {
        this.folder = folder;
        this.packed = packed;
    }

    /** All files that may be written. */
    public List<Path> files() {
        return Arrays.stream(MnistPart.values()).map(this::file).toList();
    }

    private Path file(MnistPart part) {
        return folder.resolve(packed ? part.archiveName() : part.plainName());
    }

    /**
     * Writes images and labels of both parts, of an empty part nothing. Files of the same names are replaced, once all of them are
     * written.
     *
     * @return the files
     * @throws DataException if the dataset has no images with classes, if another file in the folder would be read in the place
     *     of a new one or beside them, or if one cannot be written
     */
    public List<Path> write(Dataset dataset) {
        if (!(dataset.shape() instanceof SampleShape.Image shape) || dataset.isRegression()) {
            throw new DataException(
                    dataset.title() + " cannot be written as IDX files: found rows of measurements, expected"
                            + " images. Choose a dataset of images.");
        }
        Map<Path, FileReplacement.Content> files = new LinkedHashMap<>();
        for (MnistPart part : MnistPart.values()) {
            boolean train = part == MnistPart.TRAIN_IMAGES || part == MnistPart.TRAIN_LABELS;
            Samples samples = train ? dataset.train() : dataset.test();
            Path file = file(part);
            requireAlone(part, file, samples.size() > 0);
            if (samples.size() > 0) {
                files.put(file, out -> pack(out, part, samples, shape));
            }
        }
        try {
            Files.createDirectories(folder);
            FileReplacement.write(files);
            return List.copyOf(files.keySet());
        } catch (IOException e) {
            throw DataException.writing(folder, e);
        }
    }

    /** What is read later must be what is written now, of each part. */
    private void requireAlone(MnistPart part, Path file, boolean written) {
        Optional<Path> there = part.findIn(folder);
        if (there.isPresent() && !(written && there.get().equals(file))) {
            throw new DataException("Nothing was written to " + folder + ": found "
                    + there.get().getFileName() + " there, which "
                    + (written
                            ? "would be taken for the same as " + file.getFileName()
                            : "would be taken for a part of it")
                    + ". Remove it, or choose another folder.");
        }
    }

    private void pack(OutputStream out, MnistPart part, Samples samples, SampleShape.Image shape) throws IOException {
        if (packed) {
            GZIPOutputStream gzip = new GZIPOutputStream(out);
            write(gzip, part, samples, shape);
            gzip.finish();
        } else {
            write(out, part, samples, shape);
        }
    }

    private static void write(OutputStream out, MnistPart part, Samples samples, SampleShape.Image shape)
            throws IOException {
        if (part.holdsImages()) {
            out.write(header(IMAGES_MAGIC, samples.size(), shape.height(), shape.width()));
            ByteBuffer row = ByteBuffer.allocate(shape.featureCount());
            for (int i = 0; i < samples.size(); i++) {
                row.clear();
                ((ByteFeatures) samples.features()).copyRow(i, row);
                out.write(row.array());
            }
        } else {
            out.write(header(LABELS_MAGIC, samples.size()));
            for (int i = 0; i < samples.size(); i++) {
                out.write(samples.label(i));
            }
        }
    }

    private static byte[] header(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * numbers.length);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return bytes.array();
    }
}
