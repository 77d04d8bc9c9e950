package dev.inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkling.train.ConfigJson;
import dev.inkling.train.TrainConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
    @TempDir
    Path home;

    private Terminal.Answer train(String... more) {
        String[] all = new String[more.length + 3];
        all[0] = "train";
        all[1] = "--dataset";
        all[2] = "iris";
        System.arraycopy(more, 0, all, 3, more.length);
        return new Terminal(home).run(all);
    }

    @Test
    void jsonHasALineForEachEvaluationAndOneForTheEnd() {
        Terminal.Answer answer = train("--iterations", "70", "--evaluate-every", "30", "--json");

        assertEquals(ExitCode.FINISHED, answer.exitCode());
        assertEquals("", answer.err());
        List<JsonNode> lines = answer.json();
        assertEquals(5, lines.size());
        for (int i = 0; i < 4; i++) {
            JsonNode line = lines.get(i);
            assertEquals("evaluation", line.get("event").textValue());
            assertEquals(Math.min(30 * i, 70), line.get("iteration").intValue());
            for (String field : List.of(
                    "epoch",
                    "loss",
                    "trainAccuracy",
                    "testAccuracy",
                    "trainLoss",
                    "testLoss",
                    "trainSeconds",
                    "evaluationSeconds")) {
                assertTrue(line.get(field).isNumber(), field);
            }
            assertFalse(line.has("validationLoss"));
        }
        assertEquals(lines.get(0).get("trainLoss"), lines.get(0).get("loss"));
        JsonNode end = lines.get(4);
        assertEquals("finished", end.get("event").textValue());
        assertEquals("finished", end.get("state").textValue());
        assertEquals(70, end.get("iterations").intValue());
        assertEquals(lines.get(3).get("testAccuracy"), end.get("testAccuracy"));
        TrainConfig asTheWindowBegins = ConfigJson.read(
                "{\"duration\": {\"amount\": 70}, \"reporting\": {\"interval\": 30}}", TrainConfig.forTable("iris"));
        assertEquals(asTheWindowBegins, ConfigJson.read(end.get("config").toString()));
    }

    @Test
    void validationAddsItsFields() {
        JsonNode line = train("--iterations", "5", "--validation", "0.2", "--json")
                .json()
                .get(0);

        assertTrue(line.get("validationLoss").isNumber());
        assertTrue(line.get("validationAccuracy").isNumber());
    }

    @Test
    void linesForPeopleTellTheSame() {
        Terminal.Answer answer = train("--iterations", "50");

        assertEquals(ExitCode.FINISHED, answer.exitCode());
        assertTrue(answer.out().startsWith("Iris: 75 training samples, 75 test samples; network 4-10-3"), answer.out());
        assertTrue(answer.out().contains("finished after 50 iterations"), answer.out());
        assertFalse(answer.out().contains("\r"), "no bar where nobody watches");
    }

    @Test
    void divergenceHasItsOwnExitCodeAndNullForWhatIsNoNumber() {
        Terminal.Answer answer =
                train("--lr", "900", "--initializer", "he", "--iterations", "500", "--evaluate-every", "7", "--json");

        assertEquals(ExitCode.DIVERGED, answer.exitCode());
        List<JsonNode> lines = answer.json();
        JsonNode end = lines.get(lines.size() - 1);
        assertEquals("diverged", end.get("state").textValue());
        assertTrue(end.get("reason").textValue().contains("smaller learning rate"));
    }

    @Test
    void aStopRuleIsTold() {
        List<JsonNode> lines = train("--abstol", "0.9", "--json").json();

        JsonNode end = lines.get(lines.size() - 1);
        assertEquals("finished", end.get("state").textValue());
        assertTrue(end.get("iterations").intValue() < 3_000);
        assertEquals("The loss came down to 0.9.", end.get("reason").textValue());
    }

    @Test
    void optionsComeBeforeTheFileAndTheFileBeforeTheDefaults() throws IOException {
        Path file = Files.writeString(
                home.resolve("some.json"),
                "{\"data\": {\"dataset\": \"iris\"}, \"learning\": {\"rate\": 0.2, \"l2\": 0.5}, \"seed\": 9}");
        Terminal.Answer answer = new Terminal(home)
                .run("train", "--config", file.toString(), "--l2", "0.25", "--iterations", "3", "--json");

        assertEquals(ExitCode.FINISHED, answer.exitCode(), answer.err());
        JsonNode config = answer.json().get(answer.json().size() - 1).get("config");
        assertEquals(0.2, config.at("/learning/rate").doubleValue());
        assertEquals(0.25, config.at("/learning/l2").doubleValue());
        assertEquals(9, config.get("seed").intValue());
        assertEquals(List.of(10).toString(), config.at("/network/hidden").toString());
    }

    @Test
    void filesAreKeptAndASavedStartIsStartedFrom() throws IOException {
        Path weights = home.resolve("w.npz");
        Path losses = home.resolve("loss.csv");
        Path config = home.resolve("config.json");
        List<JsonNode> first = train(
                        "--iterations",
                        "200",
                        "--save-weights=" + weights,
                        "--loss-log=" + losses,
                        "--save-config=" + config,
                        "--json")
                .json();
        JsonNode end = first.get(first.size() - 1);

        List<String> log = Files.readAllLines(losses);
        assertEquals("iteration,loss", log.get(0));
        assertEquals(201, log.size());
        assertEquals("200," + end.get("loss").doubleValue(), log.get(200));
        JsonNode again = new Terminal(home)
                .run("train", "--config=" + config, "--init-from=" + weights, "--iterations=1", "--json")
                .json()
                .get(0);
        assertEquals(0, again.get("iteration").intValue());
        assertEquals(end.get("trainLoss"), again.get("trainLoss"));
        assertEquals(end.get("testAccuracy"), again.get("testAccuracy"));
        assertNotEquals(first.get(0).get("trainLoss"), again.get("trainLoss"));
    }

    @Test
    void weightsOfAnotherNetworkAreRefused() {
        Path weights = home.resolve("w.npz");
        train("--iterations", "1", "--save-weights=" + weights);

        train("--init-from=" + weights, "--hidden", "6").assertRefused(ExitCode.DATA, "w.npz", "4-6-3");
    }
}
