package dev.inkling.data;

import static dev.inkling.data.Sentences.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvColumnsTest {
    @TempDir
    Path folder;

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("t.csv"), content);
    }

    private void assertLooks(boolean onlyNumbers, boolean classLike, String rows) throws IOException {
        assertEquals(
                new CsvColumns(List.of("a", "b"), onlyNumbers, classLike), CsvColumns.of(write("a,b\n" + rows)), rows);
    }

    @Test
    void tellsNumbersFromCodesOfClassesAndFromText() throws IOException {
        assertLooks(true, true, "1.5,0\n2,1\n3,0\n4,1\n5,1\n6,0\n");
        assertLooks(true, false, "1.5,0\n2,1\n3,0\n4,1\n5,1\n");
        assertLooks(true, false, "1.5,0.5\n2,1\n3,0.5\n4,1\n5,1\n6,0.5\n");
        assertLooks(true, false, "1,7\n2,7\n3,7\n");
        assertLooks(false, false, "1,rose\n2,tulip\n");
        assertLooks(false, false, "one,0\n2,1\n3,0\n4,1\n5,1\n6,0\n");
        assertLooks(false, false, "");
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        Path ragged = write("a,b\n1\n");
        assertRefused(() -> CsvColumns.of(ragged), "1 cells in line 2", "t.csv");
        Path twice = write("a,a\n1,2\n");
        assertRefused(() -> CsvColumns.of(twice), "the column name “a”");
        Path single = write("a\n1\n");
        assertRefused(() -> CsvColumns.of(single), "a single column");
    }
}
