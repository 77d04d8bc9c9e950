package dev.inkling.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where datasets are looked for on this computer: folders that have a folder for each dataset, asked in this order.
 *
 * @param folders those that a person named, then the one beside the program, then the user's own
 */
public record DatasetPlaces(List<Path> folders) {
    public DatasetPlaces {
        folders = List.copyOf(folders);
    }

    /**
     * @param named the folder for datasets that the user named, or null
     * @param workingFolder where the program was started; its {@code datasets} folder is looked into
     */
    public static DatasetPlaces of(@Nullable Path named, Path workingFolder, UserDirectories directories) {
        List<Path> folders = new ArrayList<>();
        if (named != null) {
            folders.add(named);
        }
        folders.add(workingFolder.resolve("datasets"));
        folders.add(directories.data().resolve("datasets"));
        return new DatasetPlaces(folders);
    }

    /** Where a dataset of this name may be, in the order of search. */
    public List<Path> of(String name) {
        return folders.stream().map(folder -> folder.resolve(name)).toList();
    }

    /** The first of these folders that has all four files. */
    public Optional<Path> find(String name) {
        return of(name).stream()
                .filter(place -> new MnistFolder(place).isComplete())
                .findFirst();
    }

    /** The folder that settings mean by an id that {@link MnistFolder} gave, where there is one. */
    Optional<Path> findById(String id) {
        Optional<Path> named = find(id);
        return named.isEmpty() && id.endsWith(MnistFolder.OTHER)
                ? find(id.substring(0, id.length() - MnistFolder.OTHER.length()))
                : named;
    }

    /** All folders that have the four files, in the order of search; one that cannot be listed is passed over. */
    public List<Path> all() {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> inside = Files.list(folder)) {
                inside.filter(place -> new MnistFolder(place).isComplete())
                        .sorted()
                        .forEach(found::add);
            } catch (IOException | UncheckedIOException e) {
                continue;
            }
        }
        return found;
    }
}
