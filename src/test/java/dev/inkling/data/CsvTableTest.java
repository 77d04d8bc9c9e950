package dev.inkling.data;

import static dev.inkling.data.Sentences.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    @TempDir
    Path folder;

    @Test
    void readsNumbersAndSortsTheClasses() throws IOException {
        Table table = read("length,width,kind\n1,2.5,tulip\n-3e2,.5,rose\n+4,5,tulip\n");

        assertEquals(folder.resolve("flowers.csv").toString(), table.id());
        assertEquals("flowers.csv", table.title());
        assertEquals(List.of("length", "width"), table.featureNames());
        assertEquals(List.of("rose", "tulip"), table.classNames());
        assertEquals(3, table.rows());
        assertEquals(-300, table.value(1, 0));
        assertEquals(0.5, table.value(1, 1));
        assertEquals(1, table.label(0));
        assertEquals(0, table.label(1));
    }

    @Test
    void acceptsWhatSpreadsheetsWrite() throws IOException {
        Table table = read("\uFEFF\"length, cm\",kind\r\n \"1\" , \"a \"\"quoted\"\" rose\"\r\n\r\n2,tulip");

        assertEquals(List.of("length, cm"), table.featureNames());
        assertEquals(List.of("a \"quoted\" rose", "tulip"), table.classNames());
        assertEquals(2, table.rows());
    }

    @Test
    void namesLineAndColumnOfABadCell() throws IOException {
        assertCsvRefused("a,b,kind\n1,2,x\n1,two,y\n", "“two” in line 3, column “b”", "expected a number");
        assertCsvRefused("a,b,kind\n1,,x\n", "“” in line 2, column “b”");
        assertCsvRefused("a,b,kind\n1,2,x\n1,2\n", "2 cells in line 3", "expected 3");
        assertCsvRefused("a,b,kind\n1,2,x,9\n", "4 cells in line 2", "expected 3");
        assertCsvRefused("a,b,kind\n1,2, \n", "“” in line 2 as the class");
        assertCsvRefused("a,b,kind\n1," + "7".repeat(200_000) + ",x\n", "“7777", "…” in line 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "1e999", "1e31", "0x1p3", "1d", "1_000", "1 2", "１"})
    void takesOnlyFiniteDecimalNumbers(String cell) throws IOException {
        assertCsvRefused("a,kind\n" + cell + ",x\n2,y\n", "“" + cell + "” in line 2, column “a”");
    }

    @Test
    void saysWhatTheWholeFileLacks() throws IOException {
        assertCsvRefused("", "an empty file");
        assertCsvRefused(" \r\n\r\n", "an empty file");
        assertCsvRefused("1,2,x\n3,4,y\n", "numbers in the first line", "a header");
        assertCsvRefused("a,b,kind\n", "a header without rows");
        assertCsvRefused("a,kind\n1,x\n2,x\n", "the single class “x”", "at least two");
        assertCsvRefused("a;b;kind\n1;2;x\n", "a single column", "comma-separated");
        assertCsvRefused("a,a,kind\n1,2,x\n", "the column name “a”");
        assertCsvRefused("a,,kind\n1,2,x\n", "the column name “”");
        assertCsvRefused("a,kind\n\"1,x\n2,y\n", "a quotation mark out of place");
        assertCsvRefused("a,kind\n\"1\"2,x\n", "a quotation mark out of place");
        assertCsvRefused("a,kind\n1,x\0\n", "binary data");
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        Path image = folder.resolve("image.csv");
        Files.write(image, new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xff, (byte) 0xfe});

        assertRefused(() -> CsvTable.read(image), image.toString(), "not UTF-8 text");
        assertRefused(() -> CsvTable.read(folder), "found a folder");
        assertRefused(() -> CsvTable.read(folder.resolve("absent.csv")), "absent.csv does not exist");
    }

    @Test
    void refusesWhatIsTooLarge() throws IOException {
        StringBuilder classes = new StringBuilder("a,kind\n");
        for (int i = 0; i < 101; i++) {
            classes.append("1,class").append(i).append('\n');
        }

        assertCsvRefused("a,kind\n" + "1,x\n".repeat(100_001), "more than 100000 rows");
        assertCsvRefused("a,kind\n" + "1,x\n".repeat(9 << 20), "more than 32 MB");
        assertCsvRefused(classes.toString(), "101 different classes", "at most 100");
        assertCsvRefused("a,".repeat(1001) + "kind\n", "1001 number columns");
    }

    @Test
    void answersDamagedFilesWithASentence() {
        byte[] valid = "length,\"width, cm\",kind\n1,2.5,tulip\n-3e2,.5,\"red rose\"\n4,5,tulip\n1,1,lily\n"
                .getBytes(StandardCharsets.UTF_8);

        Mutations.assertSurvived(valid, folder.resolve("damaged.csv"), 3000, 5, file -> {
            Table table = CsvTable.read(file);
            assertTrue(table.rows() > 0 && table.classNames().size() > 1);
        });
    }

    private void assertCsvRefused(String content, String... parts) throws IOException {
        Path file = write(content);
        String message = assertRefused(() -> CsvTable.read(file), parts);
        assertTrue(message.contains(file.toString()), message);
    }

    private Table read(String content) throws IOException {
        return CsvTable.read(write(content));
    }

    private Path write(String content) throws IOException {
        return Files.writeString(folder.resolve("flowers.csv"), content);
    }
}
