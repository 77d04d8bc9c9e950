package dev.inkling.data;

import static dev.inkling.data.Sentences.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvNumericTest {
    private static final String HOUSES = "rooms,price,area,rent\n3,250,71.5,9\n-4e1,.5,80,11\n";

    @TempDir
    Path folder;

    @Test
    void takesNamedTargetsInTheOrderAskedFor() throws IOException {
        Path file = write(HOUSES);
        NumericTable table = CsvTable.readNumeric(file, List.of("rent", "price"));

        assertEquals(file.toString(), table.id());
        assertEquals("houses.csv", table.title());
        assertEquals(List.of("rooms", "area"), table.featureNames());
        assertEquals(List.of("rent", "price"), table.targetNames());
        assertEquals(2, table.rows());
        assertEquals(-40, table.value(1, 0));
        assertEquals(71.5, table.value(0, 1));
        assertEquals(11, table.target(1, 0));
        assertEquals(250, table.target(0, 1));
        assertEquals(0.5, table.target(1, 1));
    }

    @Test
    void namesWhatIsWrongInTheFile() throws IOException {
        assertHousesRefused("rooms,rent\n3,9\n4,\n", "“” in line 3, column “rent”", "expected a number");
        assertHousesRefused("rooms,rent\n3,NaN\n", "“NaN” in line 2, column “rent”");
        assertHousesRefused("rooms,rent\nthree,9\n", "“three” in line 2, column “rooms”");
        assertHousesRefused("rooms,rent\n3\n", "1 cells in line 2", "expected 2");
        assertHousesRefused("rooms,rent\n", "a header without rows");
        assertHousesRefused("rent\n9\n", "a single column");
        assertHousesRefused("rooms,rent,rooms\n1,2,3\n", "the column name “rooms”");
        assertHousesRefused("rooms,price\n1,2\n", "no column “rent” among “rooms”, “price”");
        assertHousesRefused("1,2\n3,4\n", "numbers in the first line", "a header");
        assertHousesRefused("", "an empty file");
        assertHousesRefused("rooms,rent\n\"3,9\n", "a quotation mark out of place");
        assertRefused(() -> CsvTable.readNumeric(folder, List.of("rent")), "found a folder");
        assertRefused(
                () -> CsvTable.readNumeric(folder.resolve("absent.csv"), List.of("rent")), "absent.csv does not exist");
    }

    @Test
    void leavesAFeatureBesideTheTargets() throws IOException {
        Path file = write(HOUSES);

        List<String> all = List.of("rooms", "price", "area", "rent");
        assertRefused(() -> CsvTable.readNumeric(file, all), "nothing but 4 target columns", "a feature");
        assertRefused(() -> CsvTable.readNumeric(file, List.of()), "one or more names");
        assertRefused(() -> CsvTable.readNumeric(file, List.of("rent", "rent")), "each once");
    }

    @Test
    void answersDamagedFilesWithASentence() {
        byte[] valid = HOUSES.getBytes(StandardCharsets.UTF_8);

        Mutations.assertSurvived(valid, folder.resolve("damaged.csv"), 2000, 6, file -> {
            NumericTable table = CsvTable.readNumeric(file, List.of("rent"));
            assertTrue(table.rows() > 0 && Double.isFinite(table.target(table.rows() - 1, 0)));
        });
    }

    @Test
    void tablesHaveARowOfTargetsForEachRowOfFeatures() {
        List<String> one = List.of("a");
        assertThrows(
                IllegalArgumentException.class,
                () -> new NumericTable("t", "T", one, List.of("b", "c"), new double[2], new double[3]));
        assertThrows(
                IllegalArgumentException.class,
                () -> new NumericTable("t", "T", one, List.of("b"), new double[2], new double[3]));
    }

    private void assertHousesRefused(String content, String... parts) throws IOException {
        Path file = write(content);
        String message = assertRefused(() -> CsvTable.readNumeric(file, List.of("rent")), parts);
        assertTrue(message.contains(file.toString()), message);
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("houses.csv"), content);
    }
}
