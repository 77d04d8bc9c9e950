package dev.inkling.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds MNIST on this computer: in a named folder, beside the program, or where a download puts it. */
public final class MnistSource {
    private static final String SUBFOLDER = "mnist";

    private final DatasetPlaces all;
    private final List<Path> places;

    public MnistSource(DatasetPlaces places) {
        all = places;
        this.places = places.of(SUBFOLDER);
    }

    /**
     * @param datasets the folder for datasets that the user named, or null
     * @param workingFolder where the program was started; its {@code datasets} folder is looked into
     */
    public MnistSource(@Nullable Path datasets, Path workingFolder, UserDirectories directories) {
        this(DatasetPlaces.of(datasets, workingFolder, directories));
    }

    /** The folders that are looked into, in this order. */
    public List<Path> places() {
        return places;
    }

    /** Where a download belongs: the user's own data folder, as the others may be shared or read-only. */
    public Path downloadFolder() {
        return places.get(places.size() - 1);
    }

    /** The first folder that has all four files. */
    public Optional<Path> find() {
        return places.stream()
                .filter(place -> new MnistFolder(place).isComplete())
                .findFirst();
    }

    /** Whether some of the four files are in one of the folders, so that {@link #load} has something to say. */
    public boolean isStarted() {
        return places.stream().anyMatch(place -> new MnistFolder(place).isStarted());
    }

    /**
     * Reads the first complete folder.
     *
     * @throws DataException if there is none (then what is missing is said), or if its files are broken
     */
    public Dataset load() {
        Optional<Path> folder = find();
        if (folder.isPresent()) {
            return load(folder.get());
        }
        Optional<Path> started = places.stream()
                .filter(place -> new MnistFolder(place).isStarted())
                .findFirst();
        if (started.isPresent()) {
            return load(started.get());
        }
        throw new DataException("MNIST is not on this computer; its four files were expected in one of "
                + places.stream().map(Path::toString).collect(Collectors.joining(", "))
                + ". Download it, or put the files into one of these folders.");
    }

    /**
     * Reads any folder with four files of MNIST's format. Its id is a name where that leads to it again, else its path.
     *
     * @throws DataException if a file is missing or broken
     */
    public Dataset load(Path folder) {
        Dataset dataset = new MnistFolder(folder).load();
        Path path = folder.toAbsolutePath().normalize();
        boolean isFound = all.findById(dataset.id())
                // One original is as good as the other.
                .filter(found -> dataset.id().equals(SUBFOLDER)
                        || found.toAbsolutePath().normalize().equals(path))
                .isPresent();
        return isFound ? dataset : dataset.withId(path.toString());
    }
}
