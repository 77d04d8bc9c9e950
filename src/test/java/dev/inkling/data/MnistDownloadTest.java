package dev.inkling.data;

import static dev.inkling.data.Sentences.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class MnistDownloadTest {
    private static final String FIRST = MnistPart.TRAIN_IMAGES.archiveName();

    @TempDir
    Path home;

    private Path folder = Path.of("");
    private final List<MisbehavingServer> servers = new ArrayList<>();

    @BeforeEach
    void chooseAFolderThatIsNotThereYet() {
        folder = home.resolve("data").resolve("mnist");
    }

    @AfterEach
    void stopServers() throws IOException {
        for (MisbehavingServer server : servers) {
            server.close();
        }
    }

    @Test
    void bringsTheFourFiles() throws IOException {
        MnistDownload download = download(server(MnistDownloadTest::serve));

        assertTrue(download.run());

        assertEquals("mnist", new MnistFolder(folder, SmallFiles.sums()).load().id());
        assertEquals(4, filesInPlace().size(), filesInPlace().toString());
        assertEquals(
                archives().mapToInt(archive -> archive.length).sum(),
                download.progress().bytesDone());
        assertEquals(download.progress().bytesTotal(), download.progress().bytesDone());
    }

    @Test
    void fetchesOnlyWhatIsNotThereOrNotRight() throws IOException {
        Map<MnistPart, byte[]> files = SmallFiles.fourFiles();
        files.put(MnistPart.TEST_LABELS, SmallFiles.labels(3));
        SmallFiles.writeArchives(folder, files);
        MisbehavingServer server = server(MnistDownloadTest::serve);

        assertTrue(download(server).run());

        assertEquals(List.of("t10k-labels-idx1-ubyte.gz"), names(server));
        assertEquals("mnist", new MnistFolder(folder, SmallFiles.sums()).load().id());
    }

    @Test
    void theSecondMirrorRescues() throws IOException {
        byte[] page = "<!DOCTYPE html><title>Log in</title>".getBytes(StandardCharsets.UTF_8);
        byte[] noise = {0x1f, (byte) 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        List<MisbehavingServer.Behavior> faults = List.of(
                (request, out) -> MisbehavingServer.answer(out, "200 OK", page, "Content-Type: text/html"),
                (request, out) -> MisbehavingServer.answer(out, "404 Not Found", page),
                (request, out) -> MisbehavingServer.answer(out, "500 Internal Server Error", new byte[0]),
                (request, out) -> MisbehavingServer.answer(out, "200 OK", noise),
                (request, out) -> MisbehavingServer.answer(out, "200 OK", new byte[0]),
                (request, out) -> MisbehavingServer.answer(out, "206 Partial Content", archive(request.file())),
                (request, out) -> out.write("no HTTP at all\n\n".getBytes(StandardCharsets.US_ASCII)),
                (request, out) -> MisbehavingServer.head(out, "200 OK", -5, "Content-Length: many"),
                (request, out) -> {});
        for (int fault = 0; fault < faults.size(); fault++) {
            folder = home.resolve("fault" + fault);
            MisbehavingServer bad = server(faults.get(fault));

            assertTrue(download(bad, server(MnistDownloadTest::serve)).run(), "fault " + fault);
            assertEquals(Set.of(FIRST), Set.copyOf(names(bad)), "fault " + fault + ": tried for each file anew");
            assertEquals(4, filesInPlace().size(), "fault " + fault);
        }
    }

    @Test
    void saysWhatHappenedAtEachMirrorAndLeavesNothing() throws IOException {
        byte[] page = "<html>".getBytes(StandardCharsets.UTF_8);
        MisbehavingServer html = server((request, out) -> MisbehavingServer.answer(out, "200 OK", page));
        MisbehavingServer absent = server((request, out) -> MisbehavingServer.answer(out, "404 Not Found", page));
        MisbehavingServer wrong = server(
                (request, out) -> MisbehavingServer.answer(out, "200 OK", SmallFiles.gzip(SmallFiles.images(7))));

        assertRefused(
                () -> download(html, absent, wrong).run(),
                FIRST + " could not be downloaded: ",
                html.address().getAuthority() + " sent what looks like a web page; ",
                absent.address().getAuthority() + " answered with HTTP status 404; ",
                wrong.address().getAuthority() + " sent another file than the published one. ",
                "by hand",
                folder.toString());
        assertEquals(List.of(), filesInPlace());
    }

    @Test
    void goesOnWhereTheConnectionBroke() throws IOException {
        MisbehavingServer server = server((request, out) -> {
            byte[] rest = rest(request);
            if (request.from() == 0) {
                MisbehavingServer.head(out, "200 OK", rest.length);
                out.write(rest, 0, rest.length / 2);
            } else {
                serve(request, out);
            }
        });

        assertTrue(download(server).run());

        assertEquals(8, server.requests().size());
        assertEquals(archive(FIRST).length / 2, server.requests().get(1).from());
        assertEquals(4, filesInPlace().size());
    }

    @Test
    void goesOnWithTheNextMirrorWhereTheFirstBrokeOff() throws IOException {
        MisbehavingServer first = server((request, out) -> {
            MisbehavingServer.head(out, "200 OK", rest(request).length);
            out.write(rest(request), 0, 5);
        });
        MisbehavingServer second = server(MnistDownloadTest::serve);

        assertTrue(download(first, second).run());

        assertEquals(5, second.requests().get(0).from());
    }

    @Test
    void startsAnewWhereTheServerKnowsNoRange() throws IOException {
        List<MisbehavingServer.Behavior> refusals = List.of(
                (request, out) -> MisbehavingServer.answer(out, "200 OK", archive(request.file())),
                (request, out) -> {
                    if (request.from() > 0) {
                        MisbehavingServer.answer(out, "416 Range Not Satisfiable", new byte[0]);
                    } else {
                        serve(request, out);
                    }
                },
                (request, out) -> {
                    if (request.from() > 0) {
                        String range = "Content-Range: bytes 0-9/99999999999999999999";
                        MisbehavingServer.answer(out, "206 Partial Content", rest(request), range);
                    } else {
                        serve(request, out);
                    }
                });
        for (int i = 0; i < refusals.size(); i++) {
            folder = home.resolve("refusal" + i);
            leavePartial(Arrays.copyOf(archive(FIRST), 20));

            assertTrue(download(server(refusals.get(i))).run(), "refusal " + i);
            assertEquals(4, filesInPlace().size(), "refusal " + i);
        }
    }

    @Test
    void startsAnewWhereTheOldPartialFileWasWrong() throws IOException {
        leavePartial(new byte[20]);
        MisbehavingServer server = server(MnistDownloadTest::serve);

        assertTrue(download(server).run());

        assertEquals(20, server.requests().get(0).from());
        assertEquals(0, server.requests().get(1).from());
    }

    @Test
    void givesUpOnASilentServer() throws IOException {
        MisbehavingServer[] silent = new MisbehavingServer[2];
        silent[0] = server((request, out) -> silent[0].sleep());
        silent[1] = server((request, out) -> {
            MisbehavingServer.head(out, "200 OK", 1000);
            out.flush();
            silent[1].sleep();
        });

        assertRefused(
                () -> download(silent).run(),
                silent[0].address().getAuthority() + " gave no answer; ",
                silent[1].address().getAuthority() + " sent nothing for 0.4 s");
        assertTrue(
                download(silent[0], silent[1], server(MnistDownloadTest::serve)).run());
    }

    @Test
    void cutsOffAFileThatDoesNotEnd() throws IOException {
        MisbehavingServer endless = server((request, out) -> {
            MisbehavingServer.head(out, "200 OK", -1);
            while (true) {
                out.write(new byte[8192]);
            }
        });

        assertRefused(() -> download(endless).run(), "sent more than 100000 bytes without an end");
        assertEquals(List.of(), filesInPlace());
    }

    @Test
    void saysThatThereIsNoNetwork() throws IOException {
        int freePort;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            freePort = socket.getLocalPort();
        }
        List<URI> mirrors =
                List.of(URI.create("http://127.0.0.1:" + freePort + "/"), URI.create("http://mirror.invalid/"));

        assertRefused(
                () -> new MnistDownload(
                                folder,
                                options(mirrors, DownloadOptions.standard().opener()))
                        .run(),
                "127.0.0.1:" + freePort + " could not be reached",
                "mirror.invalid ",
                "Check the network connection");
    }

    @Test
    void cancelAnswersSoonAndKeepsWhatCame() throws Exception {
        for (boolean beforeTheAnswer : new boolean[] {true, false}) {
            folder = home.resolve("canceled" + beforeTheAnswer);
            MisbehavingServer[] slow = new MisbehavingServer[1];
            slow[0] = server((request, out) -> {
                if (!beforeTheAnswer) {
                    MisbehavingServer.head(out, "200 OK", rest(request).length);
                    out.write(rest(request), 0, 9);
                    out.flush();
                }
                slow[0].sleep();
            });
            DownloadOptions patient = new DownloadOptions(
                    List.of(slow[0].address()),
                    SmallFiles.sums(),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(20),
                    100_000,
                    DownloadOptions.standard().opener());
            MnistDownload download = new MnistDownload(folder, patient);
            CompletableFuture<Boolean> outcome = CompletableFuture.supplyAsync(download::run);
            while (slow[0].requests().isEmpty()
                    || (!beforeTheAnswer && download.progress().bytesDone() < 9)) {
                Thread.sleep(5);
            }

            download.cancel();

            assertFalse(outcome.get(2, TimeUnit.SECONDS));
            assertEquals(beforeTheAnswer ? List.of() : List.of(FIRST + ".partial"), filesInPlace());
            MisbehavingServer good = server(MnistDownloadTest::serve);
            assertTrue(download(good).run());
            assertEquals(beforeTheAnswer ? 0 : 9, good.requests().get(0).from());
        }
    }

    @Test
    void aFullDiskEndsTheDownloadAndLeavesNothing() throws IOException {
        MisbehavingServer server = server(MnistDownloadTest::serve);
        DownloadOptions.Opener fullDisk = (file, append) -> {
            OutputStream out = Files.newOutputStream(file);
            return new OutputStream() {
                private int room = 10;

                @Override
                public void write(int value) throws IOException {
                    if (room-- == 0) {
                        throw new IOException("No space left on device");
                    }
                    out.write(value);
                }

                @Override
                public void close() throws IOException {
                    out.close();
                }
            };
        };

        assertRefused(
                () -> new MnistDownload(folder, options(List.of(server.address(), server.address()), fullDisk)).run(),
                folder.toString(),
                "No space left on device",
                "Make room");
        assertEquals(List.of(), filesInPlace());
        assertEquals(1, server.requests().size());
    }

    @Test
    void saysThatTheFolderCannotBeMade() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "a file in place of the folder");

        assertRefused(() -> download().run(), folder.toString(), "cannot be made", "choose another folder");
        assertEquals("a file in place of the folder", Files.readString(folder));
    }

    @Test
    void saysThatTheFolderMayNotBeWrittenTo() throws IOException {
        Files.createDirectories(folder);
        Assumptions.assumeTrue(
                folder.toFile().setWritable(false) && !Files.isWritable(folder),
                "Skipped: this user may write everywhere, so that permissions cannot be tested.");

        assertRefused(() -> download(server(MnistDownloadTest::serve)).run(), folder.toString(), "access was denied");
    }

    private MisbehavingServer server(MisbehavingServer.Behavior behavior) throws IOException {
        MisbehavingServer server = new MisbehavingServer(behavior);
        servers.add(server);
        return server;
    }

    private MnistDownload download(MisbehavingServer... mirrors) {
        List<URI> addresses =
                Arrays.stream(mirrors).map(MisbehavingServer::address).toList();
        return new MnistDownload(
                folder, options(addresses, DownloadOptions.standard().opener()));
    }

    private static DownloadOptions options(List<URI> mirrors, DownloadOptions.Opener opener) {
        return new DownloadOptions(
                mirrors, SmallFiles.sums(), Duration.ofMillis(600), Duration.ofMillis(400), 100_000, opener);
    }

    /** What a good server does. */
    private static void serve(MisbehavingServer.Request request, OutputStream out) throws IOException {
        byte[] whole = archive(request.file());
        if (request.from() == 0) {
            MisbehavingServer.answer(out, "200 OK", whole);
        } else {
            String range = "Content-Range: bytes " + request.from() + "-" + (whole.length - 1) + "/" + whole.length;
            MisbehavingServer.answer(out, "206 Partial Content", rest(request), range);
        }
    }

    private static byte[] rest(MisbehavingServer.Request request) {
        byte[] whole = archive(request.file());
        return Arrays.copyOfRange(whole, Math.min(whole.length, (int) request.from()), whole.length);
    }

    private static byte[] archive(String name) {
        for (Map.Entry<MnistPart, byte[]> file : SmallFiles.fourFiles().entrySet()) {
            if (file.getKey().archiveName().equals(name)) {
                return SmallFiles.gzip(file.getValue());
            }
        }
        throw new IllegalArgumentException(name);
    }

    private static Stream<byte[]> archives() {
        return SmallFiles.fourFiles().values().stream().map(SmallFiles::gzip);
    }

    private void leavePartial(byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(FIRST + ".partial"), bytes);
    }

    private static List<String> names(MisbehavingServer server) {
        return server.requests().stream().map(MisbehavingServer.Request::file).toList();
    }

    private List<String> filesInPlace() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
