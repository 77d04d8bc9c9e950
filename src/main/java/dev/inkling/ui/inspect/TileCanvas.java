package dev.inkling.ui.inspect;

import dev.inkling.data.SampleShape;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.PlotRegion;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;

/** The page of images that a {@link GridModel} is at: painted, hovered, walked by keys, picked. */
final class TileCanvas extends PlotRegion {
    private static final double ENLARGED = 5;
    private static final double CAPTION_OFFSET = 12;
    /** What JavaFX says of one notch of a wheel. */
    private static final double NOTCH = 40;

    private final GridModel model;
    private final SampleShape.Image shape;
    private final PickHandler pickHandler;
    private final Tooltip tooltip = new Tooltip();
    private TileLayout layout;
    private int hovered = -1;
    private double scrolled;

    TileCanvas(GridModel model, SampleShape.Image shape, PickHandler pickHandler) {
        this.model = model;
        this.shape = shape;
        this.pickHandler = pickHandler;
        layout = TileLayout.of(shape, 0, 0);
        getStyleClass().add("tile-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleRoleDescription(Messages.get("inspect.grid"));
        setAccessibleHelp(Messages.get("inspect.grid.help"));
        setMinSize(120, 90);
        model.listProperty().addListener(change -> showCursor());
        model.cursorProperty().addListener(change -> showCursor());
        model.pageSizeProperty().addListener(change -> repaint());
        focusedProperty().addListener(change -> repaint());
        tooltip.getStyleClass().add("sample-tooltip");
        tooltip.setContentDisplay(ContentDisplay.TOP);
        tooltip.setShowDelay(Duration.millis(250));
        tooltip.setShowDuration(Duration.INDEFINITE);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(indexAt(event)));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover(-1));
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            requestFocus();
            pick(indexAt(event));
        });
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        showCursor();
    }

    @Override
    protected void layoutChildren() {
        layout = TileLayout.of(shape, getWidth(), getHeight());
        model.pageSizeProperty().set(layout.size());
        super.layoutChildren();
    }

    @Override
    protected void paint(GraphicsContext g, double width, double height) {
        int first = model.first();
        int end = model.end();
        if (end <= first) {
            return;
        }
        int[] rows =
                IntStream.range(first, end).map(model.listProperty().get()::row).toArray();
        ImageAtlas atlas = ImageAtlas.of(shape, model.samples().features(), rows);
        g.setFont(NORMAL);
        g.setTextAlign(TextAlignment.CENTER);
        for (int index = first; index < end; index++) {
            double x = layout.x(index - first);
            double y = layout.y(index - first);
            atlas.paint(g, index - first, x, y, layout.scale());
            frame(g, index, x, y);
            g.setFill(model.listProperty().get().mistake(index) == null ? textColor() : dangerColor());
            g.fillText(caption(index), x + layout.imageWidth() / 2, y + layout.imageHeight() + CAPTION_OFFSET);
        }
    }

    private void frame(GraphicsContext g, int index, double x, double y) {
        boolean isCursor = isFocused() && index == model.cursorProperty().get();
        boolean stands = isCursor || index == hovered;
        double outside = stands ? 1.5 : 0.5;
        g.setLineWidth(isCursor ? 3 : stands ? 2 : 1);
        g.setStroke(stands ? accentColor() : gridColor());
        g.strokeRect(x - outside, y - outside, layout.imageWidth() + 2 * outside, layout.imageHeight() + 2 * outside);
    }

    private String caption(int index) {
        SampleList list = model.listProperty().get();
        Mistake mistake = list.mistake(index);
        String label = className(model.samples().label(list.row(index)));
        return mistake == null ? label : Messages.get("inspect.mistake", label, className(mistake.answer()));
    }

    private String description(int index) {
        SampleList list = model.listProperty().get();
        int row = list.row(index);
        String label = className(model.samples().label(row));
        Mistake mistake = list.mistake(index);
        String text =
                Messages.get("inspect.sample." + model.partProperty().get().key(), row + 1, label);
        return mistake == null
                ? text
                : text + Messages.get("inspect.sample.mistake", className(mistake.answer()), mistake.certainty() * 100);
    }

    private String className(int label) {
        return model.dataset().classNames().get(label);
    }

    private int indexAt(MouseEvent event) {
        int place = layout.placeAt(event.getX(), event.getY());
        int index = model.first() + place;
        return place >= 0 && index < model.end() ? index : -1;
    }

    private void hover(int index) {
        if (index == hovered) {
            return;
        }
        hovered = index;
        repaint();
        Tooltip.uninstall(this, tooltip);
        tooltip.hide();
        if (index >= 0) {
            tooltip.setGraphic(enlarged(index));
            tooltip.setText(description(index));
            Tooltip.install(this, tooltip);
        }
    }

    private ImageView enlarged(int index) {
        int[] row = {model.listProperty().get().row(index)};
        ImageView view = new ImageView(
                ImageAtlas.of(shape, model.samples().features(), row).picture());
        view.setSmooth(false);
        view.setFitWidth(shape.width() * ENLARGED);
        view.setFitHeight(shape.height() * ENLARGED);
        return view;
    }

    private void showCursor() {
        hover(-1);
        repaint();
        setAccessibleText(
                model.listProperty().get().size() == 0
                        ? ""
                        : description(model.cursorProperty().get()));
    }

    /** A page for each notch of a wheel, or as much of a gesture; what follows a gesture by inertia turns nothing. */
    private void scroll(ScrollEvent event) {
        if (!event.isInertia()) {
            boolean turnsBack = event.getDeltaY() * scrolled < 0;
            scrolled = (turnsBack ? 0 : scrolled) + event.getDeltaY();
            int pages = (int) (scrolled / NOTCH);
            scrolled -= pages * NOTCH;
            for (int i = 0; i < Math.abs(pages); i++) {
                model.turn(-Integer.signum(pages));
            }
        }
        event.consume();
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown()) {
            return;
        }
        int cursor = model.cursorProperty().get();
        switch (event.getCode()) {
            case LEFT -> model.moveTo(cursor - 1);
            case RIGHT -> model.moveTo(cursor + 1);
            case UP -> model.moveTo(cursor - layout.columns());
            case DOWN -> model.moveTo(cursor + layout.columns());
            case PAGE_UP -> model.turn(-1);
            case PAGE_DOWN -> model.turn(1);
            case HOME -> model.moveTo(0);
            case END -> model.moveTo(model.listProperty().get().size() - 1);
            case ENTER, SPACE -> pick(cursor);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void pick(int index) {
        if (index >= 0 && index < model.listProperty().get().size()) {
            model.moveTo(index);
            pickHandler.onPick(
                    model.partProperty().get(), model.listProperty().get().row(index));
        }
    }
}
