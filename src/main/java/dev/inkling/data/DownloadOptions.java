package dev.inkling.data;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a download depends on; tests put in servers, sums and disks of their own.
 *
 * @param mirrors addresses that end with a slash, tried in this order
 * @param sums SHA-256 of the uncompressed files
 * @param connectTimeout how long a server may take to accept
 * @param stallTimeout how long a server may send nothing
 * @param mostFileBytes where a file that does not end is cut off
 * @param opener opens the partial file for writing
 */
record DownloadOptions(
        List<URI> mirrors,
        Map<MnistPart, String> sums,
        Duration connectTimeout,
        Duration stallTimeout,
        long mostFileBytes,
        Opener opener) {

    DownloadOptions {
        mirrors = List.copyOf(mirrors);
        sums = Map.copyOf(sums);
    }

    static DownloadOptions standard() {
        return new DownloadOptions(
                List.of(
                        URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/"),
                        URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/")),
                MnistPart.publishedSums(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(20),
                64L << 20,
                DownloadOptions::openFile);
    }

    /** The same, but asking another server first. */
    DownloadOptions withMirror(URI first) {
        List<URI> all = new ArrayList<>();
        all.add(first.toString().endsWith("/") ? first : URI.create(first + "/"));
        all.addAll(mirrors);
        return new DownloadOptions(all, sums, connectTimeout, stallTimeout, mostFileBytes, opener);
    }

    private static OutputStream openFile(Path file, boolean append) throws IOException {
        return Files.newOutputStream(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                append ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Opens a file for writing, at its end or from its start. */
    interface Opener {
        OutputStream open(Path file, boolean append) throws IOException;
    }
}
