package dev.inkling.ui.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.data.IdxWriter;
import dev.inkling.data.MnistPart;
import dev.inkling.data.mine.NewDrawing;
import dev.inkling.data.mine.PixelContent;
import dev.inkling.data.mine.TestDrawings;
import dev.inkling.ink.Drawing;
import dev.inkling.ui.support.Background;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // set before each test
class MyDigitsModelTest {
    @TempDir
    Path home;

    private final List<String> complaints = new ArrayList<>();
    private MyDigitsModel digits;

    @BeforeEach
    void open() {
        // All at once, on this thread.
        digits = new MyDigitsModel(new DigitsOnDisk(home), new Background(Runnable::run, Runnable::run));
        digits.setOnProblem(complaints::add);
        digits.refresh(1);
    }

    @AfterEach
    void close() {
        digits.close();
    }

    private void add(int label) {
        digits.add(Drawn.line(0.01 * digits.count()), label, kept -> {}, () -> {});
    }

    private Change lastChange() {
        return Objects.requireNonNull(digits.lastChangeProperty().get());
    }

    private List<Integer> labels() {
        return digits.drawingsProperty().get().stream().map(SeenDrawing::label).toList();
    }

    private Map<Long, Integer> all() {
        Map<Long, Integer> labels = new LinkedHashMap<>();
        digits.drawingsProperty().get().forEach(drawing -> labels.put(drawing.id(), drawing.label()));
        return labels;
    }

    @Test
    void everyChangeIsTakenBackInTurn() {
        add(4);
        assertEquals("Added a 4.", lastChange().sentence());
        digits.undo();
        add(8);
        assertEquals("Added an 8.", lastChange().sentence());
        digits.undo();
        add(4);
        add(9);
        digits.addAll(
                List.of(new NewDrawing(Drawn.line(0.3), 0), new NewDrawing(Drawn.line(0.4), 9)), known -> {}, () -> {});
        assertEquals(List.of(4, 9, 0, 9), labels());
        digits.relabel(all(), 9, () -> {});
        assertEquals(List.of(9, 9, 9, 9), labels());
        digits.delete(digits.drawingsProperty().get().subList(1, 4));
        assertEquals(List.of(9), labels());

        digits.undo();
        assertEquals(List.of(9, 9, 9, 9), labels());
        digits.undo();
        assertEquals(List.of(4, 9, 0, 9), labels(), "each has its own label again");
        digits.undo();
        assertEquals(List.of(4, 9), labels());
        digits.undo();
        digits.undo();
        assertEquals(List.of(), labels());
        assertNull(digits.lastChangeProperty().get());
        digits.undo();
        assertEquals(List.of(), complaints);
    }

    @Test
    void whatIsImportedAgainIsSaidToBeThereAlready() {
        List<NewDrawing> images = List.of(
                new NewDrawing(new PixelContent(TestDrawings.image(1)), 0, null),
                new NewDrawing(new PixelContent(TestDrawings.image(2)), 9, null));
        List<Integer> known = new ArrayList<>();
        digits.addAll(images, known::add, () -> {});
        digits.addAll(images, known::add, () -> {});
        assertEquals(List.of(0, 2), known);
        assertEquals(List.of(0, 9, 0, 9), labels());
        assertEquals(
                TestDrawings.image(2)[5] & 0xff,
                digits.drawingsProperty().get().get(3).gray(5));
        digits.relabel(all(), 9, () -> {});
        assertEquals(List.of(9, 9, 9, 9), labels());
        digits.undo();
        digits.undo();
        assertEquals(List.of(0, 9), labels());
        assertEquals(List.of(), complaints);
    }

    @Test
    void oneDrawingIsTakenBackWhateverWasDoneSince() {
        add(4);
        long id = digits.drawingsProperty().get().get(0).id();
        add(9);
        digits.takeBack(id, () -> {});
        assertEquals(List.of(9), labels());
        digits.undo();
        assertEquals(List.of(), labels(), "the other one, not the same again");
    }

    @Test
    void whatOthersDoIsFound() {
        add(4);
        MyDigitsModel other = new MyDigitsModel(new DigitsOnDisk(home), new Background(Runnable::run, Runnable::run));
        other.refresh(1);
        other.add(Drawn.line(0.2), 7, kept -> {}, () -> {});
        digits.refresh(10_000_000_000L);
        assertEquals(List.of(4, 7), labels());
        assertEquals(2, other.count());
        other.close();
        assertEquals(2, digits.drawn().training().size());
        assertEquals(7, digits.drawn().training().label(1));
    }

    @Test
    void whatCannotBeDoneIsSaidAndLosesNothing() throws IOException {
        Path file = Files.createFile(home.resolve("file"));
        MyDigitsModel broken = new MyDigitsModel(new DigitsOnDisk(file), new Background(Runnable::run, Runnable::run));
        broken.setOnProblem(complaints::add);
        List<Drawing> failed = new ArrayList<>();
        broken.add(Drawn.line(0), 4, kept -> {}, () -> failed.add(Drawn.line(0)));
        assertEquals(1, failed.size());
        assertTrue(complaints.get(0).contains(file.toString()), complaints::toString);
        assertTrue(complaints.get(0).contains("still here"), complaints::toString);
        broken.addAll(List.of(new NewDrawing(Drawn.line(0), 4)), known -> {}, () -> failed.add(Drawn.line(0)));
        assertEquals(2, failed.size());
        assertFalse(complaints.get(1).contains("still here"), complaints::toString);
        assertNull(broken.lastChangeProperty().get());

        add(4);
        digits.relabel(all(), 4, () -> {});
        assertEquals(
                1,
                Objects.requireNonNull(digits.lastChangeProperty().get()).ids().size());
        digits.undo();
        assertEquals(List.of(), labels(), "nothing was relabeled, so the drawing itself is taken back");
    }

    @Test
    void imagesAreWrittenThoughNoneIsForTheTest() {
        add(4);
        add(9);
        Path folder = home.resolve("images");
        new IdxWriter(folder, false).write(digits.drawn().images());
        for (MnistPart part : MnistPart.values()) {
            assertEquals(part.name().startsWith("TRAIN"), Files.exists(folder.resolve(part.plainName())), part.name());
        }
    }
}
