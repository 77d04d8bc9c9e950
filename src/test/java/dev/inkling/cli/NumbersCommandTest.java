package dev.inkling.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkling.train.ConfigJson;
import dev.inkling.train.TrainConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of one's own with numbers to predict: flats whose price is 2 area + 5 rooms, and whose rent is a tenth of that. */
class NumbersCommandTest {
    private static final int FLATS = 80;

    @TempDir
    Path home;

    private Path flats = Path.of("");

    @BeforeEach
    void writeFlats() throws IOException {
        Random random = new Random(3);
        StringBuilder table = new StringBuilder("price,area,rooms,rent\n");
        for (int i = 0; i < FLATS; i++) {
            double area = 40 + 60 * random.nextDouble();
            int rooms = 1 + random.nextInt(5);
            double price = 2 * area + 5 * rooms;
            table.append(price + "," + area + "," + rooms + "," + price / 10 + "\n");
        }
        flats = Files.writeString(home.resolve("flats.csv"), table);
    }

    private Terminal.Answer run(String... arguments) {
        return new Terminal(home).run(arguments);
    }

    @Test
    void whatIsLearnedAnswersForOtherRows() throws IOException {
        String weights = home.resolve("flats.npz").toString();
        String config = home.resolve("flats.json").toString();
        Terminal.Answer trained = run(
                "train",
                "--dataset=" + flats,
                "--targets=price,rent",
                "--save-weights=" + weights,
                "--save-config=" + config,
                "--json");
        assertEquals(ExitCode.FINISHED, trained.exitCode(), trained.err());
        List<JsonNode> lines = trained.json();
        JsonNode end = lines.get(lines.size() - 1);
        assertTrue(end.get("testR2").doubleValue() > 0.99, end.toString());
        assertEquals(
                TrainConfig.forNumbers(flats.toString(), List.of("price", "rent")),
                ConfigJson.read(end.get("config").toString()));

        JsonNode test = run("evaluate", "--weights=" + weights, "--config=" + config, "--json")
                .json()
                .get(0);
        assertEquals(FLATS / 4, test.get("samples").intValue());
        assertEquals(end.get("testR2"), test.get("r2"));

        Path rows = Files.writeString(home.resolve("new.csv"), "rooms,area\n3,70\n2,50\n");
        List<JsonNode> answers = run("predict", "--weights=" + weights, "--config=" + config, "--json", rows.toString())
                .json();
        assertEquals(2, answers.size());
        assertEquals(155, answers.get(0).get("values").get(0).doubleValue(), 5);
        assertEquals(11, answers.get(1).get("values").get(1).doubleValue(), 1);
        Terminal.Answer text =
                run("predict", "--weights=" + weights, "--dataset=" + flats, "--targets=price,rent", rows.toString());
        assertTrue(text.out().contains("price 15"), text.out());
    }

    @Test
    void theVeryRowsForTrainingCanBeNamed() {
        Terminal.Answer answer =
                run("train", "--dataset=" + flats, "--targets=rent", "--train-rows=1-70", "--iterations=1", "--json");
        assertEquals(ExitCode.FINISHED, answer.exitCode(), answer.err());
        run("train", "--dataset=" + flats, "--targets=rent", "--train-rows=1-80", "--json")
                .assertRefused(ExitCode.DATA, "found 80", "expected 1 to 79");
    }

    @Test
    void whatIsNoColumnOfNumbersIsRefused() throws IOException {
        run("train", "--dataset=" + flats, "--targets=prize")
                .assertRefused(ExitCode.DATA, "no column “prize” among “price”, “area”", flats.toString());
        run("train", "--dataset=iris", "--targets=petal_width").assertRefused(ExitCode.DATA, "iris", "CSV files");
        Path flowers = Files.writeString(home.resolve("flowers.csv"), "width,kind\n1,rose\n2,tulip\n");
        run("train", "--dataset=" + flowers, "--targets=width")
                .assertRefused(ExitCode.DATA, "“rose” in line 2, column “kind”", "a number");
        Terminal.Answer duplicate = run("train", "--dataset=" + flats, "--targets=rent,rent");
        duplicate.assertRefused(ExitCode.USAGE, "each once");
        assertFalse(duplicate.err().contains("Exception"));
    }
}
