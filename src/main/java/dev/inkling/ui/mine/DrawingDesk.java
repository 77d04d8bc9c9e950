package dev.inkling.ui.mine;

import dev.inkling.ui.draw.DrawPanel;
import dev.inkling.ui.draw.InkCanvas;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** What a drawing panel has for the user's own digits: the row that says what a drawing is, or a guided collection in its place. */
final class DrawingDesk implements CollectRow.CollectingActions {
    private final MyDigitsModel digits;
    private final DrawPanel panel;
    private final InkCanvas canvas;
    private final Labeling labeling;
    private final LabelRow labelRow;
    private final CollectRow collectRow;
    private final Label request = new Label();
    private final Label progress = new Label();
    private final HBox heading;
    private @Nullable Collecting collecting;

    DrawingDesk(MyDigitsModel digits, DrawPanel panel) {
        this.digits = digits;
        this.panel = panel;
        canvas = panel.canvas();
        labeling = new Labeling(digits, canvas);
        labelRow = new LabelRow(labeling, panel);
        collectRow = new CollectRow(canvas, this);
        request.setId("mine-request");
        request.getStyleClass().add("request");
        progress.setId("mine-progress");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        heading = new HBox(8, request, gap, progress);
        heading.setAlignment(Pos.BASELINE_LEFT);
        heading.getStyleClass().add("collect-heading");
        // Both keep their place, so that nothing moves when one takes the other's.
        panel.add(heading, new StackPane(labelRow, collectRow));
        canvas.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        canvas.addEventFilter(KeyEvent.KEY_TYPED, this::type);
        showParts();
    }

    private void showParts() {
        boolean isOn = collecting != null;
        labelRow.setVisible(!isOn);
        collectRow.setVisible(isOn);
        heading.setVisible(isOn);
    }

    private void press(KeyEvent event) {
        boolean isOn = collecting != null;
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            if (isOn) {
                next();
            } else if (panel.likeliestProperty().get() != DrawPanel.NONE
                    && labeling.keptAsProperty().get() == Labeling.NONE) {
                labeling.label(panel.likeliestProperty().get());
            }
        } else if (isOn && event.getCode() == KeyCode.SPACE && !canvas.isDrawnByKeyboard()) {
            next();
        } else if (isOn && event.getCode() == KeyCode.ESCAPE) {
            end();
        } else {
            return;
        }
        event.consume();
    }

    /** What is typed, not pressed: on some keyboards digits need Shift. */
    private void type(KeyEvent event) {
        String typed = event.getCharacter();
        boolean isDigit = typed.length() == 1 && typed.charAt(0) >= '0' && typed.charAt(0) <= '9';
        if (isDigit && collecting == null && !event.isShortcutDown() && !event.isAltDown()) {
            labeling.label(typed.charAt(0) - '0');
            event.consume();
        }
    }

    /** Puts a drawing of the collection on the canvas; ends a guided collection. */
    void show(SeenDrawing drawing) {
        end();
        labeling.show(drawing);
    }

    /**
     * Begins a guided collection.
     *
     * @param plan the digits to be asked for
     * @param counted told at the end how many drawings were kept
     */
    void collect(List<Integer> plan, IntConsumer counted) {
        end();
        Collecting begun = new Collecting(digits, canvas, plan, this::ended, counted);
        collecting = begun;
        begun.positionProperty().subscribe(position -> showRequest(begun));
        showParts();
        canvas.requestFocus();
    }

    private void ended() {
        collecting = null;
        canvas.undoFirst(labeling::takeBack);
        showParts();
    }

    private void showRequest(Collecting now) {
        int place = Math.min(now.positionProperty().get() + 1, now.total());
        request.setText(Messages.get("mine.collect.request", now.asked()));
        progress.setText(Messages.get("mine.collect.progress", Numbers.count(place), Numbers.count(now.total())));
        collectRow.setUndoable(now.positionProperty().get() > 0);
    }

    @Override
    public void next() {
        if (collecting != null) {
            collecting.next();
            canvas.requestFocus();
        }
    }

    @Override
    public void skip() {
        if (collecting != null) {
            collecting.skip();
            canvas.requestFocus();
        }
    }

    @Override
    public void undo() {
        if (collecting != null) {
            collecting.undo();
            canvas.requestFocus();
        }
    }

    @Override
    public void end() {
        if (collecting != null) {
            collecting.end();
        }
    }
}
