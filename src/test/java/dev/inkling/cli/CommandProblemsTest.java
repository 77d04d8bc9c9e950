package dev.inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CommandProblemsTest {
    @TempDir
    Path home;

    private Terminal.Answer run(String... arguments) {
        return new Terminal(home).run(arguments);
    }

    @Test
    void wrongOptionsAreNamed() {
        run("train", "--droput", "3").assertRefused(ExitCode.USAGE, "--droput", "did you mean --dropout", "--help");
        run("trian").assertRefused(ExitCode.USAGE, "trian", "train");
        run("train", "--lr").assertRefused(ExitCode.USAGE, "--learning-rate");
        run("train", "--lr", "fast").assertRefused(ExitCode.USAGE, "--learning-rate: found “fast”, expected a number.");
        run("train", "--loss", "none").assertRefused(ExitCode.USAGE, "--loss: found “none”", "cross-entropy");
        run("train", "--dataset", "iris", "more").assertRefused(ExitCode.USAGE, "more");
        run("predict", "x.png").assertRefused(ExitCode.USAGE, "--weights");
        run("evaluate", "--weights=w", "--part=half").assertRefused(ExitCode.USAGE, "--part", "TEST");
        run("check-gradients", "--dataset=iris", "--samples=0").assertRefused(ExitCode.USAGE, "--samples: found 0");
        run("datasets", "download", "iris").assertRefused(ExitCode.USAGE, "iris", "only mnist");
    }

    @Test
    void wrongSettingsAreRefusedBeforeAnythingIsRead() {
        run("train", "--dropout", "0.95")
                .assertRefused(ExitCode.USAGE, "--dropout: Dropout is 0.95; it must be from 0 to 0.9.");
    }

    @Test
    void filesAndDataHaveTheirOwnExitCode() throws IOException {
        run("train").assertRefused(ExitCode.DATA, "MNIST is not on this computer", home.toString());
        run("train", "--dataset", "nothing").assertRefused(ExitCode.DATA, "“nothing”", "iris");
        run("train", "--dataset", home.resolve("no.csv").toString())
                .assertRefused(ExitCode.DATA, "no.csv does not exist");
        run("train", "--config", home.resolve("no.json").toString())
                .assertRefused(ExitCode.DATA, "no.json does not exist");
        run("train", "--dataset=iris", "--loss-log=" + home.resolve("no/l.csv")).assertRefused(ExitCode.DATA, "l.csv");
        run("train", "--dataset=iris", "--init-from=" + home.resolve("no.npz")).assertRefused(ExitCode.DATA, "no.npz");
        Path text = Files.writeString(home.resolve("text.json"), "[1]");
        run("train", "--config", text.toString()).assertRefused(ExitCode.USAGE, "text.json: ", "JSON object");
        run("predict", "--weights", text.toString(), "x.png").assertRefused(ExitCode.DATA, "text.json");
    }

    @Test
    void everyCommandHasHelpWithExamplesAndExitCodes() {
        for (List<String> command : List.of(
                List.<String>of(),
                List.of("train"),
                List.of("predict"),
                List.of("evaluate"),
                List.of("check-gradients"),
                List.of("recipes"),
                List.of("recipes", "show"),
                List.of("datasets"),
                List.of("datasets", "download"))) {
            String[] arguments = new String[command.size() + 1];
            command.toArray(arguments);
            arguments[command.size()] = "--help";
            Terminal.Answer answer = run(arguments);
            assertEquals(ExitCode.FINISHED, answer.exitCode());
            assertTrue(answer.out().contains("Examples:"), answer.out());
            assertTrue(answer.out().contains("interrupted (Ctrl-C"), answer.out());
            assertTrue(answer.out().contains(("inkling " + String.join(" ", command)).strip()), answer.out());
        }
        assertTrue(run("--version").out().startsWith("Inkling "));
    }

    @Test
    void numbersAreAskedForInWords() {
        run("runs", "show", "abc").assertRefused(ExitCode.USAGE, "ID: found “abc”, expected a whole number.");
        run("train", "--from-run=abc")
                .assertRefused(ExitCode.USAGE, "--from-run: found “abc”, expected a whole number.");
        run("runs", "compact", "--parameters=1.5")
                .assertRefused(ExitCode.USAGE, "--parameters: found “1.5”, expected a whole number");
        run("range-test", "--from=low").assertRefused(ExitCode.USAGE, "--from: found “low”, expected a number.");
    }

    @Test
    void brokenSettingsAreToldWithTheirPlace() throws IOException {
        Path file = home.resolve("s.json");
        String[][] texts = {
            {"", file + " is empty; "},
            {" \n", file + " is empty; "},
            {"{", "(line 1, column 2): Unexpected end-of-input: expected close marker for Object."},
            {"{\n  oops", "(line 2, column "},
            {"{} {}", "there is more behind the object"},
            {"[1]", "of the kind “array”"}
        };
        for (String[] text : texts) {
            Files.writeString(file, text[0]);
            Terminal.Answer answer = run("train", "--config=" + file);
            answer.assertRefused(ExitCode.USAGE, text[1]);
            assertFalse(answer.err().contains("Source") || answer.err().contains("marker at"), answer.err());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPlaceWhereTheSystemMakesNoFilesIsNamed() {
        assumeTrue(Files.isWritable(Path.of("/proc")), "only root is told that /proc can be written");
        Terminal.Answer answer = run("train", "--dataset=iris", "--iterations=1", "--save-config=/proc/c.json");
        assertEquals(ExitCode.DATA, answer.exitCode());
        assertTrue(
                answer.err().contains("/proc/c.json was not written: no file can be made in its folder ("),
                answer.err());
        assertFalse(answer.err().contains("partial"), answer.err());
        run("runs", "list", "--home=/proc/foo").assertRefused(ExitCode.DATA, "no files or folders can be made there");
    }

    @Test
    void helpIsThatOfTheCommandThatIsNamed() {
        assertEquals(run("--help").out(), run("help").out());
        assertEquals(run("train", "--help").out(), run("help", "train").out());
        Terminal.Answer show = run("help", "runs", "show");
        assertEquals(ExitCode.FINISHED, show.exitCode(), show.err());
        assertEquals(run("runs", "show", "--help").out(), show.out());
        run("help", "runs", "nosuch")
                .assertRefused(ExitCode.USAGE, "“nosuch” is no command of inkling runs; it has list, show,");
        run("help", "nosuch").assertRefused(ExitCode.USAGE, "“nosuch” is no command of inkling; it has train");
        run("help", "train", "more")
                .assertRefused(ExitCode.USAGE, "“more” is no command of inkling train; it has none.");
        assertTrue(run("help", "--help").out().contains("inkling help runs show"));
    }

    @Test
    void withoutACommandTheWindowIsWanted() {
        assertEquals(ExitCode.FINISHED, run().exitCode());
    }
}
