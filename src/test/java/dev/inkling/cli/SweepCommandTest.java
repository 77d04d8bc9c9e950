package dev.inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepCommandTest {
    @TempDir
    Path home;

    private Terminal.Answer run(String... arguments) {
        return new Terminal(home).run(arguments);
    }

    @Test
    void jsonHasALineForEachRunAndNamesTheBest() {
        Terminal.Answer answer = run(
                "sweep",
                "--dataset=iris",
                "--set=lr=0.001,0.05",
                "--set",
                "hidden=4-4, none",
                "--seeds=2",
                "--seed=7",
                "--iterations=200",
                "--json");

        assertEquals(ExitCode.FINISHED, answer.exitCode(), answer.err());
        List<JsonNode> lines = answer.json();
        assertEquals(10, lines.size());
        JsonNode begins = lines.get(0);
        assertEquals(8, begins.get("runs").intValue());
        assertTrue(begins.get("atOnce").intValue() >= 1);
        assertTrue(begins.get("estimatedSeconds").doubleValue() > 0);
        List<JsonNode> runs = lines.subList(1, 9);
        assertEquals(
                Set.of(
                        "0.001 [4,4] 7",
                        "0.001 [4,4] 8",
                        "0.001 [] 7",
                        "0.001 [] 8",
                        "0.05 [4,4] 7",
                        "0.05 [4,4] 8",
                        "0.05 [] 7",
                        "0.05 [] 8"),
                runs.stream()
                        .map(run -> run.at("/config/learning/rate") + " " + run.at("/config/network/hidden") + " "
                                + run.at("/config/seed"))
                        .collect(Collectors.toSet()));
        assertTrue(runs.stream().allMatch(run -> run.get("iterations").intValue() == 200));
        JsonNode best = lines.get(9);
        assertEquals("best", best.get("event").textValue());
        assertTrue(runs.stream().anyMatch(run -> run.get("run").equals(best.get("run"))));
        assertTrue(runs.stream()
                .allMatch(run -> run.get("testAccuracy").doubleValue()
                        <= best.get("bestTestAccuracy").doubleValue()));
    }

    @Test
    void aRunOfASweepIsTheRunThatTrainDoes() {
        List<JsonNode> swept = run(
                        "sweep",
                        "--dataset=iris",
                        "--set=optimizer=sgd,adam",
                        "--iterations=150",
                        "--at-once=2",
                        "--json")
                .json();
        List<JsonNode> alone = run("train", "--dataset=iris", "--optimizer=adam", "--iterations=150", "--json")
                .json();

        JsonNode adam = swept.stream()
                .filter(line -> line.path("run").asText().equals("optimizer adam") && line.has("state"))
                .findFirst()
                .orElseThrow();
        JsonNode end = alone.get(alone.size() - 1);
        for (String field : List.of("loss", "trainLoss", "testLoss", "testAccuracy", "config")) {
            assertEquals(end.get(field), adam.get(field), field);
        }
    }

    @Test
    void thePlanTheRunsTheTableAndTheBestAreTold() {
        Terminal.Answer answer = run(
                "sweep",
                "--dataset=iris",
                "--set=learning-rate=0.05, 0.0001, 900",
                "--initializer=he",
                "--iterations=300");

        assertEquals(ExitCode.FINISHED, answer.exitCode(), answer.err());
        List<String> lines = new ArrayList<>(answer.out().lines().toList());
        assertTrue(lines.get(0).startsWith("3 runs, "), answer.out());
        assertTrue(lines.get(0).contains(" at once, about "), answer.out());
        assertEquals(
                3, lines.stream().filter(line -> line.matches("\\[[123]/3] .*")).count());
        int heading = lines.indexOf("") + 1;
        assertTrue(lines.get(heading).startsWith("learning-rate  best test"), answer.out());
        assertTrue(lines.get(heading + 1).stripLeading().startsWith("0.05 "), answer.out());
        assertTrue(answer.out().contains("diverged"), answer.out());
        assertTrue(
                lines.get(lines.size() - 1).startsWith("Best on the test samples of Iris: learning-rate 0.05, with "),
                answer.out());
    }

    @Test
    void aSweepWithoutAGoodEndHasTheExitCodeOfDivergence() {
        assertEquals(
                ExitCode.DIVERGED,
                run("sweep", "--dataset=iris", "--set=lr=800,900", "--initializer=he", "--iterations=300", "--json")
                        .exitCode());
    }

    @Test
    void whatCannotBeComparedIsRefused() {
        String[][] wrong = {
            {"--set=momentum=0.1,0.9", "A sweep cannot vary “momentum”", "learning-rate, hidden"},
            {"--set=learning-rate", "--set: found “learning-rate”"},
            {"--set=hidden=50,x", "hidden: found “x”", "256-128"},
            {"--set=seed=1..3", "seed is varied twice"},
            {"--set=batch-size=10,100000000", "batch-size: The batch size is 100,000,000"},
        };
        for (String[] one : wrong) {
            String seeds = one[1].startsWith("seed is") ? "--seeds=2" : "--seeds=1";
            String[] parts = List.of(one).subList(1, one.length).toArray(String[]::new);
            run("sweep", "--dataset=iris", one[0], seeds).assertRefused(ExitCode.USAGE, parts);
        }
        run("sweep", "--dataset=iris", "--seeds=2", "--at-once=0")
                .assertRefused(ExitCode.USAGE, "--at-once: found 0, expected a whole number from 1");
        run("sweep", "--dataset=iris").assertRefused(ExitCode.USAGE, "nothing to compare");
        // Full batches leave an epoch a single iteration.
        run("sweep", "--dataset=iris", "--warmup=40", "--epochs=20", "--set=batch-size=5,full")
                .assertRefused(ExitCode.USAGE, "With batch-size full: The warm-up takes 40 iterations");
    }

    @Test
    void aRangeTestProposesARateAndShowsItsPoints() {
        Terminal.Answer answer = run("range-test", "--dataset=iris", "--iterations=120", "--from=1e-4", "--json");

        assertEquals(ExitCode.FINISHED, answer.exitCode(), answer.err());
        List<JsonNode> lines = answer.json();
        JsonNode proposal = lines.get(lines.size() - 1);
        double suggested = proposal.get("suggested").doubleValue();
        assertTrue(suggested > 0.001 && suggested < 2, () -> "" + suggested);
        assertEquals(1e-4, lines.get(0).get("rate").doubleValue());
        assertEquals(
                lines.size() - 1, lines.get(lines.size() - 2).get("iteration").intValue());

        Terminal.Answer text = run("range-test", "--dataset=iris", "--iterations=120", "--from=1e-4");
        assertTrue(text.out().contains("Proposed learning rate: "), text.out());
        assertTrue(text.out().contains("Second opinion: "), text.out());
        run("range-test", "--dataset=iris", "--from=1", "--to=0.1").assertRefused(ExitCode.USAGE, "from 1 to 0.1");
    }
}
