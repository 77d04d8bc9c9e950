package dev.inkling.data;

import static dev.inkling.data.Sentences.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.mine.HomeDigits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetLibraryTest {
    @TempDir
    Path home;

    private DatasetLibrary library() {
        UserDirectories user = new UserDirectories(Map.of(), "Linux", home);
        return new DatasetLibrary(
                DatasetPlaces.of(home.resolve("named"), home.resolve("work"), user),
                new BuiltInDigits(user),
                new HomeDigits(home));
    }

    private Dataset parted(String name) {
        return assertInstanceOf(FoundData.Parted.class, library().load(name, List.of()))
                .dataset();
    }

    @Test
    void findsNamesInTheOrderOfSearch() throws IOException {
        Path first = home.resolve("named/fashion");
        SmallFiles.writeArchives(first, SmallFiles.fourFiles());
        SmallFiles.writeArchives(home.resolve("work/datasets/fashion"), SmallFiles.fourFiles());
        SmallFiles.writeArchives(home.resolve("work/datasets/mnist"), SmallFiles.fourFiles());
        Files.createDirectories(home.resolve("named/empty"));

        assertEquals(
                List.of(
                        new DatasetLibrary.Entry("iris", Optional.empty()),
                        new DatasetLibrary.Entry("digits", Optional.empty()),
                        new DatasetLibrary.Entry("random-regression", Optional.empty()),
                        new DatasetLibrary.Entry("fashion", Optional.of(first)),
                        new DatasetLibrary.Entry("mnist", Optional.of(home.resolve("work/datasets/mnist")))),
                library().entries());
        assertEquals("fashion", parted("fashion").id());
        assertEquals(6, parted("mnist").train().size());
    }

    @Test
    void findsPathsOfFoldersAndTables() throws IOException {
        Path folder = home.resolve("elsewhere/letters");
        SmallFiles.writeArchives(folder, SmallFiles.fourFiles());
        Path table = Files.writeString(home.resolve("t.CSV"), "a,b\n1,2\n3,4\n");

        assertEquals(folder.toString(), parted(folder.toString()).id(), "no name leads there");
        FoundData numbers = library().load(table.toString(), List.of("b"));
        assertEquals(
                List.of("b"),
                assertInstanceOf(FoundData.Numbers.class, numbers).table().targetNames());
        FoundData rows = library().load(table.toString(), List.of());
        assertEquals(2, assertInstanceOf(FoundData.Rows.class, rows).table().rows());
        assertTrue(library().isTable(table.toString()));
        assertTrue(library().isTable("iris"));
        assertFalse(library().isTable("mnist"));
        assertEquals(
                150,
                assertInstanceOf(FoundData.Rows.class, library().load("iris", List.of()))
                        .table()
                        .rows());
    }

    /** Settings keep it, and whoever reads them wants the same samples. */
    @Test
    void everyIdLeadsToItsDatasetAgain() throws IOException {
        List<Path> folders = List.of(
                home.resolve("named/fashion"),
                home.resolve("named/iris"),
                home.resolve("work/datasets/fashion"),
                home.resolve("work/datasets/mnist"),
                home.resolve("elsewhere/mnist"),
                home.resolve("elsewhere/letters"));
        for (int i = 0; i < folders.size(); i++) {
            // So that they can be told apart.
            Map<MnistPart, byte[]> files = new EnumMap<>(SmallFiles.fourFiles());
            byte[] images =
                    Objects.requireNonNull(files.get(MnistPart.TRAIN_IMAGES)).clone();
            images[images.length - 1] = (byte) i;
            files.put(MnistPart.TRAIN_IMAGES, images);
            SmallFiles.writeArchives(folders.get(i), files);
        }
        List<String> ids = new ArrayList<>();
        for (Path folder : folders) {
            Dataset opened = library().mnist().load(folder);
            Dataset again = parted(opened.id());
            int last = opened.train().size() - 1;
            assertArrayEquals(
                    opened.train().features().row(last),
                    again.train().features().row(last),
                    opened.id());
            assertEquals(opened.id(), again.id());
            ids.add(opened.id());
        }
        assertEquals(List.of("fashion", "iris-other"), ids.subList(0, 2));
        assertEquals("mnist-other", ids.get(3));
    }

    @Test
    void saysWhatThereIsWhereANameIsUnknown() {
        assertRefused(() -> library().load("nothing", List.of()), "“nothing”", "found are iris", "CSV");
        assertRefused(() -> library().load("", List.of()), "“”");
        assertRefused(
                () -> library().load(home.resolve("no/folder").toString(), List.of()), "no/folder", "is no folder");
        assertRefused(() -> library().load("mnist", List.of()), "MNIST is not on this computer", home.toString());
        assertRefused(() -> library().load("none.csv", List.of()), "none.csv");
        assertRefused(() -> library().load("iris", List.of("petal_width")), "“petal_width”", "iris", "CSV");
    }
}
