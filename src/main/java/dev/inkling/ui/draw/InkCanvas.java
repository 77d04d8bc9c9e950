package dev.inkling.ui.draw;

import dev.inkling.ink.DigitImage;
import dev.inkling.ink.Drawing;
import dev.inkling.ink.InkPoint;
import dev.inkling.ink.InkRenderer;
import dev.inkling.ink.Stroke;
import dev.inkling.ui.support.Messages;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.StringProperty;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.geometry.HPos;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * Where a digit is drawn by mouse, pen, finger or keyboard, or an image picked from the data is shown. Follow {@link
 * #seenProperty()}: it changes with every move of the pen.
 */
public final class InkCanvas extends Region {
    private static final StyleablePropertyFactory<InkCanvas> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final CssMetaData<InkCanvas, Color> INK =
            STYLES.createColorCssMetaData("-inkling-ink", canvas -> canvas.ink, Color.WHITE);
    private static final CssMetaData<InkCanvas, Color> CURSOR =
            STYLES.createColorCssMetaData("-inkling-cursor", canvas -> canvas.cursor, Color.ORANGE);
    private static final KeyCombination UNDO = KeyCombination.valueOf("Shortcut+Z");
    private static final KeyCombination REDO = KeyCombination.valueOf("Shortcut+Shift+Z");
    private static final double PREFERRED_SIDE = 240;
    private static final double SMALLEST_SIDE = 120;
    private static final double DEFAULT_PEN_WIDTH = 18;

    private final StyleableObjectProperty<Color> ink =
            new SimpleStyleableObjectProperty<>(INK, this, "ink", Color.WHITE);
    private final StyleableObjectProperty<Color> cursor =
            new SimpleStyleableObjectProperty<>(CURSOR, this, "cursor", Color.ORANGE);
    private final DoubleProperty penWidth = new SimpleDoubleProperty(this, "penWidth", DEFAULT_PEN_WIDTH);
    private final ReadOnlyObjectWrapper<Drawing> drawing = new ReadOnlyObjectWrapper<>(this, "drawing", Drawing.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable DigitImage> seen = new ReadOnlyObjectWrapper<>(this, "seen");
    private final ReadOnlyBooleanWrapper clean = new ReadOnlyBooleanWrapper(this, "clean", true);
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper(this, "undoable");
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper(this, "redoable");

    private final InkRenderer renderer;
    private final BoardHistory history = new BoardHistory();
    private final Canvas canvas = new Canvas();
    private final InkPainter painter = new InkPainter(canvas);
    private final Label placeholder = new Label(Messages.get("draw.placeholder"));
    private final KeyboardPen keyboard;
    private BooleanSupplier undoElsewhere = () -> false;
    private @Nullable Stroke live;

    /** @param renderer turns the strokes into the image that is seen */
    public InkCanvas(InkRenderer renderer) {
        this.renderer = renderer;
        getStyleClass().add("ink-canvas");
        placeholder.getStyleClass().add("placeholder");
        placeholder.setMouseTransparent(true);
        placeholder.visibleProperty().bind(clean);
        getChildren().addAll(placeholder, canvas);
        setPrefSize(PREFERRED_SIDE, PREFERRED_SIDE);
        setMinSize(SMALLEST_SIDE, SMALLEST_SIDE);
        setCursor(Cursor.CROSSHAIR);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Messages.get("draw.canvas"));
        setAccessibleHelp(Messages.get("draw.canvas.help"));
        keyboard = new KeyboardPen(this);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> keyboard.putAway());
        focusedProperty().addListener((property, before, focused) -> {
            if (!focused) {
                keyboard.putAway();
            }
        });
        focusVisibleProperty().addListener((property, before, visible) -> {
            if (visible) {
                keyboard.show();
            }
        });
        MousePen.drawOn(this);
        addEventHandler(KeyEvent.KEY_PRESSED, this::shortcut);
        addEventHandler(KeyEvent.KEY_PRESSED, keyboard::press);
        addEventHandler(KeyEvent.KEY_RELEASED, keyboard::release);
        penWidth.subscribe(this::repaint);
        ink.subscribe(this::repaint);
        cursor.subscribe(this::repaint);
    }

    /** What is drawn, the stroke under way included. Coordinates run from 0 to 1 across the canvas's middle square. */
    public ReadOnlyObjectProperty<Drawing> drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    /** The image for the network: made from the strokes, or picked from the data; null while there is neither. */
    public ReadOnlyObjectProperty<@Nullable DigitImage> seenProperty() {
        return seen.getReadOnlyProperty();
    }

    /** Whether there is nothing on the canvas. */
    public ReadOnlyBooleanProperty cleanProperty() {
        return clean.getReadOnlyProperty();
    }

    /** Whether {@link #undo()} has something to take back. */
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** Whether {@link #redo()} has something to bring back. */
    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** The pen's width on the screen, in pixels. A matter of looks: what the network sees does not depend on it. */
    public DoubleProperty penWidthProperty() {
        return penWidth;
    }

    /** What is written on clean paper. */
    public StringProperty promptProperty() {
        return placeholder.textProperty();
    }

    /** Whether the pen is moved by arrow keys, which want Space for themselves. */
    public boolean isDrawnByKeyboard() {
        return keyboard.isShown();
    }

    /** Whoever did something with the drawing that came after its last stroke, and may have it taken back first. */
    public void undoFirst(BooleanSupplier elsewhere) {
        undoElsewhere = elsewhere;
    }

    /** Takes back the last stroke, clearing, or picked image. */
    public void undo() {
        keyboard.lift();
        if (!undoElsewhere.getAsBoolean()) {
            history.undo();
            update();
        }
    }

    /** Brings back what was undone last. */
    public void redo() {
        keyboard.lift();
        history.redo();
        update();
    }

    /** Takes everything off the canvas; can be undone. */
    public void clear() {
        change(Board.CLEAN);
    }

    /** Shows an image instead of strokes, until something is drawn; can be undone. */
    public void showImage(DigitImage picked) {
        change(Board.of(picked));
    }

    /** Shows strokes, which are done with; can be undone. */
    public void showDrawing(Drawing drawn) {
        change(Board.of(drawn));
        finish();
    }

    /** What is drawn stays to be looked at; the next stroke begins on clean paper. */
    public void finish() {
        keyboard.lift();
        history.finish();
    }

    /** The next stroke joins what is drawn, after all. */
    public void goOn() {
        history.goOn();
    }

    private void change(Board next) {
        keyboard.lift();
        history.change(next);
        update();
    }

    Point2D toBoard(double x, double y) {
        return painter.toBoard(x, y);
    }

    void penDown(Point2D at) {
        penUp();
        live = Stroke.startingAt(pointAt(at));
        update();
    }

    void penTo(Point2D at) {
        if (live != null) {
            live = live.plus(pointAt(at));
            update();
        }
    }

    void penUp() {
        if (live != null) {
            Board drawn = board();
            live = null;
            history.change(drawn);
            update();
        }
    }

    private static InkPoint pointAt(Point2D at) {
        return new InkPoint(at.getX(), at.getY(), System.currentTimeMillis());
    }

    /** The board with the stroke under way; the first one takes the place of a picked image, or of what is done with. */
    private Board board() {
        return live == null ? history.present() : Board.of(history.paper().plus(live));
    }

    private void update() {
        Board board = board();
        drawing.set(board.drawing());
        DigitImage picked = board.picked();
        seen.set(picked != null ? picked : renderer.render(board.drawing()).orElse(null));
        clean.set(board.isClean());
        undoable.set(history.canUndo() || live != null);
        redoable.set(history.canRedo());
        repaint();
    }

    void repaint() {
        painter.paint(board(), ink.get(), penWidth.get());
        if (keyboard.isShown()) {
            painter.paintCursor(keyboard.position(), keyboard.isDown(), cursor.get());
        }
    }

    private void shortcut(KeyEvent event) {
        if (UNDO.match(event)) {
            undo();
        } else if (REDO.match(event)) {
            redo();
        } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            clear();
        } else {
            return;
        }
        event.consume();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        layoutInArea(placeholder, 0, 0, getWidth(), getHeight(), 0, HPos.CENTER, VPos.CENTER);
        repaint();
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }
}
