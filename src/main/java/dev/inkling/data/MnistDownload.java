package dev.inkling.data;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Downloads the four files of MNIST into a folder. A file comes to a {@code .partial} file first, which the next try goes on
 * with, and gets its name only when its content has the published SHA-256. One object is one download: {@link #run} on a
 * worker thread, {@link #progress} and {@link #cancel} from any.
 */
public final class MnistDownload {
    private static final int TRIES_PER_MIRROR = 3;

    private final Path folder;
    private final DownloadOptions options;
    private final DownloadMeter meter = new DownloadMeter(System::nanoTime);
    private final PartialFetch fetch;
    private final List<URI> mirrors;
    private volatile boolean canceled;

    /** From the public mirrors. */
    public MnistDownload(Path folder) {
        this(folder, DownloadOptions.standard());
    }

    /** From another address that has the four files, such as one inside a closed network; else from the public mirrors. */
    public MnistDownload(Path folder, URI mirror) {
        this(folder, DownloadOptions.standard().withMirror(mirror));
    }

    MnistDownload(Path folder, DownloadOptions options) {
        this.folder = folder;
        this.options = options;
        mirrors = new ArrayList<>(options.mirrors());
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(options.connectTimeout())
                .build();
        fetch = new PartialFetch(client, options, meter, () -> canceled);
    }

    /**
     * Fetches what is not yet in place; blocks until that is done.
     *
     * @return true if all four files are in place, false if the download was canceled
     * @throws DataException if no mirror brought a right file, or if the folder cannot be written to
     */
    public boolean run() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new DataException(
                    "The folder " + folder + " cannot be made (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                            + "). Give your user the right to write there, or choose another folder.",
                    e);
        }
        try {
            for (MnistPart part : MnistPart.values()) {
                if (!isInPlace(part)) {
                    fromAnyMirror(part);
                }
                meter.complete(part);
            }
            return true;
        } catch (CancellationException e) {
            return false;
        }
    }

    /** Ends {@link #run} soon; what came so far is kept for the next download. */
    public void cancel() {
        canceled = true;
    }

    /** How far the download is. */
    public DownloadProgress progress() {
        return meter.progress();
    }

    private boolean isInPlace(MnistPart part) {
        Optional<Path> file = part.findIn(folder);
        if (file.isEmpty()) {
            return false;
        }
        try {
            return isRight(part, file.get());
        } catch (DataException e) {
            return false;
        }
    }

    private void fromAnyMirror(MnistPart part) {
        List<String> failures = new ArrayList<>();
        for (URI mirror : List.copyOf(mirrors)) {
            try {
                fromMirror(part, mirror);
                return;
            } catch (MirrorFailure e) {
                failures.add(mirror.getAuthority() + " " + e.getMessage());
                // The other files need not wait for it again.
                mirrors.remove(mirror);
                mirrors.add(mirror);
            }
        }
        throw new DataException(part.archiveName() + " could not be downloaded: " + String.join("; ", failures)
                + ". Check the network connection and download again, or put the four files of MNIST into the folder "
                + folder + " by hand.");
    }

    private void fromMirror(MnistPart part, URI mirror) throws MirrorFailure {
        Path partial = folder.resolve(part.archiveName() + ".partial");
        for (int tries = 1; ; tries++) {
            boolean resumed = Files.exists(partial);
            try {
                fetch.fetch(part, mirror.resolve(part.archiveName()), partial);
                verify(part, partial, resumed);
                moveIntoPlace(part, partial);
                return;
            } catch (MirrorFailure e) {
                if (!e.isWorthRetry() || tries == TRIES_PER_MIRROR) {
                    throw e;
                }
            }
        }
    }

    /** Deletes what is wrong. The fault may lie in an old partial file: after going on with one, a new start is worth it. */
    private void verify(MnistPart part, Path partial, boolean resumed) throws MirrorFailure {
        String found = "another file than the published one";
        try {
            if (isRight(part, partial)) {
                return;
            }
        } catch (DataException e) {
            found = e.found();
        }
        PartialFetch.delete(partial);
        throw new MirrorFailure("sent " + found, resumed, null);
    }

    private boolean isRight(MnistPart part, Path file) {
        String sum = part.holdsImages()
                ? IdxReader.readImages(file).sha256()
                : IdxReader.readLabels(file, MnistFolder.CLASSES).sha256();
        return sum.equals(options.sums().get(part));
    }

    private void moveIntoPlace(MnistPart part, Path partial) {
        Path target = folder.resolve(part.archiveName());
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DataException(
                    partial + " cannot be renamed to " + part.archiveName() + " (" + e.getMessage()
                            + "). Close other programs that use it, or rename it by hand.",
                    e);
        }
    }
}
