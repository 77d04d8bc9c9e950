package dev.inkling.ui.compare;

import dev.inkling.ui.support.Buttons;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.StayingFocus;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Above the charts while a sweep goes on, and after it until it is closed: how far it is, and what can be done with all of it. */
final class SweepBar extends HBox {
    /** Below this, buttons that stop everything show their icons alone. */
    private static final double ROOM_FOR_TEXTS = 720;
    /** Below this, runs and time that are left out of the text can be read in its tooltip. */
    private static final double ROOM_FOR_TIME = 560;
    /** Below this, the name is left to the tooltip too, and the summary to the page of comparisons. */
    private static final double ROOM_FOR_NAME = 480;

    private static final double PROGRESS_WIDTH = 80;
    private static final double LEAST_PROGRESS_WIDTH = 40;

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
    private final Tooltip whole = new Tooltip();
    private final BooleanBinding roomForName = widthProperty().greaterThanOrEqualTo(ROOM_FOR_NAME);
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
        // What there is no room for is the end of the name.
        name.setMinWidth(0);
        name.setTooltip(whole);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        text.setId("sweep-bar-text");
        text.setTooltip(whole);
        progress.setId("sweep-bar-progress");
        progress.setPrefWidth(PROGRESS_WIDTH);
        summary.setOnAction(event -> withSweep(showSummary));
        summary.visibleProperty().bind(Bindings.not(summarized).and(roomForName));
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
        widthProperty().addListener(observable -> {
            forgetWidths();
            refresh();
        });
        refresh();
    }

    /** Follows a sweep that has just begun. */
    void follow(RunningSweep begun) {
        sweep = begun;
        forgetWidths();
        refresh();
    }

    private void forgetWidths() {
        text.setMinWidth(0);
        queue.setMinWidth(0);
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
        if (over != close.isVisible()) {
            forgetWidths();
        }
        fit(over);
        name.setText(sweep.name());
        whole.setText(Messages.get("compare.bar.whole", sweep.name(), describe(sweep)));
        setKeepingPlace(text, getWidth() < ROOM_FOR_TIME ? brief(sweep) : describe(sweep));
        progress.setProgress(sweep.progress());
        setKeepingPlace(queue, String.valueOf(waiting));
        boolean paused = sweep.isPaused();
        set(pause, Messages.get(paused ? "compare.bar.resume" : "compare.bar.pause"));
        pause.getTooltip().setText(pause.getText());
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

    /** Leaves out what is needed least, by the width alone, so that nothing comes and goes with a text. */
    private void fit(boolean over) {
        ContentDisplay display = getWidth() < ROOM_FOR_TEXTS ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT;
        pause.setContentDisplay(display);
        cancel.setContentDisplay(display);
        show(name, over || roomForName.get());
        progress.setMinWidth(roomForName.get() ? PROGRESS_WIDTH : LEAST_PROGRESS_WIDTH);
    }

    private static String brief(RunningSweep sweep) {
        return sweep.isOver() ? describe(sweep) : Messages.get("compare.bar.brief", sweep.done(), sweep.total());
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

    /** What is shorter than what was there before keeps its width, so that what stands beside it does not jump. */
    private static void setKeepingPlace(Labeled labeled, String now) {
        set(labeled, now);
        labeled.setMinWidth(Math.max(labeled.getMinWidth(), Math.ceil(labeled.prefWidth(-1))));
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
