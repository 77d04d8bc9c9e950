package dev.inkling.ui.support;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/**
 * A picture that is painted as large as its region, with colors from the style sheet: {@code -plot-grid}, {@code -plot-text},
 * {@code -plot-strong-text}, {@code -plot-accent}, {@code -plot-danger} and {@code -plot-class-0} … {@code -plot-class-6}. It is
 * painted anew when the theme or the size changes, as soon as it can be seen.
 */
public abstract class PlotRegion extends Region {
    private static final StyleablePropertyFactory<PlotRegion> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());
    private static final String FAMILY = "Pretendard";

    /** Style sheets do not reach the text of a canvas. */
    protected static final Font SMALL = Font.font(FAMILY, 11);

    protected static final Font NORMAL = Font.font(FAMILY, 12);
    protected static final Font STRONG = Font.font(FAMILY, FontWeight.BOLD, 13);

    private final Canvas canvas = new Canvas();
    private final StyleableProperty<Color> grid = color("plotGrid", "-plot-grid", r -> r.grid, "#d8dee4");
    private final StyleableProperty<Color> text = color("plotText", "-plot-text", r -> r.text, "#57606a");
    private final StyleableProperty<Color> strongText =
            color("plotStrongText", "-plot-strong-text", r -> r.strongText, "#24292f");
    private final StyleableProperty<Color> accent = color("plotAccent", "-plot-accent", r -> r.accent, "#0969da");
    private final StyleableProperty<Color> danger = color("plotDanger", "-plot-danger", r -> r.danger, "#cf222e");
    private final List<StyleableProperty<Color>> classes = new ArrayList<>();
    /** While nobody can see the picture, painting it waits, but not for a picture that is thrown away. */
    private final AnimationTimer whenSeen = new AnimationTimer() {
        @Override
        public void handle(long now) {
            if (getScene() == null) {
                stop();
            } else if (canBeSeen()) {
                paintNow();
            }
        }
    };

    private boolean paintIsDue;

    protected PlotRegion() {
        getStyleClass().add("plot-region");
        for (int i = 0; i < ClassColors.COUNT; i++) {
            int label = i;
            String initial = ClassColors.ON_LIGHT.of(i).toString();
            classes.add(color("plotClass" + i, "-plot-class-" + i, r -> r.classes.get(label), initial));
        }
        getChildren().add(canvas);
        sceneProperty().addListener(observable -> repaint());
    }

    /** Called on the FX thread with a cleared canvas. */
    protected abstract void paint(GraphicsContext g, double width, double height);

    /** Paints soon, once, however often it is called until then. */
    protected final void repaint() {
        if (!paintIsDue) {
            paintIsDue = true;
            Platform.runLater(this::paintNow);
        }
    }

    private void paintNow() {
        paintIsDue = false;
        if (!canBeSeen()) {
            whenSeen.start();
            return;
        }
        whenSeen.stop();
        if (canvas.getWidth() > 0 && canvas.getHeight() > 0) {
            GraphicsContext g = canvas.getGraphicsContext2D();
            g.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
            paint(g, canvas.getWidth(), canvas.getHeight());
        }
    }

    private boolean canBeSeen() {
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return getScene() != null;
    }

    @Override
    protected void layoutChildren() {
        double width = Math.floor(getWidth());
        double height = Math.floor(getHeight());
        if (canvas.getWidth() != width || canvas.getHeight() != height) {
            canvas.setWidth(width);
            canvas.setHeight(height);
            paintNow();
        }
    }

    private StyleableProperty<Color> color(
            String name, String cssName, Function<PlotRegion, StyleableProperty<Color>> property, String initial) {
        StyleableProperty<Color> styleable =
                FACTORY.createStyleableColorProperty(this, name, cssName, property, Color.web(initial));
        ((Observable) styleable).addListener(observable -> repaint());
        return styleable;
    }

    protected final Color gridColor() {
        return grid.getValue();
    }

    protected final Color textColor() {
        return text.getValue();
    }

    protected final Color strongTextColor() {
        return strongText.getValue();
    }

    protected final Color accentColor() {
        return accent.getValue();
    }

    protected final Color dangerColor() {
        return danger.getValue();
    }

    protected final ClassColors classColors() {
        return new ClassColors(classes.stream().map(StyleableProperty::getValue).toList());
    }

    @Override
    public final List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
