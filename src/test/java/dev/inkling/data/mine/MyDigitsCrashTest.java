package dev.inkling.data.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two programs that add drawings to the same collection are killed at random moments: what they had added is there. */
class MyDigitsCrashTest {
    private static final int ROUNDS = 5;
    private static final int PATIENCE_SECONDS = 60;
    private static final int LONGEST_LIFE_MILLISECONDS = 400;

    private final SplittableRandom random = new SplittableRandom(9);
    /** The seeds of drawings that were said to be there, by their ids. */
    private final Map<Long, Long> acknowledged = new TreeMap<>();

    @TempDir
    Path home;

    @Test
    @Timeout(300)
    void whateverWasAddedIsThere() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<Process> pair = new ArrayList<>();
            try {
                pair.add(start(round, 0));
                pair.add(start(round, 1));
                awaitWork(round, 0);
                awaitWork(round, 1);
                for (Process process : pair) {
                    Thread.sleep(random.nextInt(LONGEST_LIFE_MILLISECONDS));
                    process.destroyForcibly();
                    assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
                }
            } finally {
                pair.forEach(Process::destroyForcibly);
            }
            read(round, 0);
            read(round, 1);
            check();
        }
        assertTrue(acknowledged.size() > 10, acknowledged::toString);
    }

    private Process start(int round, int place) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx100m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledCollector.class.getName(),
                        home.toString(),
                        String.valueOf(1_000_000L * (2 * round + place)))
                .redirectErrorStream(true)
                .redirectOutput(log(round, place).toFile())
                .start();
    }

    private Path log(int round, int place) {
        return home.resolve("log-" + round + "-" + place);
    }

    private void awaitWork(int round, int place) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.exists(log(round, place)) || Files.size(log(round, place)) == 0) {
            assertTrue(System.nanoTime() < end, "a program does not begin");
            Thread.sleep(5);
        }
    }

    private void read(int round, int place) throws IOException {
        String text = Files.readString(log(round, place));
        // The kill may have cut the last line.
        for (String line : text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()) {
            String[] words = line.split(" ", 2);
            assertTrue(words.length == 2 && words[1].matches("\\d+"), text);
            acknowledged.put(Long.valueOf(words[0]), Long.valueOf(words[1]));
        }
    }

    private void check() throws SQLException {
        try (MyDigits digits = MyDigits.open(home)) {
            assertEquals("ok", integrity(digits.file()));
            Map<Long, LabeledDrawing> kept =
                    digits.all().stream().collect(Collectors.toMap(LabeledDrawing::id, Function.identity()));
            acknowledged.forEach((id, seed) -> {
                LabeledDrawing drawing = kept.get(id);
                assertNotNull(drawing, () -> "drawing " + id + " is lost");
                assertEquals(new StrokeContent(TestDrawings.scribble(seed)), drawing.content());
                assertEquals(seed % 10, drawing.label());
                for (int i = 0; i < KilledCollector.IMAGES; i++) {
                    LabeledDrawing image = kept.get(id + 1 + i);
                    assertNotNull(image, () -> "an image with drawing " + id + " is lost");
                    assertEquals(new PixelContent(TestDrawings.image(seed + i)), image.content());
                }
            });
            // Each program may have added one more than it could say, and nothing of it alone.
            int together = 1 + KilledCollector.IMAGES;
            assertEquals(0, kept.size() % together);
            assertTrue(kept.size() <= together * (acknowledged.size() + 2 * ROUNDS));
            assertFifths(digits.all());
        }
    }

    /** However the two programs took turns, every fifth of a digit is for the test. */
    private static void assertFifths(List<LabeledDrawing> all) {
        int[] counts = new int[10];
        for (LabeledDrawing drawing : all) {
            counts[drawing.label()]++;
            assertEquals(
                    counts[drawing.label()] % 5 == 0 ? LabeledDrawing.Part.TEST : LabeledDrawing.Part.TRAIN,
                    drawing.part());
        }
    }

    private static String integrity(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA integrity_check")) {
            return row.getString(1);
        }
    }
}
