package dev.inkling.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.run.store.RunHome;
import dev.inkling.train.SettingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFilesTest {
    @TempDir
    Path folder;

    private Path home;

    @BeforeEach
    void makeHome() throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
    }

    private Terminal.Answer run(String... arguments) {
        return new Terminal(folder).run(arguments);
    }

    private void assertRefused(String file) {
        OutputFiles files = new OutputFiles(home);
        SettingException refusal =
                assertThrows(SettingException.class, () -> files.addLater("--weights", Path.of(file)), file);
        assertTrue(CommandProblems.sentence(refusal).startsWith("--weights: " + file), refusal::toString);
    }

    @Test
    void noFileOfTheProgramIsWrittenOver() throws IOException {
        for (String own : new String[] {
            "runs.db",
            "runs.db-wal",
            "runs.db-shm",
            "runs.db.v1-backup",
            "runs-damaged-2026-01-01.db",
            "my-digits.db",
            "my-digits.db-wal",
            "my-digits.db.v1-backup-2",
            "owners/a.lock",
            "../home/runs.db",
            "not/there/../../runs.db"
        }) {
            assertRefused(home + "/" + own);
        }
        new OutputFiles(home).add("--weights", home.resolve("w.npz"));
        new OutputFiles(home).add("--weights", folder.resolve("runs.db"));
    }

    @Test
    void linksLeadToWhatTheyMean() throws IOException {
        Path elsewhere = Files.writeString(folder.resolve("kept"), "");
        Files.createSymbolicLink(home.resolve("runs.db"), elsewhere);
        Path link = Files.createSymbolicLink(folder.resolve("link"), elsewhere);
        Path folderLink = Files.createSymbolicLink(folder.resolve("same"), home);

        assertRefused(link.toString());
        assertRefused(elsewhere.toString());
        assertRefused(elsewhere + "-wal");
        assertRefused(folderLink.resolve("my-digits.db").toString());
        new OutputFiles(home).add("--weights", folder.resolve("kept2"));

        OutputFiles files = new OutputFiles(home);
        files.add("--weights", home.resolve("a"));
        SettingException refusal =
                assertThrows(SettingException.class, () -> files.add("--csv", folderLink.resolve("a")));
        assertTrue(
                CommandProblems.sentence(refusal).startsWith("--weights and --csv name the same file"),
                refusal::toString);
    }

    @Test
    void commandsRefuseBeforeTheyWriteAnything() throws IOException {
        run("train", "--dataset=iris", "--iterations=5", "--home=" + home);
        Path database = RunHome.database(home);
        byte[] before = Files.readAllBytes(database);
        String same = folder.resolve("same.csv").toString();
        String respelled = folder.resolve("home/../same.csv").toString();

        run("runs", "export", "1", "--home=" + home, "--csv=" + same, "--weights=" + database)
                .assertRefused(ExitCode.USAGE, "--weights: " + database);
        run("runs", "export", "1", "--home=" + home, "--csv=" + same, "--config=" + respelled)
                .assertRefused(ExitCode.USAGE, "--csv and --config name the same file");
        run("train", "--dataset=iris", "--home=" + home, "--save-weights=" + same, "--save-config=" + respelled)
                .assertRefused(ExitCode.USAGE, "--save-weights and --save-config");
        run("train", "--recipe=iris-from-scratch", "--home=" + home, "--loss-log=" + database)
                .assertRefused(ExitCode.USAGE, "--loss-log: ");
        run("runs", "resume", "1", "--home=" + home, "--loss-log=" + database)
                .assertRefused(ExitCode.USAGE, "--loss-log: " + database);
        run("datasets", "export", "my-digits", "--home=" + home, "--strokes=" + home.resolve("my-digits.db"))
                .assertRefused(ExitCode.USAGE, "--strokes: ");
        run(
                        "datasets",
                        "export",
                        "my-digits",
                        "--home=" + home,
                        "--out=" + folder,
                        "--strokes=" + folder.resolve("t10k-labels-idx1-ubyte"))
                .assertRefused(ExitCode.USAGE, "--out and --strokes name the same file");

        assertFalse(Files.exists(Path.of(same)));
        assertArrayEquals(before, Files.readAllBytes(database));
        assertEquals(1, run("runs", "list", "--home=" + home, "--json").json().size());
    }
}
