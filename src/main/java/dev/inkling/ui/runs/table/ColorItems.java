package dev.inkling.ui.runs.table;

import dev.inkling.ui.chart.RunColor;
import dev.inkling.ui.chart.RunPalette;
import dev.inkling.ui.support.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/** The colors that a run can have, in a menu. */
final class ColorItems {
    private static final double RADIUS = 6;

    private ColorItems() {}

    /**
     * @param background that they are shown on
     * @param choose told which one is wanted
     */
    static List<MenuItem> on(Color background, Consumer<RunColor> choose) {
        List<MenuItem> items = new ArrayList<>();
        for (int i = 0; i < RunPalette.size(); i++) {
            RunColor choice = RunPalette.color(i);
            MenuItem item = new MenuItem(Messages.get("runs.color", i + 1), new Circle(RADIUS, choice.on(background)));
            item.setId("runs-color-" + i);
            item.setOnAction(event -> choose.accept(choice));
            items.add(item);
        }
        return items;
    }

    /** Text is dark on light backgrounds and light on dark ones. */
    static Color background(Labeled text) {
        return text.getTextFill() instanceof Color color && color.getBrightness() > 0.5 ? Color.BLACK : Color.WHITE;
    }
}
