package dev.inkling.ui.chart;

import java.util.List;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * A region that paints with colors from CSS, so that another theme re-colors it at once: {@code -chart-background}, {@code
 * -chart-grid}, {@code -chart-minor-grid}, {@code -chart-axis}, {@code -chart-text}, {@code -chart-strong-text}.
 */
abstract class ThemedRegion extends Region {
    private static final StyleablePropertyFactory<ThemedRegion> FACTORY =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    private final StyleableProperty<Color> background =
            color("chartBackground", "-chart-background", r -> r.background, ChartColors.PRINT.background());
    private final StyleableProperty<Color> grid =
            color("chartGrid", "-chart-grid", r -> r.grid, ChartColors.PRINT.grid());
    private final StyleableProperty<Color> minorGrid =
            color("chartMinorGrid", "-chart-minor-grid", r -> r.minorGrid, ChartColors.PRINT.minorGrid());
    private final StyleableProperty<Color> axis =
            color("chartAxis", "-chart-axis", r -> r.axis, ChartColors.PRINT.axis());
    private final StyleableProperty<Color> text =
            color("chartText", "-chart-text", r -> r.text, ChartColors.PRINT.text());
    private final StyleableProperty<Color> strongText =
            color("chartStrongText", "-chart-strong-text", r -> r.strongText, ChartColors.PRINT.strongText());

    private StyleableProperty<Color> color(
            String name, String cssName, Function<ThemedRegion, StyleableProperty<Color>> property, Color initial) {
        StyleableProperty<Color> styleable =
                FACTORY.createStyleableColorProperty(this, name, cssName, property, initial);
        ((Observable) styleable).addListener(observable -> invalidate());
        return styleable;
    }

    /** Says when the theme changed. */
    Observable backgroundChanges() {
        return (Observable) background;
    }

    /** Called when a color changed. */
    abstract void invalidate();

    ChartColors colors() {
        return new ChartColors(
                background.getValue(),
                grid.getValue(),
                minorGrid.getValue(),
                axis.getValue(),
                text.getValue(),
                strongText.getValue());
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return FACTORY.getCssMetaData();
    }
}
