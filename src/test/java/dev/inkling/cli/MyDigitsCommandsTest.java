package dev.inkling.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Drawings of one's own, and digits that come with the program, from the terminal. */
class MyDigitsCommandsTest {
    @TempDir
    Path home;

    private Terminal.Answer run(String... arguments) {
        Terminal.Answer answer = new Terminal(home).run(arguments);
        assertEquals(ExitCode.FINISHED, answer.exitCode(), answer.err());
        return answer;
    }

    private Terminal.Answer ask(String... arguments) {
        return new Terminal(home).run(arguments);
    }

    private static JsonNode last(Terminal.Answer answer) {
        List<JsonNode> lines = answer.json();
        return lines.get(lines.size() - 1);
    }

    /** Bars of ten slopes, so many of each, a little different from each other. */
    private Path drawings(String name, int ofEach) throws IOException {
        Random random = new Random(4);
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < 10 * ofEach; i++) {
            double angle = Math.PI * ((i % 10) + 0.4 * random.nextDouble()) / 10;
            json.append(i == 0 ? "" : ",")
                    .append("{\"label\":")
                    .append(i % 10)
                    .append(",\"strokes\":[[[0,0],[")
                    .append(100 * Math.cos(angle))
                    .append(',')
                    .append(100 * Math.sin(angle))
                    .append("]]]}");
        }
        return Files.writeString(home.resolve(name), json.append(']'));
    }

    @Test
    void drawingsAreImportedLearnedFromAndExported() throws IOException {
        assertTrue(run("datasets").out().contains("my-digits\tno drawings yet. Draw"));
        ask("train", "--dataset=my-digits").assertRefused(ExitCode.DATA, "My digits", "datasets import");
        Path file = drawings("bars.json", 10);
        assertEquals(
                "Added 100; My digits has 100 drawings now\n",
                run("datasets", "import", file.toString()).out());
        assertTrue(run("datasets").out().contains("my-digits\tyour own drawings: 100\n"));
        assertTrue(run("datasets", "--json")
                .out()
                .contains("{\"dataset\":\"my-digits\",\"place\":null,\"drawings\":100}"));

        JsonNode end = last(run(
                "train",
                "--dataset=my-digits",
                "--hidden=20",
                "--epochs=200",
                "--evaluate-every=100",
                "--json",
                "--save-weights=" + home.resolve("w.npz")));
        assertEquals(200, end.get("iterations").intValue(), "80 drawings are a mini-batch");
        assertTrue(end.get("testAccuracy").doubleValue() > 0.8, end::toString);
        JsonNode judged = last(run("evaluate", "--weights=" + home.resolve("w.npz"), "--dataset=my-digits", "--json"));
        assertEquals(end.get("testAccuracy"), judged.get("accuracy"));
        assertEquals(20, judged.get("samples").intValue());
        assertEquals(
                100,
                last(run("evaluate", "--run=1", "--strokes=" + file, "--json"))
                        .get("samples")
                        .intValue());

        Path exported = home.resolve("again.json");
        Path images = home.resolve("images");
        assertEquals(
                5,
                run("datasets", "export", "my-digits", "--strokes=" + exported, "--out=" + images)
                        .out()
                        .lines()
                        .count());
        JsonNode fromImages = last(run("evaluate", "--run=1", "--dataset=" + images, "--json"));
        assertEquals(judged.get("loss"), fromImages.get("loss"));
        run("datasets", "import", exported.toString());
        assertTrue(run("datasets").out().contains("my-digits\tyour own drawings: 200\n"));
    }

    @Test
    void imagesAreImportedLearnedFromAndExported() throws IOException {
        Path sheet = home.resolve("sheet");
        run("datasets", "export", "digits", "--count=600", "--gz", "--out=" + sheet);
        assertEquals(
                "Added 700; My digits has 700 drawings now\n",
                run("datasets", "import", sheet.toString()).out());
        Path again = home.resolve("again");
        run("datasets", "export", "my-digits", "--gz", "--out=" + again);
        for (String file : List.of("train-images-idx3-ubyte.gz", "t10k-labels-idx1-ubyte.gz")) {
            assertArrayEquals(Files.readAllBytes(sheet.resolve(file)), Files.readAllBytes(again.resolve(file)));
        }
        String test = sheet.resolve("t10k-images-idx3-ubyte.gz").toString();
        Terminal.Answer twice = run("datasets", "import", test);
        assertEquals("Added 100; My digits has 800 drawings now\n", twice.out());
        assertTrue(twice.err().contains("100 of them were there already"), twice.err());
        JsonNode end = last(run("train", "--dataset=my-digits", "--hidden=20", "--epochs=60", "--json"));
        assertTrue(end.get("testAccuracy").doubleValue() > 0.5, end::toString);
        ask("train", "--dataset=iris", "--my-digits-share=0.1").assertRefused(ExitCode.USAGE, "28 × 28");

        Path strokes = home.resolve("strokes.json");
        ask("datasets", "export", "my-digits", "--strokes=" + strokes)
                .assertRefused(ExitCode.DATA, "800 drawings that came as images", "as images");
        run("datasets", "import", drawings("bars.json", 1).toString());
        Terminal.Answer some = run("datasets", "export", "my-digits", "--strokes=" + strokes);
        assertTrue(some.err().contains("800 of 810 drawings came as images"), some.err());

        Path other = Files.move(Path.of(test), home.resolve("scans"));
        ask("datasets", "import", other.toString()).assertRefused(ExitCode.DATA, "without “images”");
        Path labels = sheet.resolve("t10k-labels-idx1-ubyte.gz");
        run("datasets", "import", other.toString(), labels.toString());
        ask("datasets", "import", labels.toString(), other.toString())
                .assertRefused(ExitCode.DATA, "IDX file of images");
        assertTrue(run("datasets").out().contains("my-digits\tyour own drawings: 910\n"));
    }

    @Test
    void aFileWithOneBrokenDrawingAddsNone() throws IOException {
        Path file = Files.writeString(
                home.resolve("some.json"), "[{\"label\":1,\"strokes\":[[[1,2]]]},{\"label\":1,\"strokes\":[[[1]]]}]");
        ask("datasets", "import", file.toString()).assertRefused(ExitCode.DATA, "drawing 2", "two numbers");
        Files.writeString(file, "[{\"label\":1,\"strokes\":[[[1,2]]]},{\"strokes\":[[[1,2]]]}]");
        ask("datasets", "import", file.toString()).assertRefused(ExitCode.DATA, "drawing 2 without a “label”");
        assertFalse(Files.exists(home.resolve(".local/share/inkling/my-digits.db")));
    }

    @Test
    void fewDrawingsAreExportedToo() throws IOException {
        Path out = home.resolve("few");
        ask("datasets", "export", "my-digits", "--out=" + out).assertRefused(ExitCode.DATA, "found no drawing");
        run("datasets", "import", drawings("bars.json", 1).toString());
        Terminal.Answer answer = run("datasets", "export", "my-digits", "--out=" + out);
        assertEquals(2, answer.out().lines().count());
        assertTrue(answer.err().contains("cannot be learned from"), answer.err());
        assertEquals(8 + 10, Files.size(out.resolve("train-labels-idx1-ubyte")));
        ask("datasets", "export", "my-digits", "--count=11", "--out=" + out)
                .assertRefused(ExitCode.USAGE, "--count is 11", "10 images for training");
        ask("datasets", "export", "my-digits", "--test-count=1", "--out=" + out)
                .assertRefused(ExitCode.USAGE, "--test-count is 1", "0 images for the test");
    }

    @Test
    void digitsAreExportedAndAnsweredFor() throws IOException {
        String digits = home.resolve("sheet").toString();
        run("datasets", "export", "digits", "--count=120", "--seed=3", "--out=" + digits);
        assertEquals(16 + 120 * 784, Files.size(Path.of(digits, "train-images-idx3-ubyte")));
        assertEquals(8 + 20, Files.size(Path.of(digits, "t10k-labels-idx1-ubyte")));
        byte[] first = Files.readAllBytes(Path.of(digits, "train-images-idx3-ubyte"));
        String fewer = home.resolve("fewer").toString();
        run("datasets", "export", "digits", "--count=30", "--seed=3", "--test-count=0", "--out=" + fewer);
        byte[] second = Files.readAllBytes(Path.of(fewer, "train-images-idx3-ubyte"));
        for (int i = 16; i < second.length; i++) {
            assertEquals(first[i], second[i]);
        }
        assertFalse(Files.exists(Path.of(fewer, "t10k-labels-idx1-ubyte")));
        assertEquals(
                12,
                last(run("train", "--dataset=" + digits, "--epochs=1", "--batch-size=10", "--json"))
                        .get("iterations")
                        .intValue());

        ask("datasets", "export", "digits").assertRefused(ExitCode.USAGE, "--out");
        ask("datasets", "export", "digits", "--strokes=x.json").assertRefused(ExitCode.USAGE, "--strokes");
        ask("datasets", "export", "iris", "--out=" + fewer).assertRefused(ExitCode.DATA, "a table");
        ask("datasets", "export", digits, "--seed=1", "--out=" + fewer).assertRefused(ExitCode.USAGE, "--seed");
        ask("datasets", "export", "digits", "--count=0", "--out=" + fewer).assertRefused(ExitCode.USAGE, "--count");
        ask("datasets", "export", digits, "--gz", "--out=" + fewer).assertRefused(ExitCode.DATA, "taken for the same");
    }

    @Test
    void drawingsAreAnsweredInTheirOrder() throws IOException {
        Path file = drawings("bars.json", 60);
        run("datasets", "import", file.toString());
        run("train", "--dataset=my-digits", "--hidden=20", "--epochs=100", "--save-weights=" + home.resolve("w.npz"));
        List<JsonNode> lines = run("predict", "--weights=" + home.resolve("w.npz"), "--strokes=" + file, "--json")
                .json();
        assertEquals(600, lines.size());
        int right = 0;
        for (int i = 0; i < 600; i++) {
            JsonNode line = lines.get(i);
            assertTrue(line.toString().startsWith("{\"prediction\":"), line::toString);
            assertEquals(10, line.get("probabilities").size());
            assertEquals(i % 10, line.get("label").intValue());
            assertEquals(i + 1, line.get("drawing").intValue());
            right += line.get("prediction").intValue() == i % 10 ? 1 : 0;
        }
        assertTrue(right > 500, right + " right");

        Path odd = Files.writeString(
                home.resolve("odd.json"), "[{\"strokes\":[]},{\"strokes\":[[[0,0],[100,1]]]},{\"strokes\":4}]");
        Terminal.Answer answer = ask("predict", "--run=1", "--strokes=" + odd, "--json");
        assertEquals(ExitCode.DATA, answer.exitCode());
        assertTrue(answer.err().contains("drawing 3"), answer.err());
        assertEquals(
                "{\"prediction\":null,\"probabilities\":null,\"drawing\":1,\"problem\":\"no ink\"}",
                answer.json().get(0).toString());
        assertEquals(0, answer.json().get(1).get("prediction").intValue());
        assertEquals(
                odd + " 1\tno ink",
                ask("predict", "--run=1", "--strokes=" + odd)
                        .out()
                        .lines()
                        .findFirst()
                        .orElse(""));

        ask("predict", "--run=1").assertRefused(ExitCode.USAGE, "FILE is missing");
        ask("predict", "--run=1", "--strokes=" + odd, "x.png").assertRefused(ExitCode.USAGE, "excludes FILE");
        run("train", "--dataset=iris", "--iterations=1");
        ask("predict", "--run=2", "--strokes=" + odd).assertRefused(ExitCode.DATA, "4 inputs", "784");
    }

    @Test
    void aKeptRunIsFineTunedOnDrawings() throws IOException {
        run("datasets", "import", drawings("bars.json", 10).toString());
        run("datasets", "export", "my-digits", "--out=" + home.resolve("datasets/bars"));
        run("train", "--dataset=bars", "--hidden=20", "--iterations=30");
        JsonNode tuned = last(run(
                "train", "--from-run=1", "--dataset=my-digits", "--iterations=3", "--learning-rate=0.02", "--json"));
        assertEquals("[20]", tuned.at("/config/network/hidden").toString());
        assertEquals("my-digits", tuned.at("/config/data/dataset").textValue());
        assertEquals(3, tuned.get("iterations").intValue());
        JsonNode kept = last(run("runs", "show", "2", "--json"));
        assertTrue(kept.toString().contains("\"parent\":1"), kept::toString);
        JsonNode unchanged = last(run("train", "--from-run=1", "--best", "--iterations=1", "--lr=1e-12", "--json"));
        JsonNode first = last(run("evaluate", "--run=1", "--best", "--json"));
        assertEquals(first.get("loss").doubleValue(), unchanged.get("testLoss").doubleValue(), 1e-6);

        ask("train", "--from-run=1", "--hidden=30").assertRefused(ExitCode.USAGE, "Run 1", "784-20-10", "784-30-10");
        ask("train", "--from-run=1", "--dataset=iris").assertRefused(ExitCode.USAGE, "Run 1", "784-20-10");
        ask("train", "--from-run=77").assertRefused(ExitCode.DATA, "no run 77");
        ask("train", "--best").assertRefused(ExitCode.USAGE, "--from-run");
        ask("train", "--from-run=1", "--init-from=w.npz").assertRefused(ExitCode.USAGE, "excludes");
    }

    @Test
    void drawingsAreMixedInAndAChangeIsNoticedBeforeAResume() throws Exception {
        run("datasets", "export", "digits", "--count=36", "--out=" + home.resolve("datasets/few"));
        ask("train", "--dataset=few", "--my-digits-share=0.1").assertRefused(ExitCode.DATA, "My digits", "mixed");
        run("datasets", "import", drawings("bars.json", 2).toString());
        String[] train = {"train", "--dataset=few", "--my-digits-share=0.1", "--batch-size=10", "--epochs=3", "--json"};
        JsonNode once = last(run(train));
        // 36 and 4 drawings, three times.
        assertEquals(12, once.get("iterations").intValue());
        assertEquals(once.get("loss"), last(run(train)).get("loss"));
        assertNotEquals(
                once.get("loss"),
                last(run("train", "--dataset=few", "--batch-size=10", "--epochs=3", "--json"))
                        .get("loss"));
        ask("train", "--dataset=iris", "--my-digits-share=0.1").assertRefused(ExitCode.USAGE, "28 × 28");
        ask("train", "--dataset=few", "--my-digits-share=1").assertRefused(ExitCode.USAGE, "--my-digits-share", "0.9");

        interrupt(1);
        run("runs", "resume", "1");
        interrupt(2);
        run("datasets", "import", drawings("more.json", 1).toString());
        ask("runs", "resume", "2").assertRefused(ExitCode.DATA, "Run 2", "other samples", "My digits", "--from-run 2");
        assertEquals(
                6, last(run("evaluate", "--run=1", "--json")).get("samples").intValue());
    }

    /** As if its program had been killed. */
    private void interrupt(int run) throws SQLException {
        Path database = home.resolve(".local/share/inkling/runs.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE run SET state = 'interrupted', reason = NULL, ended = NULL WHERE id = " + run);
        }
    }
}
