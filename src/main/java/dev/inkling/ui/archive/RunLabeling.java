package dev.inkling.ui.archive;

import dev.inkling.run.store.RunLabels;
import dev.inkling.ui.chart.RunColor;
import dev.inkling.ui.runs.RunItem;
import javafx.scene.paint.Color;

/** What people say about a run, as the window has it and as it is written down. For the window's thread. */
final class RunLabeling {
    private RunLabeling() {}

    static RunLabels of(RunItem item) {
        return new RunLabels(
                item.nameProperty().get(),
                item.noteProperty().get(),
                item.tagsProperty().get(),
                item.groupProperty().get(),
                text(item.colorProperty().get()),
                item.visibleProperty().get(),
                false);
    }

    static void apply(RunLabels labels, RunItem item) {
        item.nameProperty().set(labels.name());
        item.noteProperty().set(labels.note());
        item.tagsProperty().set(labels.tags());
        item.groupProperty().set(labels.group());
        String[] colors = labels.color().split(" ", -1);
        if (colors.length == 2) {
            item.colorProperty().set(new RunColor(Color.web(colors[0]), Color.web(colors[1])));
        }
        item.visibleProperty().set(labels.visible());
    }

    private static String text(RunColor color) {
        return color.onLight() + " " + color.onDark();
    }
}
