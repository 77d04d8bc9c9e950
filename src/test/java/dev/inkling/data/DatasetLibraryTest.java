package dev.inkling.data;

import static dev.inkling.data.Sentences.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.mine.HomeDigits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

        assertEquals("letters", parted(folder.toString()).id());
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
