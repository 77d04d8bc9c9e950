package dev.inkling.ui.compare;

import dev.inkling.ui.support.Buttons;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.StayingFocus;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Above the charts while a sweep goes on, and after it until it is closed: how far it is, and what can be done with all of it. */
final class SweepBar extends HBox {
    private final Label name = new Label();
    private final Label text = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button summary =
            Buttons.icon("sweep-bar-summary", Feather.BAR_CHART_2, Messages.get("compare.bar.summary"));
    private final Button queue =
            Buttons.labeled("sweep-bar-queue", "", Feather.LIST, Messages.get("compare.bar.queue"));
    private final Button pause = Buttons.labeled("sweep-bar-pause", "", Feather.PAUSE, "");
    private final Button cancel = Buttons.labeled(
            "sweep-bar-cancel",
            Messages.get("compare.bar.cancel"),
            Feather.SQUARE,
            Messages.get("compare.bar.cancel.tip"));
    private final Button close = Buttons.icon("sweep-bar-close", Feather.X, Messages.get("compare.bar.close"));
    private final QueuePopover popover = new QueuePopover();
    private @Nullable RunningSweep sweep;

    /**
     * @param showSummary shows what a sweep has come to
     * @param summarized whether that is in sight
     * @param mayCancel asks whether all of a sweep's runs may be ended
     */
    SweepBar(Consumer<RunningSweep> showSummary, ObservableBooleanValue summarized, Predicate<RunningSweep> mayCancel) {
        super(8);
        setId("sweep-bar");
        // As a recipe's bar: people need not tell the two apart.
        getStyleClass().addAll("recipe-bar", "sweep-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        name.getStyleClass().add("sweep-bar-name");
        // What there is no room for is the name.
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        text.setId("sweep-bar-text");
        text.setMinWidth(USE_PREF_SIZE);
        progress.setPrefWidth(80);
        progress.setMinWidth(30);
        summary.setOnAction(event -> withSweep(showSummary));
        summary.visibleProperty().bind(Bindings.not(summarized));
        summary.managedProperty().bind(summary.visibleProperty());
        queue.setOnAction(event -> withSweep(now -> popover.toggle(queue, now)));
        pause.setOnAction(event -> withSweep(now -> {
            if (now.isPaused()) {
                now.resumeAll();
            } else {
                now.pauseAll();
            }
            refresh();
        }));
        cancel.setOnAction(event -> withSweep(now -> {
            if (mayCancel.test(now)) {
                now.cancelAll();
            }
        }));
        close.setOnAction(event -> {
            sweep = null;
            refresh();
        });
        getChildren().setAll(text, name, progress, queue, summary, pause, cancel, close);
        managedProperty().bind(visibleProperty());
        StayingFocus.among(queue, summary, pause, cancel, close);
        refresh();
    }

    /** Follows a sweep that has just begun. */
    void follow(RunningSweep begun) {
        sweep = begun;
        refresh();
    }

    /** The sweep that is not over yet; null for none. */
    @Nullable
    RunningSweep goingOn() {
        return sweep == null || sweep.isOver() ? null : sweep;
    }

    /** Where the keyboard goes on when a sweep was started. */
    void focus() {
        (pause.isVisible() ? pause : close).requestFocus();
    }

    /** Takes over how far the sweep is. */
    void refresh() {
        setVisible(sweep != null);
        if (sweep == null) {
            return;
        }
        sweep.refresh();
        boolean over = sweep.isOver();
        int waiting = sweep.waiting().size();
        name.setText(sweep.name());
        set(text, describe(sweep));
        progress.setProgress(sweep.progress());
        set(queue, String.valueOf(waiting));
        boolean paused = sweep.isPaused();
        set(pause, Messages.get(paused ? "compare.bar.resume" : "compare.bar.pause"));
        if (pause.getGraphic() instanceof FontIcon icon) {
            icon.setIconCode(paused ? Feather.PLAY : Feather.PAUSE);
        }
        show(queue, waiting > 0);
        show(progress, !over);
        show(pause, !over);
        show(cancel, !over);
        show(close, over);
        popover.update(sweep);
    }

    private static String describe(RunningSweep sweep) {
        if (sweep.isOver()) {
            return Messages.get(
                    sweep.canceled() > 0 ? "compare.bar.over.canceled" : "compare.bar.over",
                    sweep.total(),
                    sweep.canceled());
        }
        String counts = sweep.isPaused()
                ? Messages.get("compare.bar.paused", sweep.done(), sweep.total())
                : Messages.get("compare.bar.counts", sweep.done(), sweep.total(), sweep.running());
        double left = sweep.remainingSeconds();
        return Double.isNaN(left) ? counts : Messages.get("compare.bar.left", counts, LongTime.text(left));
    }

    private void withSweep(Consumer<RunningSweep> action) {
        if (sweep != null) {
            action.accept(sweep);
        }
    }

    private static void set(Labeled labeled, String now) {
        if (!now.equals(labeled.getText())) {
            labeled.setText(now);
        }
    }

    private static void show(Region region, boolean shown) {
        region.setVisible(shown);
        region.setManaged(shown);
    }
}
