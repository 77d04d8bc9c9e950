package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.train.RunState;
import dev.inkling.train.TrainConfig;
import dev.inkling.ui.chart.LiveChart;
import dev.inkling.ui.setup.DatasetEntry;
import dev.inkling.ui.support.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** CSV files of the user's in the window. What a file chooser of the system would return is handed over by the tests. */
class TableRobotTest extends WindowRobot {
    private static final int FLATS = 60;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(home.resolve(name), content);
    }

    /** Flats whose price is 2 area + 5 rooms; codes tells small ones from large ones. */
    private Path flats() throws IOException {
        StringBuilder table = new StringBuilder("area,rooms,price,large\n");
        for (int i = 0; i < FLATS; i++) {
            int area = 40 + (7 * i) % FLATS;
            int rooms = 1 + i % 5;
            table.append(area + "," + rooms + "," + (2 * area + 5 * rooms) + "," + (area > 70 ? 1 : 0) + "\n");
        }
        return file("flats.csv", table.toString());
    }

    private void open(Path file) {
        interact(() -> ((MainWindow) stage().getScene().getRoot()).openData().openTable(file));
    }

    private String dataset() {
        ComboBox<DatasetEntry> box = lookup("#setup-dataset").queryComboBox();
        return onFx(() -> box.getValue().title());
    }

    private void awaitDataset(String title) {
        await(title + " is shown", () -> dataset().equals(title));
    }

    private void awaitQuestion() {
        await("the question", () -> lookup("#targets-columns").tryQuery().isPresent());
    }

    /** Clicks on the box beside a column's name. */
    private void check(String column) {
        Node cell = onFx(() -> lookup("#targets-columns .list-cell")
                .match(node -> node instanceof Labeled labeled && column.equals(labeled.getText()))
                .query());
        clickOn(from(cell).lookup(".check-box").<Node>query());
    }

    private boolean isSelected(String radioButton) {
        return onFx(() -> lookup(radioButton).queryAs(RadioButton.class).isSelected());
    }

    private double predicted() {
        return Double.parseDouble(text("#explore-predicted-0").replace(",", ""));
    }

    @Test
    void numbersOfATableAreLearnedAndAskedFor() throws IOException {
        Path flats = flats();
        open(flats);
        awaitQuestion();
        assertTrue(isSelected("#targets-classes"), "0 and 1, again and again");
        clickOn("#targets-numbers");
        check("large");
        Node ok = lookup(Messages.get("targets.open")).query();
        assertTrue(ok.isDisabled(), "nothing is checked");
        check("price");
        clickOn(ok);
        awaitDataset("flats.csv → price");
        assertEquals(Messages.get("data.numbers.counts", FLATS, 3, "price"), text("#setup-dataset-note"));
        train();
        awaitState(0, RunState.FINISHED);
        assertEquals(TrainConfig.forNumbers(flats.toString(), List.of("price")), run(0).config());
        assertTrue(run(0).figures().testScore() > 0.98, "R² " + run(0).figures().testScore());
        LiveChart scores = lookup("#chart-score").queryAs(LiveChart.class);
        assertEquals(
                Messages.get("curves.r2"), onFx(() -> scores.titleProperty().get()));
        ask(50, 2);
        await("the price of a small flat", () -> Math.abs(predicted() - 110) < 8);
        ask(90, 4);
        await("the price of a large flat", () -> Math.abs(predicted() - 200) < 8);
        push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        assertTrue(isShown("#inspect-numbers"));
    }

    private void ask(double area, double rooms) {
        interact(() -> {
            lookup("#explore-slider-0").queryAs(Slider.class).setValue(area);
            lookup("#explore-slider-1").queryAs(Slider.class).setValue(rooms);
            lookup("#explore-slider-2").queryAs(Slider.class).setValue(area > 70 ? 1 : 0);
        });
    }

    @Test
    void whatIsPredictedCanBeChosenAnew() throws IOException {
        open(flats());
        awaitQuestion();
        clickOn(Messages.get("targets.open"));
        awaitDataset("flats.csv");
        interact(() -> lookup("#setup-targets-choose").queryButton().fire());
        awaitQuestion();
        assertTrue(isSelected("#targets-classes"));
        clickOn("#targets-numbers");
        clickOn(Messages.get("targets.open"));
        awaitDataset("flats.csv → large");
        interact(() -> lookup("#setup-targets-choose").queryButton().fire());
        awaitQuestion();
        assertTrue(isSelected("#targets-numbers"));
        push(KeyCode.ESCAPE);
        await("no question", () -> lookup("#targets-columns").tryQuery().isEmpty());
        assertEquals("flats.csv → large", dataset());
    }

    @Test
    void aTableWithTextInItsLastColumnHasClasses() throws IOException {
        open(file("animals.csv", "legs,wings,kind\n4,0,cat\n2,2,bird\n4,0,cat\n2,2,bird\n"));
        awaitDataset("animals.csv");
        assertEquals(Messages.get("data.classes.counts", 4, 2, 2), text("#setup-dataset-note"));
        assertEquals("1", onFx(() -> setting("#setup-trainPerClass")), "half of each class");
        train();
        awaitState(0, RunState.FINISHED);
        assertEquals(
                home.resolve("animals.csv").toString(), run(0).config().data().dataset());
    }

    @Test
    void settingsForATableThatIsNotOpenAreNotForAnother() throws IOException {
        open(file("animals.csv", "legs,wings,kind\n4,0,cat\n2,2,bird\n4,0,cat\n2,2,bird\n"));
        awaitDataset("animals.csv");
        fill("#setup-hidden", "3");
        fill("#setup-duration", "20");
        train();
        awaitState(0, RunState.FINISHED);
        interact(stage()::hide);
        openWindow();
        await("the run is there", () -> runs().size() == 1);
        String before = dataset();
        for (String item : List.of("copy", "branch")) {
            openMenu(from(lookup("#runs-table .table-row-cell").nth(0).<Node>query())
                    .lookup("#runs-state")
                    .query());
            clickOn("#runs-menu-" + item);
            if (item.equals("branch")) {
                await("the question", () -> lookup("#branch-moments").tryQuery().isPresent());
                clickOn(Messages.get("branch.branch"));
            }
            await("why not", () -> isShown("#banner"));
            awaitBanner("animals.csv");
            assertEquals("10", onFx(() -> setting("#setup-hidden")));
            assertFalse(isShown("#run-branch"));
            clickOn("#banner-close");
        }
        assertEquals(before, dataset());
    }

    private String setting(String field) {
        return lookup(field).queryTextInputControl().getText();
    }

    private void awaitBanner(String part) {
        await(
                "a sentence with " + part,
                () -> lookup("#banner-text").queryAs(Labeled.class).getText().contains(part));
    }

    @Test
    void aFileThatIsNoTableCostsNothing() throws IOException {
        String before = dataset();
        open(file("bad.csv", "a,b\n1\n"));
        awaitBanner("1 cells in line 2");
        open(file("small.csv", "a,b\n1,x\n2,y\n"));
        awaitBanner("fewer than 2 rows");
        assertEquals(before, dataset());
        assertFalse(isDisabled("#run-go"));
    }
}
