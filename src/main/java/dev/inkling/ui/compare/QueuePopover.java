package dev.inkling.ui.compare;

import atlantafx.base.theme.Tweaks;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Buttons;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Sentence;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.feather.Feather;

/** The runs of a sweep that wait, the next first: each can be moved up and down, or taken out. */
final class QueuePopover {
    private static final double WIDTH = 380;
    private static final double HEIGHT = 300;

    private final VBox rows = new VBox(2);
    private final PopOver popover;
    private List<RunItem> shown = List.of();

    QueuePopover() {
        rows.setId("sweep-queue");
        Label title = new Label(Messages.get("compare.queue.title"));
        title.getStyleClass().add("card-heading");
        VBox all = new VBox(4, title, rows);
        all.getStyleClass().add("sweep-queue");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(WIDTH);
        scroll.setMaxHeight(HEIGHT);
        scroll.getStyleClass().add(Tweaks.EDGE_TO_EDGE);
        popover = new PopOver(scroll);
        popover.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        popover.getStyleClass().add("sweep-popover");
        popover.setDetachable(false);
        popover.setAnimated(false);
    }

    /** Shows it below a button, or hides it. */
    void toggle(Node button, RunningSweep sweep) {
        if (popover.isShowing()) {
            popover.hide();
        } else {
            fill(sweep);
            popover.show(button);
        }
    }

    /** Follows the queue while it is open; an empty one closes it. */
    void update(RunningSweep sweep) {
        if (popover.isShowing()) {
            fill(sweep);
            if (shown.isEmpty()) {
                popover.hide();
            }
        }
    }

    private void fill(RunningSweep sweep) {
        List<RunItem> waiting = sweep.waiting();
        if (!waiting.equals(shown)) {
            shown = waiting;
            List<HBox> lines = new ArrayList<>();
            for (int place = 0; place < waiting.size(); place++) {
                lines.add(line(sweep, waiting.get(place), place, waiting.size()));
            }
            rows.getChildren().setAll(lines);
        }
    }

    private HBox line(RunningSweep sweep, RunItem item, int place, int count) {
        Label label = Sentence.wrapped(sweep.describe(item));
        label.setTooltip(new Tooltip(sweep.describeInFull(item)));
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinWidth(0);
        HBox.setHgrow(label, Priority.ALWAYS);
        Button up = Buttons.icon("sweep-queue-up-" + place, Feather.ARROW_UP, Messages.get("compare.queue.up"));
        up.setDisable(place == 0);
        up.setOnAction(event -> {
            sweep.move(item, place - 1);
            fill(sweep);
        });
        Button down = Buttons.icon("sweep-queue-down-" + place, Feather.ARROW_DOWN, Messages.get("compare.queue.down"));
        down.setDisable(place == count - 1);
        down.setOnAction(event -> {
            sweep.move(item, place + 1);
            fill(sweep);
        });
        Button out = Buttons.icon("sweep-queue-cancel-" + place, Feather.X, Messages.get("compare.queue.cancel"));
        out.setOnAction(event -> {
            sweep.cancel(item);
            fill(sweep);
        });
        HBox line = new HBox(2, label, up, down, out);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
