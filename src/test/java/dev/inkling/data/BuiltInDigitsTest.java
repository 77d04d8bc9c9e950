package dev.inkling.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltInDigitsTest {
    private static final BuiltInDigits.Order ORDER = new BuiltInDigits.Order(4, 200, 100);

    @TempDir
    private Path home;

    private UserDirectories directories() {
        return new UserDirectories(Map.of("XDG_DATA_HOME", home.toString()), "Linux", home);
    }

    private BuiltInDigits digits() {
        return new BuiltInDigits(directories());
    }

    private Path cache() {
        return directories().data().resolve("cache");
    }

    @Test
    void itIsADatasetOfTheFormOfMnist() {
        List<Integer> told = new ArrayList<>();
        Dataset dataset = digits().load(ORDER, (done, total) -> {
            assertEquals(300, total);
            told.add(done);
        });
        assertEquals("digits", dataset.id());
        assertEquals(new SampleShape.Image(28, 28), dataset.shape());
        assertEquals(List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), dataset.classNames());
        assertEquals(200, dataset.train().size());
        assertEquals(100, dataset.test().size());
        assertEquals(told.stream().sorted().toList(), told);
        assertEquals(300, told.get(told.size() - 1));
    }

    @Test
    void whatWasMadeOnceIsReadTheNextTime() throws IOException {
        Dataset made = digits().load(ORDER, BuiltInDigits.Progress.NONE);
        assertEquals(1, files().size(), "nothing but the cache is left");
        Dataset read = digits().load(ORDER, (done, total) -> {
            throw new AssertionError("made again");
        });
        assertEquals(content(made), content(read));
        digits().load(new BuiltInDigits.Order(5, 10, 10), BuiltInDigits.Progress.NONE);
        assertEquals(2, files().size(), "another order is another file");
    }

    @Test
    void aBrokenCacheIsMadeAnew() throws IOException {
        ByteBuffer original = content(digits().load(ORDER, BuiltInDigits.Progress.NONE));
        Path file = files().get(0);
        byte[] whole = Files.readAllBytes(file);
        for (int broken = 0; broken < 20; broken++) {
            byte[] bytes = whole.clone();
            int length = bytes.length;
            if (broken % 2 == 0) {
                bytes[broken * (bytes.length - 1) / 19] ^= (byte) (1 << broken % 8);
            } else {
                length = broken * length / 20;
            }
            Files.write(file, Arrays.copyOf(bytes, length));
            assertEquals(original, content(digits().load(ORDER, BuiltInDigits.Progress.NONE)), "case " + broken);
            assertEquals(whole.length, Files.size(file), "written anew");
        }
    }

    @Test
    void withoutAPlaceForTheCacheTheDigitsAreThereAllTheSame() throws IOException {
        Files.createDirectories(directories().data());
        Files.writeString(cache(), "a file where the folder should be");
        assertEquals(
                200, digits().load(ORDER, BuiltInDigits.Progress.NONE).train().size());
    }

    @Test
    void anInterruptIsACancellationAndLeavesNothing() throws IOException {
        Thread.currentThread().interrupt();
        assertThrows(CancellationException.class, () -> digits().load(ORDER, BuiltInDigits.Progress.NONE));
        assertTrue(Thread.interrupted());
        assertFalse(Files.exists(cache()));
    }

    @Test
    void sizesThatCannotBeAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new BuiltInDigits.Order(1, 0, 10));
        assertThrows(IllegalArgumentException.class, () -> new BuiltInDigits.Order(1, 10, 3_000_000));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(cache())) {
            return files.toList();
        }
    }

    private static ByteBuffer content(Dataset dataset) {
        ByteBuffer content = ByteBuffer.allocate(300 * (1 + 784));
        for (Samples part : List.of(dataset.train(), dataset.test())) {
            for (int i = 0; i < part.size(); i++) {
                content.put((byte) part.label(i));
                ((ByteFeatures) part.features()).copyRow(i, content);
            }
        }
        return content.flip();
    }
}
