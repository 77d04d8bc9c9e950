package dev.inkling.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.mine.LabeledDrawing;
import dev.inkling.data.mine.MyDigits;
import dev.inkling.ink.DigitImage;
import dev.inkling.train.RunState;
import dev.inkling.ui.draw.InkCanvas;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/** Digits of the user's own are drawn, looked through, kept and learned from. */
class MyDigitsRobotTest extends WindowRobot {

    @Override
    void prepareHome() throws IOException {
        DigitFiles.write(home.resolve("datasets").resolve("mnist"), 0);
    }

    private InkCanvas canvas() {
        await("the images are read", () -> isShown("#draw-canvas"));
        return lookup("#draw-canvas").queryAs(InkCanvas.class);
    }

    /** Draws a stroke through x, y, x, y … as shares of the canvas's sides. */
    private void draw(double... corners) {
        moveTo(at(corners[0], corners[1])).press(MouseButton.PRIMARY);
        for (int i = 2; i < corners.length; i += 2) {
            moveTo(at(corners[i], corners[i + 1]));
        }
        release(MouseButton.PRIMARY);
    }

    private Point2D at(double x, double y) {
        InkCanvas canvas = canvas();
        return onFx(() -> canvas.localToScreen(x * canvas.getWidth(), y * canvas.getHeight()));
    }

    private void drawOne() {
        draw(0.5, 0.2, 0.51, 0.5, 0.5, 0.8);
    }

    private void drawSeven() {
        draw(0.25, 0.2, 0.75, 0.2, 0.45, 0.8);
    }

    private int strokes() {
        InkCanvas canvas = canvas();
        return onFx(() -> canvas.drawingProperty().get().strokes().size());
    }

    /** What is in the file, as another program would find it. */
    private List<Integer> labels() {
        try (MyDigits digits = MyDigits.open(home.resolve("runs"))) {
            return digits.all().stream().map(LabeledDrawing::label).toList();
        }
    }

    private void awaitCount(int drawings) {
        await(drawings + " drawings", () -> text("#mine-count").equals(Messages.get("mine.count", drawings)));
    }

    private void awaitWord(String key, Object... values) {
        await(key, () -> text("#mine-word").equals(Messages.get(key, values)));
    }

    /** A press on a tile of the page, counted from the newest. */
    private void clickTile(int index) {
        Point2D first = onFx(() -> lookup("#mine-grid").query().localToScreen(35, 30));
        clickOn(first.add(75.0 * index, 0));
    }

    @Test
    void whatIsDrawnIsKeptCorrectedDeletedAndFoundAgain() {
        clickOn("#center-mine");
        assertTrue(isShown("#mine-empty-collect"));
        assertTrue(isDisabled("#mine-label-1"), "nothing is drawn");

        drawOne();
        write("1");
        awaitWord("mine.saved", 1, 1);
        drawSeven();
        assertEquals(1, strokes(), "the paper was clean again");
        clickOn("#mine-label-1");
        awaitWord("mine.saved", 1, 2);
        write("7");
        awaitWord("mine.saved", 7, 2);
        assertEquals(List.of(1, 7), labels());
        push(KeyCode.SHORTCUT, KeyCode.Z);
        awaitWord("mine.takenBack");
        awaitCount(1);
        assertEquals(1, strokes(), "the drawing stays");
        write("7");
        awaitCount(2);

        clickTile(1);
        await("it is on the canvas", () -> text("#mine-word").equals(Messages.get("mine.shown", 1, 2)));
        write("4");
        await("it is corrected", () -> labels().equals(List.of(4, 7)));
        push(KeyCode.SHORTCUT, KeyCode.A);
        push(KeyCode.DELETE);
        await("none are left", () -> isShown("#mine-empty-collect"));
        assertEquals(List.of(), labels());
        clickOn("#mine-undo");
        awaitCount(2);
        clickOn("#mine-filter-4");
        awaitCount(1);

        interact(stage()::hide);
        openWindow();
        clickOn("#center-mine");
        awaitCount(2);
        assertEquals(List.of(4, 7), labels());
    }

    private void bring(Path file) {
        interact(() -> ((MainWindow) stage().getScene().getRoot()).mine().importDrawings(file));
    }

    @Test
    void imagesAreImportedAndAreDrawingsLikeOthers() throws IOException {
        canvas();
        clickOn("#center-mine");
        Path mnist = home.resolve("datasets").resolve("mnist");
        Path images = mnist.resolve("t10k-images-idx3-ubyte");
        bring(images);
        awaitCount(DigitFiles.TEST);
        assertEquals(Messages.get("mine.imported", DigitFiles.TEST, images.getFileName()), status());

        int newest = DigitFiles.label(DigitFiles.TEST - 1);
        clickTile(0);
        await("it is on the canvas", () -> text("#mine-word").equals(Messages.get("mine.shown", newest, 100)));
        assertEquals(0, strokes());
        DigitImage shown = onFx(() -> canvas().seenProperty().get());
        byte[] file = Files.readAllBytes(images);
        assertArrayEquals(
                Arrays.copyOfRange(file, file.length - DigitImage.PIXELS, file.length),
                Objects.requireNonNull(shown).toBytes());
        clickOn("#mine-label-4");
        await("it is corrected", () -> labels().get(99) == 4);
        awaitWord("mine.shown", 4, 100);
        push(KeyCode.DELETE);
        await("the paper is clean", () -> text("#mine-word").equals(Messages.get("mine.label")));
        assertTrue(isDisabled("#mine-label-4"));

        bring(images);
        await("it is said", () -> status().contains(Messages.get("mine.imported.again", DigitFiles.TEST - 1)));
        assertEquals(2 * DigitFiles.TEST, labels().size());
        clickOn("#mine-undo");
        await("they are taken back", () -> labels().size() == DigitFiles.TEST);

        Files.delete(mnist.resolve("train-labels-idx1-ubyte"));
        bring(mnist.resolve("train-images-idx3-ubyte"));
        await(
                "the sentence",
                () -> isShown("#banner-text") && text("#banner-text").contains("train-labels-idx1"));
        assertEquals(DigitFiles.TEST, labels().size());
    }

    @Test
    void aGuidedCollectionAsksForOneDigitAfterTheOther() {
        canvas();
        List<Integer> asked = new ArrayList<>();
        push(KeyCode.SHORTCUT, KeyCode.J);
        await("the question", () -> lookup("#mine-collect-each").tryQuery().isPresent());
        clickOn("#mine-collect-begin");
        awaitProgress(1);
        assertTrue(isDisabled("#mine-collect-next"), "nothing is drawn");
        asked.add(asked());
        drawOne();
        push(KeyCode.ENTER);
        awaitProgress(2);
        assertEquals(0, strokes(), "the paper is clean");
        drawSeven();
        clickOn("#mine-collect-next");
        awaitProgress(3);
        push(KeyCode.SHORTCUT, KeyCode.Z);
        awaitProgress(2);
        asked.add(asked());
        drawSeven();
        push(KeyCode.SPACE);
        awaitProgress(3);
        clickOn("#mine-collect-skip");
        awaitProgress(4);
        push(KeyCode.ESCAPE);
        awaitCount(2);
        assertTrue(isShown("#mine-page"), "they are shown");
        assertFalse(isShown("#mine-request"));
        assertEquals(asked, labels());
        assertFalse(asked.get(0).equals(asked.get(1)), "no digit twice in a row");
    }

    private void awaitProgress(int place) {
        String expected = Messages.get("mine.collect.progress", String.valueOf(place), "100");
        await(
                expected,
                () -> isShown("#mine-progress") && text("#mine-progress").equals(expected));
    }

    private int asked() {
        String request = text("#mine-request");
        return request.charAt(request.length() - 1) - '0';
    }

    @Test
    void networksLearnFromDrawings() {
        choose(Messages.get("mine.title"));
        assertTrue(isDisabled("#run-go"), "there is nothing to learn from");
        for (int i = 0; i < 5; i++) {
            drawOne();
            write("1");
            awaitWord("mine.saved", 1, 2 * i + 1);
            drawSeven();
            write("7");
            awaitWord("mine.saved", 7, 2 * i + 2);
        }
        await("they can be learned from", () -> !isDisabled("#run-go"));
        fill("#setup-duration", "30");
        train();
        awaitState(0, RunState.FINISHED);
        assertEquals(8, run(0).run().dataset().train().size());
        await("it is judged by the others", () -> run(0).mineScoreProperty().get() >= 0.5);
        clickOn("#center-mine");
        await(
                "which are named",
                () -> text("#mine-score")
                        .equals(Messages.get(
                                "mine.score.test",
                                "Run 1",
                                run(0).mineScoreProperty().get(),
                                2)));

        clickOn("#mine-fine-tune");
        await("the question", () -> lookup("#mine-tune-rate").tryQuery().isPresent());
        assertTrue(isDisabled("#mine-tune-mixed"), "it has seen nothing else");
        fill("#mine-tune-iterations", "5");
        clickOn("#mine-tune-start");
        awaitState(1, RunState.FINISHED);
        assertEquals("Run 1", run(1).facts().parent());
        assertEquals(35, run(1).figures().iterations());
        assertEquals(
                run(0).config().learning().rate() / 5,
                run(1).config().learning().rate(),
                1e-9);
    }

    @Test
    void whatANetworkHasLearnedIsMixedWithDrawings() {
        canvas();
        drawOne();
        write("3");
        awaitWord("mine.saved", 3, 1);
        fill("#setup-duration", "100");
        train();
        awaitState(0, RunState.FINISHED);
        clickOn("#center-mine");
        await("it is misread", () -> text("#mine-score").equals(Messages.get("mine.score.all", "Run 1", 0.0, 1)));
        openMenu(from(lookup("#runs-table .table-row-cell").nth(0).<javafx.scene.Node>query())
                .lookup("#runs-state")
                .query());
        clickOn("#runs-menu-fineTune");
        await("the question", () -> lookup("#mine-tune-rate").tryQuery().isPresent());
        assertTrue(isDisabled("#mine-tune-alone"), "there is none for the test");
        clickOn("#mine-tune-start");
        awaitState(1, RunState.FINISHED);
        assertEquals(run(0).config().data().dataset(), run(1).config().data().dataset());
        assertEquals(0.5, run(1).config().data().mineShare());
        await("its network answers", () -> text("#draw-source").contains("Run 2"));
        await(
                "as it was told",
                () -> lookup("#draw-answer .headline")
                        .queryAs(Labeled.class)
                        .getText()
                        .contains("3"));

        interact(stage()::hide);
        openWindow();
        await("the first is judged again", () -> runs().size() == 2 && mineScore(runs().get(0)) == 0);
        interact(() -> runs().get(0).visibleProperty().set(false));
        canvas();
        drawOne();
        write("1");
        await("what is not judged anew says nothing", () -> Double.isNaN(mineScore(runs().get(0))));
    }

    private static double mineScore(RunItem run) {
        return run.mineScoreProperty().get();
    }
}
