package dev.inkling.data;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Downloads from a server on this computer, which has small files in place of MNIST's, for tests of other packages. */
public final class LocalMirror implements AutoCloseable {
    private static final long MOST_BYTES = 100_000;

    private final MisbehavingServer server;

    private LocalMirror(MisbehavingServer.Behavior behavior) throws IOException {
        server = new MisbehavingServer(behavior);
    }

    /** One that has all four files. */
    public static LocalMirror complete() throws IOException {
        return new LocalMirror((request, out) ->
                MisbehavingServer.answer(out, "200 OK", archives().getOrDefault(request.file(), new byte[0])));
    }

    /** One that has nothing. */
    public static LocalMirror empty() throws IOException {
        byte[] page = "gone".getBytes(StandardCharsets.US_ASCII);
        return new LocalMirror((request, out) -> MisbehavingServer.answer(out, "404 Not Found", page));
    }

    /** One that takes requests and never answers. */
    public static LocalMirror silent() throws IOException {
        return new LocalMirror(
                (request, out) -> Thread.sleep(Duration.ofSeconds(30).toMillis()));
    }

    private static Map<String, byte[]> archives() {
        return SmallFiles.fourFiles().entrySet().stream()
                .collect(Collectors.toMap(
                        file -> file.getKey().archiveName(), file -> SmallFiles.gzip(file.getValue())));
    }

    /** A download from here, not started. */
    public MnistDownload download(Path folder) {
        List<URI> mirrors = List.of(server.address());
        Duration patience = Duration.ofSeconds(20);
        return new MnistDownload(
                folder,
                new DownloadOptions(
                        mirrors,
                        SmallFiles.sums(),
                        patience,
                        patience,
                        MOST_BYTES,
                        DownloadOptions.standard().opener()));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
