package dev.inkling.ui.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.LocalMirror;
import dev.inkling.data.MnistSource;
import dev.inkling.data.UserDirectories;
import dev.inkling.ui.support.WindowThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // set before each test
class DownloadViewModelTest {
    private final WindowThread window = new WindowThread();
    private final AtomicInteger started = new AtomicInteger();
    private DatasetCatalog catalog;

    @TempDir
    Path home;

    @BeforeEach
    void openAnEmptyCatalog() {
        UserDirectories user = new UserDirectories(Map.of("XDG_DATA_HOME", home.toString()), "linux", home);
        catalog = new DatasetCatalog(new MnistSource(null, home, user), window.background());
    }

    private DownloadViewModel from(LocalMirror mirror) {
        return new DownloadViewModel(
                () -> {
                    started.incrementAndGet();
                    return mirror.download(catalog.source().downloadFolder());
                },
                catalog,
                window.background());
    }

    private void runToTheEnd(DownloadViewModel download) {
        window.runUntil(
                "the end", download::refresh, () -> !download.runningProperty().get());
    }

    @Test
    void whatIsDownloadedIsReadAtOnce() throws IOException {
        assertInstanceOf(DatasetContent.Missing.class, catalog.mnist().content());
        assertSame(catalog.entries().get(1), catalog.first(), "iris is ready");
        try (LocalMirror mirror = LocalMirror.complete()) {
            DownloadViewModel download = from(mirror);
            download.start();
            assertTrue(download.runningProperty().get());
            assertFalse(download.speedProperty().get().isEmpty());
            download.start();
            assertEquals(1, started.get(), "one at a time");
            runToTheEnd(download);
            assertEquals("", download.problemProperty().get());
            window.runUntil("the images", () -> {}, () -> catalog.mnist().content() instanceof DatasetContent.Images);
            assertSame(catalog.mnist(), catalog.first());
        }
    }

    @Test
    void aFailureIsToldAndTheNextTryBeginsClean() throws IOException {
        try (LocalMirror mirror = LocalMirror.empty()) {
            DownloadViewModel download = from(mirror);
            download.start();
            runToTheEnd(download);
            String problem = download.problemProperty().get();
            assertTrue(problem.contains("404") && problem.contains("could not be downloaded"), problem);
            assertInstanceOf(DatasetContent.Missing.class, catalog.mnist().content());
            download.start();
            assertEquals("", download.problemProperty().get());
            runToTheEnd(download);
            assertEquals(2, started.get());
        }
    }

    @Test
    void aCanceledDownloadLeavesTheOffer() throws IOException {
        try (LocalMirror mirror = LocalMirror.silent()) {
            DownloadViewModel download = from(mirror);
            download.cancel();
            download.start();
            download.cancel();
            runToTheEnd(download);
            assertEquals("", download.problemProperty().get());
            assertInstanceOf(DatasetContent.Missing.class, catalog.mnist().content());
        }
    }
}
