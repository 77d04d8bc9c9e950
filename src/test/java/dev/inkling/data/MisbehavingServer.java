package dev.inkling.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A web server on this computer that answers each request as a test wants, down to the bytes on the wire. */
final class MisbehavingServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Behavior behavior;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    MisbehavingServer(Behavior behavior) throws IOException {
        this.behavior = behavior;
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::acceptAll);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/mnist/");
    }

    /** What was asked so far, in order. */
    List<Request> requests() {
        return requests;
    }

    /** Says nothing and keeps the connection, until the test is over. */
    void sleep() throws InterruptedException {
        closed.await(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        socket.close();
    }

    static void answer(OutputStream out, String status, byte[] body, String... headers) throws IOException {
        head(out, status, body.length, headers);
        out.write(body);
        out.flush();
    }

    static void head(OutputStream out, String status, long length, String... headers) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + "\r\nConnection: close\r\n");
        if (length >= 0) {
            head.append("Content-Length: ").append(length).append("\r\n");
        }
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket connection = socket.accept();
                start(() -> serve(connection));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            String path = in.readLine().split(" ", -1)[1];
            long from = 0;
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                if (line.toLowerCase(Locale.ROOT).startsWith("range: bytes=")) {
                    from = Long.parseLong(line.substring("range: bytes=".length(), line.lastIndexOf('-')));
                }
            }
            Request request = new Request(path.substring(path.lastIndexOf('/') + 1), from);
            requests.add(request);
            behavior.answer(request, connection.getOutputStream());
        } catch (IOException | InterruptedException e) {
            // The client went away, as some tests have it.
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "misbehaving server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Which file was asked for, and from which byte on. */
    record Request(String file, long from) {}

    /** Writes a whole answer, or less, or more. */
    interface Behavior {
        void answer(Request request, OutputStream out) throws IOException, InterruptedException;
    }
}
