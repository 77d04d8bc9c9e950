package dev.inkling.run.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.inkling.data.sqlite.Sqlite;
import dev.inkling.run.store.StoreException.Kind;
import dev.inkling.train.TrainingRun;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what they should be, and places where nothing can be written. */
class StoreFailureTest {
    private static final int PAGE = 4096;

    @TempDir
    Path home;

    private Path file;

    @BeforeEach
    void locate() {
        file = RunHome.database(home);
    }

    private StoreException refused(Kind kind) {
        StoreException e =
                assertThrows(StoreException.class, () -> RunStore.open(home).close());
        assertEquals(kind, e.kind(), e::getMessage);
        assertTrue(e.getMessage().startsWith(file.toString()), e::getMessage);
        assertTrue(e.getMessage().endsWith("."), e::getMessage);
        return e;
    }

    private void keepRuns(int count) {
        try (RunStore store = RunStore.open(home)) {
            for (int i = 0; i < count; i++) {
                store.recorder().add(TestRuns.newRun(store, TestRuns.run()));
            }
        }
    }

    private void change(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            for (String sql : statements) {
                Sqlite.execute(connection, sql);
            }
        }
    }

    @Test
    void setsAsideWhatIsNoDatabaseWithoutChangingIt() throws IOException {
        byte[] text = "This is a letter, not a database. ".repeat(500).getBytes();
        Files.write(file, text);

        StoreException e = refused(Kind.DAMAGED);
        assertTrue(e.getMessage().contains("something that is no database"), e::getMessage);
        assertArrayEquals(text, Files.readAllBytes(file));

        Path aside = RunStore.setAside(home);
        assertTrue(aside.getFileName().toString().matches("runs-damaged-\\d{4}-\\d\\d-\\d\\d\\.db"), aside::toString);
        assertArrayEquals(text, Files.readAllBytes(aside));
        keepRuns(1);
        Files.write(file, text);
        assertFalse(aside.equals(RunStore.setAside(home)));
        assertArrayEquals(text, Files.readAllBytes(aside));
    }

    @Test
    void leavesTheDatabasesOfOthersAlone() throws SQLException {
        change("CREATE TABLE mail (text TEXT)");

        assertTrue(refused(Kind.DAMAGED).getMessage().contains("a database of another program"));
    }

    @Test
    void refusesANewerDatabase() throws SQLException {
        keepRuns(1);
        change("PRAGMA user_version = 9000");

        String sentences = refused(Kind.NEWER).getMessage();
        assertTrue(sentences.contains("found version 9000"), sentences);
        change("PRAGMA user_version = " + Schema.CURRENT.version());
        keepRuns(1);
    }

    @Test
    void bringsAnOlderDatabaseUpToDateWithACopyBesideIt() throws SQLException, IOException {
        keepRuns(2);
        List<String> steps = new ArrayList<>(Schema.CURRENT.steps());
        steps.add("""
                CREATE TABLE later (id INTEGER);
                ALTER TABLE run ADD COLUMN later TEXT NOT NULL DEFAULT 'x';
                """);
        Schema newer = new Schema(steps);
        try (RunStore store = RunStore.open(home, newer)) {
            assertEquals(2, store.runs().size());
        }
        Path copy = home.resolve("runs.db.v" + Schema.CURRENT.version() + "-backup");
        assertTrue(Files.exists(copy));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            assertEquals(newer.version(), Sqlite.pragma(connection, "user_version"));
        }
        refused(Kind.NEWER);

        Files.move(copy, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (RunStore store = RunStore.open(home)) {
            assertEquals(2, store.runs().size());
        }
    }

    @Test
    void aStepThatFailsChangesNothing() {
        keepRuns(2);
        List<String> steps = new ArrayList<>(Schema.CURRENT.steps());
        steps.add("CREATE TABLE later (id INTEGER);\nALTER TABLE nothing ADD COLUMN later TEXT;\n");

        assertThrows(StoreException.class, () -> RunStore.open(home, new Schema(steps)));
        try (RunStore store = RunStore.open(home)) {
            assertEquals(2, store.runs().size());
        }
    }

    @Test
    void findsATruncatedFile() throws IOException {
        keepRuns(40);
        byte[] all = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(all, all.length - 2 * PAGE));

        refused(Kind.DAMAGED);
    }

    @Test
    void findsABrokenPageOfASmallFileWhenItIsOpened() throws IOException {
        keepRuns(40);
        byte[] all = Files.readAllBytes(file);
        Arrays.fill(all, all.length - 3 * PAGE, all.length, (byte) 0x5a);
        Files.write(file, all);

        StoreException e = refused(Kind.DAMAGED);
        assertEquals(1, e.getMessage().lines().count(), e::getMessage);
        assertFalse(e.getMessage().contains("***"), e::getMessage);
    }

    @Test
    void aFolderInThePlaceOfTheDatabaseIsSaid() throws IOException {
        Files.createDirectory(file);

        assertTrue(refused(Kind.DAMAGED).getMessage().contains("found a folder"));
        RunStore.setAside(home);
        keepRuns(1);
    }

    @Test
    void aFileInTheWayOfTheFolderIsSaid() throws IOException {
        Path inTheWay = Files.writeString(home.resolve("file"), "");

        StoreException e = assertThrows(StoreException.class, () -> RunStore.open(inTheWay.resolve("home")));
        assertEquals(Kind.NOT_WRITABLE, e.kind());
        assertTrue(e.getMessage().contains("--home"), e::getMessage);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        assumeFalse(System.getProperty("user.name").equals("root"), "whoever is root may write anywhere");
        Path folder = Files.createDirectory(home.resolve("read-only"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            StoreException e = assertThrows(StoreException.class, () -> RunStore.open(folder));
            assertEquals(Kind.NOT_WRITABLE, e.kind());
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void whatIsProtectedCanBeReadWithoutAWord() throws IOException {
        keepRuns(2);
        List<Path> before = files();
        try (RunStore store = RunStore.openProtected(home)) {
            assertEquals(2, store.list().runs().size());
            assertEquals(before, files());
            StoreException e = assertThrows(StoreException.class, () -> store.delete(List.of(1L)));
            assertEquals(Kind.NOT_WRITABLE, e.kind(), e::getMessage);
        }
        assertEquals(before, files());
        // What another program has not brought from its journal into the file yet is there too.
        try (RunStore other = RunStore.open(home)) {
            other.recorder().add(TestRuns.newRun(other, TestRuns.run()));
            try (RunStore store = RunStore.openProtected(home)) {
                assertEquals(3, store.list().runs().size());
            }
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aProtectedFolderIsRead() throws IOException {
        assumeFalse(System.getProperty("user.name").equals("root"), "whoever is root may write anywhere");
        keepRuns(2);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("r-xr-xr-x"));
        try (RunStore store = RunStore.openToRead(home)) {
            assertEquals(2, store.list().runs().size());
        } finally {
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void anOldDatabaseThatIsProtectedIsRefused() throws SQLException {
        keepRuns(1);
        change("PRAGMA user_version = 1");

        StoreException e = assertThrows(StoreException.class, () -> RunStore.openProtected(home));
        assertEquals(Kind.NOT_WRITABLE, e.kind());
        assertTrue(e.getMessage().contains("an older Inkling made it"), e::getMessage);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            return all.sorted().toList();
        }
    }

    @Test
    void oneBrokenRunDoesNotCondemnTheDatabase() throws SQLException, InterruptedException {
        TrainingRun run = TestRuns.run();
        List<Long> ids = new ArrayList<>();
        try (RunStore store = RunStore.open(home)) {
            for (int i = 0; i < 3; i++) {
                ids.add(store.recorder().add(TestRuns.newRun(store, run)));
            }
            store.recorder().follow(run, ids.get(0));
            run.start();
            assertTrue(run.await(60, TimeUnit.SECONDS));
        }
        change(
                "UPDATE series_chunk SET loss = zeroblob(length(loss))",
                "UPDATE checkpoint SET parameters = zeroblob(length(parameters))",
                "UPDATE run SET config = replace(config, '\"seed\"', '\"tomorrow\": 1, \"seed\"') WHERE id = "
                        + ids.get(1));
        try (RunStore store = RunStore.open(home)) {
            refused(() -> store.metrics(ids.get(0)), ids.get(0));
            refused(() -> store.lastCheckpoint(ids.get(0)), ids.get(0));
            String sentences = refused(() -> store.run(ids.get(1)), ids.get(1));
            assertTrue(sentences.contains("settings that this program refuses"), sentences);
            assertTrue(sentences.contains("tomorrow"), sentences);
            assertEquals(
                    List.of(ids.get(0), ids.get(2)),
                    store.runs().stream().map(KeptRun::id).toList());
            assertEquals(List.of(sentences), store.list().problems());
        }
    }

    private static String refused(Executable reading, long id) {
        StoreException e = assertThrows(StoreException.class, reading);
        assertEquals(Kind.UNREADABLE, e.kind(), e::getMessage);
        assertTrue(e.getMessage().startsWith("Run " + id + " of "), e::getMessage);
        return e.getMessage();
    }

    @Test
    void whatCouldNotOpenLeavesNothingOpen() throws IOException {
        keepRuns(1);
        // No file of an owner can be a folder.
        Path inTheWay = Files.createDirectory(home.resolve("owners").resolve("0-0.lock"));

        assertThrows(StoreException.class, () -> RunStore.open(home));
        // SQLite removes its journal when the last connection is closed.
        assertFalse(Files.exists(Path.of(file + "-wal")));
        Files.delete(inTheWay);
        keepRuns(1);
    }

    @Test
    void afterALackOfMemoryTheNextIsWritten() {
        try (RunStore store = RunStore.open(home)) {
            assertThrows(
                    OutOfMemoryError.class,
                    () -> store.connections().write(connection -> {
                        Sqlite.execute(connection, "DELETE FROM run");
                        throw new OutOfMemoryError("for a test");
                    }));
            long id = store.recorder().add(TestRuns.newRun(store, TestRuns.run()));
            assertEquals(id, store.run(id).id());
        }
    }

    @Test
    @Timeout(120)
    void aLackOfMemoryDoesNotEndTheRecording() throws SQLException, InterruptedException {
        try (RunStore store = RunStore.open(home);
                Connection real = Database.connect(file)) {
            AtomicBoolean full = new AtomicBoolean();
            InvocationHandler handler = (proxy, method, arguments) -> {
                if (full.get()) {
                    throw new OutOfMemoryError("for a test");
                }
                return method.invoke(real, arguments);
            };
            Connection writing = (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
            RunRecorder recorder = new RunRecorder(new Connections(file, real, writing), "0-1");
            TrainingRun run = TestRuns.endlessRun();
            long id = recorder.add(TestRuns.newRun(store, run));
            full.set(true);
            recorder.follow(run, id);
            run.start();
            while (recorder.problem().isEmpty()) {
                Thread.sleep(20);
            }
            assertTrue(recorder.problem().orElseThrow().contains("not enough memory"));

            full.set(false);
            while (recorder.problem().isPresent()) {
                Thread.sleep(20);
            }
            run.stop();
            assertTrue(run.await(60, TimeUnit.SECONDS));
            recorder.flush();
            recorder.close();
            SameMetrics.check(run.metrics(), store.metrics(id));
        }
    }

    @Test
    void ownersThatCouldNotOpenLeaveNoFile() throws IOException {
        Files.writeString(file, "no database ".repeat(100));
        refused(Kind.DAMAGED);

        try (Stream<Path> owners = Files.list(home.resolve("owners"))) {
            assertEquals(List.of(), owners.toList());
        }
    }
}
