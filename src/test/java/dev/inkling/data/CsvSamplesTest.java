package dev.inkling.data;

import static dev.inkling.data.Sentences.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvSamplesTest {
    private static final List<String> FEATURES = List.of("length", "width");

    @TempDir
    Path folder;

    @Test
    void findsTheFeaturesByName() throws IOException {
        assertRows("width,length\n2,1\n4,3\n", new double[][] {{1, 2}, {3, 4}});
        assertRows("kind,width,length\nrose,2,1\n,4,3\n", new double[][] {{1, 2}, {3, 4}});
    }

    @Test
    void takesNumbersAloneInTheOrderOfTheDataset() throws IOException {
        assertRows("1,2\n\n3,4e0", new double[][] {{1, 2}, {3, 4}});
    }

    @Test
    void takesFeaturesThatAreCalledByNumbers() throws IOException {
        double[][] rows = CsvSamples.read(write("2,1\n7,8\n"), List.of("1", "2"), 0);

        assertArrayEquals(new double[] {8, 7}, rows[0]);
        assertEquals(1, rows.length);
    }

    @Test
    void namesWhatIsWrongInTheFile() throws IOException {
        assertRowsRefused("length,height\n1,2\n", "no column “width” in the first line", "all 2 features");
        assertRowsRefused("length,width,length\n1,2,3\n", "the column “length” twice");
        assertRowsRefused("length,width,kind,id\n1,2,x,9\n", "2 columns that are no features", "at most 1");
        assertRowsRefused("1,2,3\n", "3 numbers in the first line", "expected 2");
        assertRowsRefused("1,two\n3,4\n", "no column “length” in the first line", "or numbers alone");
        assertRowsRefused("1,2\n3,four\n", "“four” in line 2, column “width”", "expected a number");
        assertRowsRefused("1,1e31\n", "“1e31” in line 1, column “width”", "at most 1.0E30");
        assertRowsRefused("width,length\n1,\n", "“” in line 2, column “length”");
        assertRowsRefused("width,length\n1\n", "1 cells in line 2", "expected 2");
        assertRowsRefused("width,length\n", "a header without rows");
        assertRowsRefused(" \n", "an empty file");
        assertRowsRefused("1,2\0\n", "binary data");
        assertRowsRefused("1,2\n".repeat(100_002), "more than 100000 rows");
        assertRefused(() -> CsvSamples.read(folder, FEATURES, 1), "found a folder");
        assertRefused(() -> CsvSamples.read(folder.resolve("absent.csv"), FEATURES, 1), "absent.csv does not exist");
    }

    @Test
    void answersDamagedFilesWithASentence() {
        byte[] valid = "kind,width,length\n\"red rose\",2.5,1\nx,4e1,-3\n".getBytes(StandardCharsets.UTF_8);

        Mutations.assertSurvived(valid, folder.resolve("damaged.csv"), 2000, 8, file -> {
            for (double[] row : CsvSamples.read(file, FEATURES, 1)) {
                assertTrue(row.length == 2 && Double.isFinite(row[0]) && Double.isFinite(row[1]));
            }
        });
    }

    private void assertRows(String content, double[][] expected) throws IOException {
        assertArrayEquals(expected, CsvSamples.read(write(content), FEATURES, 1));
    }

    private void assertRowsRefused(String content, String... parts) throws IOException {
        Path file = write(content);
        String message = assertRefused(() -> CsvSamples.read(file, FEATURES, 1), parts);
        assertTrue(message.contains(file.toString()), message);
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("rows.csv"), content);
    }
}
