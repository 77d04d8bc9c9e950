package dev.inkling.ui;

import dev.inkling.data.MnistDownload;
import dev.inkling.data.MnistSource;
import dev.inkling.data.UserDirectories;
import dev.inkling.train.TrainingRun;
import dev.inkling.ui.runs.table.TableLine;
import dev.inkling.ui.setup.DatasetCatalog;
import dev.inkling.ui.support.Background;
import dev.inkling.ui.support.Preferences;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.testfx.util.WaitForAsyncUtils;

/** Opens the real window and uses it from another thread, as a person would. */
final class WindowHand {
    private static final long PATIENCE_MILLIS = 120_000;
    private static final long POLL_NANOS = 50_000;
    private static final int MOVES = 100;

    private final Stage stage;

    private WindowHand(Stage stage) {
        this.stage = stage;
    }

    /** Opens the window with the MNIST in a folder and waits until it can train. */
    static WindowHand open(Path datasets, Path scratch) {
        UserDirectories directories = new UserDirectories(Map.of(), "Linux", scratch);
        MnistSource source = new MnistSource(datasets, scratch, directories);
        Background background =
                new Background(Executors.newCachedThreadPool(), Platform::runLater, InklingApp::afterFrame);
        Stage stage = onWindow(() -> {
            Stage own = new Stage();
            Preferences preferences = new Preferences(scratch.resolve("preferences.json"));
            InklingApp.open(
                    own,
                    preferences,
                    new DatasetCatalog(source, background),
                    () -> new MnistDownload(source.downloadFolder()),
                    background,
                    scratch.resolve("runs"));
            own.setWidth(1440);
            own.setHeight(900);
            return own;
        });
        WindowHand hand = new WindowHand(stage);
        Button go = hand.find("#run-go", Button.class);
        until(() -> !go.isDisabled());
        return hand;
    }

    static <T> T onWindow(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, action);
    }

    /** Looks 20,000 times a second. */
    static void until(BooleanSupplier condition) {
        long giveUp = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                throw new IllegalStateException("It never came.");
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private <T extends Node> T find(String selector, Class<T> type) {
        return onWindow(() -> type.cast(Objects.requireNonNull(stage.getScene().lookup(selector), selector)));
    }

    void show() {
        onWindow(() -> {
            stage.show();
            return true;
        });
    }

    void hide() {
        onWindow(() -> {
            stage.hide();
            return true;
        });
    }

    /** Types into a field of the settings form. */
    void type(String setting, String text) {
        fill("#setup-" + setting, text);
    }

    private void fill(String field, String text) {
        TextField found = find(field, TextField.class);
        onWindow(() -> {
            found.setText(text);
            return true;
        });
    }

    /** Presses a button: {@code go} (Train, Pause or Resume) or {@code stop}. Returns when it was pressed, in nanoseconds. */
    long press(String button) {
        return fire("#run-" + button);
    }

    private long fire(String button) {
        Button pressed = find(button, Button.class);
        long now = System.nanoTime();
        onWindow(() -> {
            pressed.fire();
            return true;
        });
        return now;
    }

    /** Presses Train and returns the run that begins. */
    TrainingRun train() {
        press("go");
        TableView<?> table = find("#runs-table", TableView.class);
        return onWindow(() -> lastRun(table, 0));
    }

    /** Compares learning rates, with so many runs learning at once, and returns the runs. */
    List<TrainingRun> compare(List<String> rates, int atOnce) {
        TableView<?> table = find("#runs-table", TableView.class);
        int before = onWindow(() -> table.getItems().size());
        press("compare");
        fill("#compare-form .compare-list", String.join(", ", rates));
        fill("#compare-at-once", String.valueOf(atOnce));
        fire("#compare-start");
        until(() -> onWindow(() -> table.getItems().size()) == before + rates.size());
        return IntStream.range(0, rates.size())
                .mapToObj(i -> onWindow(() -> lastRun(table, i)))
                .toList();
    }

    /** The run so many rows above the last one. */
    private static TrainingRun lastRun(TableView<?> table, int above) {
        Object line = table.getItems().get(table.getItems().size() - 1 - above);
        return ((TableLine) line).run().run();
    }

    /** Moves the mouse over the chart of losses, from left to right, for so many seconds. */
    void readChart(double seconds) {
        Node chart = find("#chart-loss", Node.class);
        long start = System.nanoTime();
        double part = 0;
        while (part < 1) {
            part = Math.min(1, (System.nanoTime() - start) / 1e9 / seconds);
            double at = 0.1 + 0.8 * part;
            onWindow(() -> {
                Node target = chart.lookup(".chart-plot");
                Point2D point = chart.localToScene(
                        at * chart.getLayoutBounds().getWidth(),
                        0.5 * chart.getLayoutBounds().getHeight());
                Event.fireEvent(
                        target == null ? chart : target, mouse(MouseEvent.MOUSE_MOVED, point.getX(), point.getY()));
                return true;
            });
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(8));
        }
    }

    /** Waits until the window has noticed that the run is over. */
    void awaitIdle() {
        Button stop = find("#run-stop", Button.class);
        until(stop::isDisabled);
    }

    /**
     * Scribbles on the canvas with the mouse, at the pace of a good one.
     *
     * @param untilBars gets the times from a movement to bars that differ from those before
     */
    void scribble(Timings untilBars) {
        Node canvas = find("#draw-canvas", Node.class);
        Region bars = find("#draw-bars", Region.class);
        double size = onWindow(() -> Math.min(
                canvas.getLayoutBounds().getWidth(), canvas.getLayoutBounds().getHeight()));
        for (int i = 0; i <= MOVES; i++) {
            double angle = 2 * Math.PI * i / MOVES;
            double x = size * (0.5 + 0.3 * Math.sin(2 * angle + 0.4));
            double y = size * (0.5 + 0.4 * Math.cos(3 * angle));
            EventType<MouseEvent> type = i == 0
                    ? MouseEvent.MOUSE_PRESSED
                    : i < MOVES ? MouseEvent.MOUSE_DRAGGED : MouseEvent.MOUSE_RELEASED;
            long moved = System.nanoTime();
            onWindow(() -> {
                String before = shown(bars);
                Point2D at = canvas.localToScene(x, y);
                Event.fireEvent(canvas, mouse(type, at.getX(), at.getY()));
                if (!shown(bars).equals(before)) {
                    untilBars.addNanos(System.nanoTime() - moved);
                }
                return true;
            });
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(8));
        }
    }

    /** The bars as a text that changes when they do. */
    private static String shown(Region bars) {
        return bars.getChildrenUnmodifiable().stream()
                .map(child -> child instanceof Labeled label
                        ? label.getText()
                        : String.valueOf(child.getLayoutBounds().getWidth()))
                .collect(Collectors.joining(" "));
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, double x, double y) {
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                true,
                false,
                false,
                null);
    }

    /** Clears the canvas. */
    void clear() {
        Button clear = find("#draw-clear", Button.class);
        onWindow(() -> {
            clear.fire();
            return true;
        });
    }
}
