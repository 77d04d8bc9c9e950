package dev.inkling.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.inkling.data.UserDirectories;
import dev.inkling.data.sqlite.Sqlite;
import dev.inkling.run.store.RunHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig.SynchronousMode;

class RunsCommandTest {
    @TempDir
    Path home;

    private Terminal.Answer run(String... arguments) {
        return new Terminal(home).run(arguments);
    }

    private List<JsonNode> list() {
        Terminal.Answer answer = run("runs", "list", "--json");
        assertEquals(ExitCode.FINISHED, answer.exitCode(), answer.err());
        return answer.json();
    }

    private static JsonNode last(List<JsonNode> lines) {
        return lines.get(lines.size() - 1);
    }

    @Test
    void aRunIsKeptListedShownAndExported() throws IOException {
        Path saved = home.resolve("saved.npz");
        JsonNode end = last(run(
                        "train",
                        "--dataset=iris",
                        "--iterations=90",
                        "--evaluate-every=40",
                        "--save-weights=" + saved,
                        "--json")
                .json());
        long id = end.get("id").longValue();
        String number = Long.toString(id);

        JsonNode listed = list().get(0);
        assertEquals(id, listed.get("id").longValue());
        assertEquals("Run " + id, listed.get("name").textValue());
        for (String field : List.of("state", "config", "iterations", "loss", "testAccuracy", "testLoss")) {
            assertEquals(end.get(field), listed.get(field), field);
        }
        assertTrue(listed.get("bestTestAccuracy").doubleValue()
                >= listed.get("testAccuracy").doubleValue());
        String table = run("runs", "list").out();
        assertEquals(2, table.lines().count());
        assertTrue(table.contains("4-10-3") && table.contains("finished"), table);

        JsonNode shown = run("runs", "show", number, "--json").json().get(0);
        assertEquals(75, shown.get("trainSamples").intValue());
        assertEquals(64, shown.get("datasetHash").textValue().length());
        assertTrue(shown.get("checkpoints").toString().contains("\"kind\":\"last\",\"iteration\":90"), shown::toString);
        String text = run("runs", "show", number).out();
        assertTrue(text.startsWith("Run " + id + ": finished"), text);
        assertTrue(text.contains("\"dataset\" : \"iris\""), text);

        Path weights = home.resolve("w.npz");
        Path csv = home.resolve("curves.csv");
        Path config = home.resolve("c.json");
        Terminal.Answer export =
                run("runs", "export", number, "--weights=" + weights, "--csv=" + csv, "--config=" + config);
        assertEquals(ExitCode.FINISHED, export.exitCode(), export.err());
        assertArrayEquals(Files.readAllBytes(saved), Files.readAllBytes(weights));
        List<String> rows = Files.readAllLines(csv);
        assertEquals(
                "iteration,seconds,loss,trainLoss,trainAccuracy,testLoss,testAccuracy,validationLoss,validationAccuracy",
                rows.get(0));
        assertEquals(92, rows.size());
        assertTrue(rows.get(2).startsWith("1,") && rows.get(2).endsWith(",,,,,,"), rows.get(2));
        assertTrue(
                rows.get(91).endsWith(",,")
                        && rows.get(91).contains("," + end.get("loss") + "," + end.get("trainLoss")),
                rows.get(91));
        JsonNode again =
                last(run("train", "--config=" + config, "--no-keep", "--json").json());
        assertEquals(end.get("loss"), again.get("loss"));
        assertFalse(again.has("id"));
        assertEquals(1, list().size());
    }

    @Test
    void aKeptRunAnswersAndIsJudged() throws IOException {
        Terminal.Answer trained = run("train", "--dataset=iris", "--seed=3", "--iterations=400", "--evaluate-every=50");
        assertTrue(trained.out().contains("Kept as run 1\n"), trained.out());
        JsonNode listed = list().get(0);

        JsonNode judged = run("evaluate", "--run=1", "--json").json().get(0);
        assertEquals(listed.get("testLoss"), judged.get("loss"));
        JsonNode best = run("evaluate", "--run=1", "--best", "--json").json().get(0);
        assertEquals(listed.get("bestTestAccuracy"), best.get("accuracy"));
        Path flowers = Files.writeString(home.resolve("flowers.csv"), "5.1,3.5,1.4,0.2\n");
        Terminal.Answer answer = run("predict", "--run=1", "--top=1", flowers.toString());
        assertTrue(answer.out().contains("setosa"), answer.out() + answer.err());
        run("evaluate", "--run=1", "--weights=w.npz").assertRefused(ExitCode.USAGE, "--run excludes --weights");
        run("evaluate", "--run=7").assertRefused(ExitCode.DATA, "has no run 7");
    }

    @Test
    void anOldRunSaysThatItsLastParametersWereDropped() {
        // So small a rate that nothing gets better: the best parameters are the first.
        run("train", "--dataset=iris", "--iterations=2", "--evaluate-every=1", "--learning-rate=1e-8");
        for (int i = 0; i < 20; i++) {
            run("train", "--dataset=iris", "--iterations=1");
        }
        run("runs", "compact", "--parameters=-1").assertRefused(ExitCode.USAGE, "choose from 0");
        assertTrue(run("runs", "compact", "--parameters=0").out().contains("at most 0 MB for parameters"));

        String shown = run("runs", "show", "1").out();
        assertTrue(shown.contains("only the best are kept"), shown);
        assertTrue(
                run("runs", "show", "1", "--json").json().get(0).get("thinned").booleanValue());
        assertFalse(run("runs", "show", "2").out().contains("only the best"));
        run("evaluate", "--run=1").assertRefused(ExitCode.DATA, "--best");
        run("runs", "export", "1", "--weights=" + home.resolve("w.npz")).assertRefused(ExitCode.DATA, "--best");
        assertEquals(
                ExitCode.FINISHED,
                run("evaluate", "--run=1", "--best", "--json").exitCode());
    }

    @Test
    void theRunsOfASweepAreKeptAsAGroup() {
        for (String group : List.of("learning-rate 0.01, 0.1", "learning-rate 0.01, 0.1 (2)")) {
            List<JsonNode> lines = run(
                            "sweep", "--dataset=iris", "--set=learning-rate=0.01,0.1", "--iterations=40", "--json")
                    .json();
            Set<Long> ids = lines.stream()
                    .filter(line -> line.has("id"))
                    .map(line -> line.get("id").longValue())
                    .collect(Collectors.toSet());
            assertEquals(2, ids.size());
            List<JsonNode> members = list().stream()
                    .filter(line -> line.get("group").textValue().equals(group))
                    .toList();
            assertEquals(
                    ids,
                    members.stream().map(line -> line.get("id").longValue()).collect(Collectors.toSet()));
            assertEquals(members.get(0).get("sweep"), members.get(1).get("sweep"));
            assertEquals(1, members.get(1).get("sweepPosition").intValue());
            assertTrue(members.stream()
                    .allMatch(line -> line.get("state").textValue().equals("finished")));
        }
    }

    @Test
    void deletedRunsAreGone() {
        run("sweep", "--dataset=iris", "--set=seed=1..3", "--iterations=5");

        run("runs", "delete", "1", "9").assertRefused(ExitCode.DATA, "has no run 9");
        assertEquals(3, list().size());
        assertEquals(
                "Deleted run 1\nDeleted run 3\n",
                run("runs", "delete", "1", "3", "1").out());
        assertEquals(2, list().get(0).get("id").intValue());
        assertEquals(1, list().size());
        assertTrue(run("runs", "compact").out().contains("runs.db: "));
        run("runs", "show", "3").assertRefused(ExitCode.DATA, "has no run 3");
    }

    @Test
    void whatCannotBeDoneIsRefused() {
        run("train", "--dataset=iris", "--iterations=5");

        run("runs", "resume", "1").assertRefused(ExitCode.DATA, "Run 1 cannot be resumed", "finished");
        run("runs", "resume", "2").assertRefused(ExitCode.DATA, "has no run 2");
        run("runs", "export", "1").assertRefused(ExitCode.USAGE, "--weights, --csv or --config");
        run("runs", "show", "first").assertRefused(ExitCode.USAGE, "ID");
        run("runs").assertRefused(ExitCode.USAGE, "subcommand");
    }

    @Test
    void anUnreadableRunIsNamedBesideTheOthers() throws SQLException {
        run("sweep", "--dataset=iris", "--set=seed=1..3", "--iterations=5");
        change("UPDATE run SET state = 'weird' WHERE id = 1");
        change("UPDATE run SET config = '{bad' WHERE id = 3");

        for (String json : List.of("", "--json")) {
            Terminal.Answer answer = json.isEmpty() ? run("runs", "list") : run("runs", "list", json);
            assertEquals(ExitCode.FINISHED, answer.exitCode());
            assertEquals(json.isEmpty() ? 2 : 1, answer.out().lines().count(), answer.out());
            assertEquals(
                    run("runs", "show", "1").err() + run("runs", "show", "3").err(), answer.err());
            assertEquals(2, answer.err().lines().count(), answer.err());
        }
    }

    @Test
    void aRunWithItsBestParametersAloneSaysHowToUseThem() throws SQLException {
        // So small a rate that nothing gets better: the best parameters are not the last.
        run("train", "--dataset=iris", "--iterations=2", "--evaluate-every=1", "--learning-rate=1e-8");
        change("DELETE FROM checkpoint WHERE kind <> 'best'");
        Path csv = home.resolve("c.csv");
        String weights = "--weights=" + home.resolve("w.npz");

        String[] parts = {"Run 1 has kept only its best parameters; add --best"};
        run("runs", "export", "1", "--csv=" + csv, weights).assertRefused(ExitCode.DATA, parts);
        assertFalse(Files.exists(csv));
        run("evaluate", "--run=1").assertRefused(ExitCode.DATA, parts);
        run("train", "--from-run=1").assertRefused(ExitCode.DATA, parts);
        run("runs", "export", "1", "--best").assertRefused(ExitCode.USAGE, "--best is about --weights");
        Terminal.Answer export = run("runs", "export", "1", "--best", "--csv=" + csv, weights);
        assertEquals(ExitCode.FINISHED, export.exitCode(), export.err());
    }

    @Test
    void theListHasTheRateOfNowAndShortNames() throws SQLException {
        run("train", "--dataset=iris", "--iterations=5", "--learning-rate=0.5");
        assertEquals(0.5, list().get(0).get("learningRate").doubleValue());
        change("UPDATE run SET learning_rate = 0.0625, name = '" + "long ".repeat(30) + "'");

        String table = run("runs", "list").out();
        assertTrue(table.contains("0.0625") && !table.contains(" 0.5 "), table);
        assertTrue(table.contains(" " + "long ".repeat(7) + "long…  finished"), table);
        JsonNode listed = list().get(0);
        assertEquals(0.0625, listed.get("learningRate").doubleValue());
        assertEquals("long ".repeat(30), listed.get("name").textValue());
    }

    @Test
    void aRelativePathIsKeptSoThatItIsFoundFromAnywhere() throws IOException {
        Path file = home.resolve("fl.csv");
        Files.writeString(file, "x,kind\n" + "1,a\n2,b\n".repeat(30));
        Path here = Path.of("").toAbsolutePath();
        String relative = here.relativize(file).toString();
        run("train", "--dataset=" + relative, "--iterations=3");
        Path config = Files.writeString(
                home.resolve("c.json"), "{\"data\": {\"dataset\": \"" + relative.replace('\\', '/') + "\"}}");
        run("train", "--config=" + config, "--iterations=3");
        run("train", "--from-run=1", "--iterations=3");
        run("train", "--dataset=iris", "--iterations=3");

        assertEquals(
                List.of(file.toString(), file.toString(), file.toString(), "iris"),
                list().stream()
                        .map(run -> run.at("/config/data/dataset").textValue())
                        .toList());
        run("evaluate", "--run=1", "--dataset=gone.csv")
                .assertRefused(ExitCode.DATA, here.resolve("gone.csv") + " does");
        run("train", "--config=gone/c.json")
                .assertRefused(ExitCode.DATA, "c.json does not exist in " + here.resolve("gone"));
    }

    private void change(String sql) throws SQLException {
        Path file = RunHome.database(new UserDirectories(Map.of(), "Linux", home).data());
        try (Connection connection = Sqlite.connect(file, SynchronousMode.NORMAL)) {
            Sqlite.execute(connection, sql);
        }
    }

    @Test
    void whereNothingCanBeKeptTrainingGoesOn() throws IOException {
        Path file = Files.writeString(home.resolve("a-file"), "");
        for (String command : List.of("train", "sweep")) {
            Terminal.Answer answer = command.equals("train")
                    ? run("train", "--dataset=iris", "--iterations=20", "--json", "--home=" + file)
                    : run("sweep", "--set=seed=1,2", "--dataset=iris", "--iterations=20", "--json", "--home=" + file);

            assertEquals(ExitCode.FINISHED, answer.exitCode());
            assertTrue(answer.err().startsWith("inkling: Nothing is being kept: "), answer.err());
            assertEquals(1, answer.err().lines().count(), answer.err());
            assertTrue(answer.json().stream().noneMatch(line -> line.has("id")));
        }
        run("runs", "list", "--home=" + file).assertRefused(ExitCode.DATA, "a-file");
    }
}
