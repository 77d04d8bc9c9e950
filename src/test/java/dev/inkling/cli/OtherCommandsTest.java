package dev.inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherCommandsTest {
    @TempDir
    Path home;

    private Terminal.Answer run(String... arguments) {
        return new Terminal(home).run(arguments);
    }

    @Test
    void evaluateFindsWhatTrainingFound() {
        Path weights = home.resolve("w.npz");
        Path config = home.resolve("c.json");
        List<JsonNode> trained = run(
                        "train",
                        "--dataset=iris",
                        "--seed=3",
                        "--iterations=400",
                        "--save-weights=" + weights,
                        "--save-config=" + config,
                        "--json")
                .json();
        JsonNode end = trained.get(trained.size() - 1);

        Terminal.Answer answer = run("evaluate", "--weights=" + weights, "--config=" + config, "--part=both", "--json");
        assertEquals(ExitCode.FINISHED, answer.exitCode(), answer.err());
        List<JsonNode> lines = answer.json();
        assertEquals("train", lines.get(0).get("part").textValue());
        assertEquals(end.get("trainLoss"), lines.get(0).get("loss"));
        assertEquals(end.get("trainAccuracy"), lines.get(0).get("accuracy"));
        JsonNode test = lines.get(1);
        assertEquals(end.get("testLoss"), test.get("loss"));
        int right = 0;
        for (int label = 0; label < 3; label++) {
            JsonNode row = test.get("confusion").get(label);
            assertEquals(
                    25,
                    row.get(0).intValue() + row.get(1).intValue() + row.get(2).intValue());
            assertEquals(
                    row.get(label).intValue() / 25.0,
                    test.get("perClass").get(label).doubleValue());
            right += row.get(label).intValue();
        }
        assertEquals(test.get("accuracy").doubleValue(), right / 75.0, 1e-15);
        assertEquals(
                "[\"setosa\",\"versicolor\",\"virginica\"]", test.get("classes").toString());

        String table =
                run("evaluate", "--weights=" + weights, "--config=" + config).out();
        assertTrue(table.startsWith("Iris, test part, 75 samples: loss "), table);
        assertEquals(5, table.lines().count());
    }

    @Test
    void normalizedNetworksAreKeptWithTheirStatistics() {
        Path weights = home.resolve("w.npz");
        List<JsonNode> trained = run(
                        "train",
                        "--dataset=iris",
                        "--batch-norm",
                        "--iterations=50",
                        "--save-weights=" + weights,
                        "--json")
                .json();

        JsonNode judged = run("evaluate", "--weights=" + weights, "--dataset=iris", "--json")
                .json()
                .get(0);
        assertEquals(trained.get(trained.size() - 1).get("testLoss"), judged.get("loss"));
    }

    @Test
    void theConfusionOfANormalizedNetworkAddsUpToItsAccuracy() {
        Path weights = home.resolve("w.npz");
        for (int iterations : List.of(1, 2, 3, 5, 8)) {
            run(
                    "train",
                    "--dataset=iris",
                    "--batch-norm",
                    "--iterations=" + iterations,
                    "--save-weights=" + weights,
                    "--no-keep");
            JsonNode judged = run("evaluate", "--weights=" + weights, "--dataset=iris", "--json")
                    .json()
                    .get(0);
            int right = 0;
            for (int label = 0; label < 3; label++) {
                right += judged.get("confusion").get(label).get(label).intValue();
            }
            assertEquals(
                    judged.get("accuracy").doubleValue(),
                    (double) right / judged.get("samples").intValue(),
                    1e-9,
                    "after " + iterations);
        }
    }

    @Test
    void evaluateRefusesADatasetThatDoesNotFit() {
        Path weights = home.resolve("w.npz");
        run("train", "--dataset=iris", "--iterations=1", "--save-weights=" + weights);
        Path other = home.resolve("other.csv");
        assertEquals(
                ExitCode.DATA,
                run("evaluate", "--weights=" + weights, "--dataset=" + other).exitCode());
    }

    @Test
    void theGradientCheckSaysHowManySamplesItLooksAt() {
        String out = run("check-gradients", "--dataset=iris", "--hidden=2", "--samples=1000", "--entries=1")
                .out();
        assertTrue(out.contains(", 75 samples"), out);
    }

    @Test
    void gradientsAgree() {
        List<JsonNode> lines = run("check-gradients", "--dataset=iris", "--hidden=5,4", "--samples=10", "--json")
                .json();

        assertEquals(
                List.of("W1", "b1", "W2", "b2", "W3", "b3"),
                lines.stream().map(line -> line.get("parameter").textValue()).toList());
        lines.forEach(line -> assertTrue(line.get("relativeError").doubleValue() < 1e-6, line::toString));
        assertEquals(20, lines.get(0).get("entries").intValue());
        assertEquals(
                7,
                run("check-gradients", "--dataset=iris", "--entries=2")
                                .out()
                                .lines()
                                .count()
                        + 1);
    }

    @Test
    void datasetsAreListedAndWhereMnistIsMissedIsSaid() {
        Terminal.Answer plain = run("datasets");
        assertTrue(plain.out().startsWith("iris\tcomes with the program\n"), plain.out());
        assertTrue(plain.out().contains(home.resolve("datasets/mnist").toString()), plain.out());
        assertTrue(plain.out().contains("datasets download mnist"), plain.out());
        assertEquals(
                "{\"dataset\":\"iris\",\"place\":null}\n{\"dataset\":\"digits\",\"place\":null}\n{\"dataset\":\"random-regression\",\"place\":null}\n",
                run("datasets", "--json").out());
    }
}
