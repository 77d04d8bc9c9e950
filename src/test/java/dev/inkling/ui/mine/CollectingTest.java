package dev.inkling.ui.mine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.inkling.ink.InkRenderer;
import dev.inkling.ink.InkStyle;
import dev.inkling.ui.draw.InkCanvas;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Messages;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationTest;

@SuppressWarnings("NullAway.Init") // start() sets the fields before each test
class CollectingTest extends ApplicationTest {
    /** What the disk has not done yet. */
    private final Deque<Runnable> disk = new ArrayDeque<>();

    private final List<String> ends = new ArrayList<>();
    private final List<Integer> counts = new ArrayList<>();
    private InkCanvas canvas;
    private DigitsOnDisk files;
    private MyDigitsModel digits;

    @TempDir
    Path home;

    @Override
    public void start(Stage stage) {
        canvas = new InkCanvas(new InkRenderer(InkStyle.MNIST));
        stage.setScene(new Scene(new VBox(canvas)));
        stage.show();
        files = new DigitsOnDisk(home);
        digits = new MyDigitsModel(files, new Background(disk::add, Runnable::run));
    }

    @AfterEach
    void close() {
        files.close();
    }

    private void save() {
        while (!disk.isEmpty()) {
            disk.remove().run();
        }
    }

    private Collecting collect(Integer... plan) {
        return new Collecting(digits, canvas, List.of(plan), () -> ends.add("ended"), counts::add);
    }

    private void drawNext(Collecting collecting, double slant) {
        canvas.showDrawing(Drawn.line(slant));
        collecting.next();
    }

    @Test
    void whoEndsItWhileADrawingIsSavedIsNotAskedForMore() {
        interact(() -> {
            Collecting collecting = collect(4, 3, 7);
            drawNext(collecting, 0);
            save();
            assertEquals(
                    Messages.get("mine.collect.prompt", 3),
                    canvas.promptProperty().get());
            drawNext(collecting, 0.1);
            collecting.end();
            assertEquals(List.of("ended"), ends);
            assertEquals(List.of(), counts, "the last one is not kept yet");
            save();
            assertEquals(
                    Messages.get("draw.placeholder"), canvas.promptProperty().get());
            assertEquals(List.of("ended"), ends);
            assertEquals(List.of(2), counts);
            assertEquals(2, digits.count());
            assertTrue(canvas.drawingProperty().get().isEmpty());
        });
    }

    @Test
    void atTheLastDigitItEndsOnce() {
        interact(() -> {
            Collecting collecting = collect(4);
            drawNext(collecting, 0);
            collecting.end();
            save();
            collecting.end();
            assertEquals(List.of("ended"), ends);
            assertEquals(List.of(1), counts);
        });
    }
}
