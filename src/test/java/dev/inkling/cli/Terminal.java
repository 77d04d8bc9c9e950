package dev.inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.inkling.data.UserDirectories;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs commands in this process, with a home of their own. */
final class Terminal {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Path home;

    Terminal(Path home) {
        this.home = home;
    }

    /** What a command did. */
    record Answer(int exitCode, String out, String err) {

        /** All lines of standard output, each of which must be a JSON object. */
        List<JsonNode> json() {
            return out.lines().map(Terminal::parse).toList();
        }

        /** The command was refused with a single line that has all of these parts. */
        void assertRefused(int expectedCode, String... parts) {
            assertEquals(expectedCode, exitCode, err);
            assertEquals("", out);
            assertEquals(1, err.lines().count(), err);
            assertTrue(err.startsWith("inkling: "), err);
            for (String part : parts) {
                assertTrue(err.contains(part), () -> "“" + part + "” is missing in: " + err);
            }
        }
    }

    Answer run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        InklingCommand root = new InklingCommand(
                Map.of("INKLING_DATASETS", home.resolve("datasets").toString()),
                new UserDirectories(Map.of(), "Linux", home));
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false);
        int exitCode = Commands.of(root, console).execute(arguments);
        assertEquals(arguments.length == 0, root.isWindowWanted());
        return new Answer(exitCode, out.toString(), err.toString());
    }

    static JsonNode parse(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }
}
