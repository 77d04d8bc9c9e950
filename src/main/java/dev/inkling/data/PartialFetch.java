package dev.inkling.data;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Brings one file from one address into a partial file, going on where that ends if the server allows it. */
final class PartialFetch {
    /** How long any wait may go on without a look at whether the user canceled. */
    private static final int SLICE_MILLIS = 20;

    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

    private final HttpClient client;
    private final DownloadOptions options;
    private final DownloadMeter meter;
    private final BooleanSupplier canceled;

    PartialFetch(HttpClient client, DownloadOptions options, DownloadMeter meter, BooleanSupplier canceled) {
        this.client = client;
        this.options = options;
        this.meter = meter;
        this.canceled = canceled;
    }

    /**
     * Returns when the server has sent all; whether it is right remains to be seen.
     *
     * @throws MirrorFailure if the server or the network failed; what came is kept
     * @throws DataException if the disk failed; the partial file is deleted
     * @throws CancellationException if the user canceled; what came is kept
     */
    void fetch(MnistPart part, URI address, Path partial) throws MirrorFailure {
        long present = sizeOf(partial);
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (present > 0) {
            request.header("Range", "bytes=" + present + "-");
        }
        HttpResponse<Flow.Publisher<List<ByteBuffer>>> response = await(request.build());
        try (BodyQueue body = new BodyQueue()) {
            response.body().subscribe(body);
            int status = response.statusCode();
            if (status == 206 && present > 0 && rangeStart(response) == present) {
                meter.begin(part, present, present + length(response, part.archiveBytes() - present));
                receive(part, body, partial, present);
                return;
            }
            if (status == 200) {
                meter.begin(part, 0, length(response, part.archiveBytes()));
                receive(part, body, partial, 0);
                return;
            }
            if (present == 0 || (status != 206 && status != 416)) {
                throw new MirrorFailure("answered with HTTP status " + status, false, null);
            }
        }
        // The server has another file, or counts differently: what is here does not fit.
        delete(partial);
        fetch(part, address, partial);
    }

    private void receive(MnistPart part, BodyQueue body, Path partial, long present) throws MirrorFailure {
        long size = present;
        try (OutputStream out = options.opener().open(partial, present > 0)) {
            while (true) {
                BodyQueue.Item item = next(body, size > present);
                for (ByteBuffer buffer : item.buffers()) {
                    byte[] bytes = new byte[buffer.remaining()];
                    buffer.get(bytes);
                    size += bytes.length;
                    out.write(bytes);
                    meter.received(part, bytes.length);
                }
                if (item.last()) {
                    return;
                }
                if (size > options.mostFileBytes()) {
                    delete(partial);
                    throw new MirrorFailure(
                            "sent more than " + options.mostFileBytes() + " bytes without an end", false, null);
                }
            }
        } catch (IOException e) {
            delete(partial);
            throw notWritten(partial, e);
        }
    }

    private static DataException notWritten(Path partial, IOException cause) {
        String why = cause instanceof AccessDeniedException
                ? "access was denied. Give your user the right to write there"
                : cause.getMessage() + "; the disk may be full. Make room";
        return new DataException(
                "The download could not be written to the folder " + partial.getParent() + ": " + why
                        + ", or choose another folder, and download again.",
                cause);
    }

    private BodyQueue.Item next(BodyQueue body, boolean cameSome) throws MirrorFailure {
        long deadline = System.nanoTime() + options.stallTimeout().toNanos();
        try {
            while (System.nanoTime() < deadline) {
                BodyQueue.Item item = body.poll(SLICE_MILLIS);
                if (canceled.getAsBoolean()) {
                    throw new CancellationException();
                }
                if (item != null) {
                    return item;
                }
            }
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (IOException e) {
            throw new MirrorFailure("broke the connection off", cameSome, e);
        }
        throw new MirrorFailure(
                "sent nothing for " + options.stallTimeout().toMillis() / 1000.0 + " s", cameSome, null);
    }

    private HttpResponse<Flow.Publisher<List<ByteBuffer>>> await(HttpRequest request) throws MirrorFailure {
        long deadline = System.nanoTime()
                + options.connectTimeout().plus(options.stallTimeout()).toNanos();
        CompletableFuture<HttpResponse<Flow.Publisher<List<ByteBuffer>>>> answer =
                client.sendAsync(request, BodyHandlers.ofPublisher());
        try {
            while (System.nanoTime() < deadline) {
                if (canceled.getAsBoolean()) {
                    throw new CancellationException();
                }
                try {
                    return answer.get(SLICE_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    // Time for another look at whether the user canceled.
                }
            }
            throw new MirrorFailure("gave no answer", false, null);
        } catch (InterruptedException e) {
            throw interrupted();
        } catch (ExecutionException e) {
            throw new MirrorFailure(whyNoAnswer(e), false, e);
        } finally {
            answer.cancel(true);
        }
    }

    private static String whyNoAnswer(Throwable error) {
        String why = "gave no valid answer";
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpTimeoutException) {
                why = "did not accept a connection in time";
            } else if (cause instanceof SSLException) {
                why = "could not be trusted (" + cause.getMessage() + ")";
            } else if (cause instanceof UnresolvedAddressException) {
                why = "was not found on the network";
            } else if (cause instanceof ConnectException) {
                // Its cause, if there is one, says more.
                why = "could not be reached";
            }
        }
        return why;
    }

    private static CancellationException interrupted() {
        Thread.currentThread().interrupt();
        return new CancellationException();
    }

    private static long rangeStart(HttpResponse<?> response) {
        Matcher range = CONTENT_RANGE.matcher(
                response.headers().firstValue("Content-Range").orElse(""));
        return range.matches() ? Long.parseLong(range.group(1)) : -1;
    }

    private static long length(HttpResponse<?> response, long otherwise) {
        String length = response.headers().firstValue("Content-Length").orElse("");
        return length.matches("\\d{1,18}") ? Long.parseLong(length) : Math.max(0, otherwise);
    }

    private static long sizeOf(Path partial) {
        try {
            return Files.exists(partial) ? Files.size(partial) : 0;
        } catch (IOException e) {
            throw DataException.reading(partial, e);
        }
    }

    static void delete(Path partial) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            throw new DataException(partial + " cannot be deleted (" + e.getMessage() + "). Delete it by hand.", e);
        }
    }
}
