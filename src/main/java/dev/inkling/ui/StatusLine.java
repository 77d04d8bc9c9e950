package dev.inkling.ui;

import dev.inkling.train.RunState;
import dev.inkling.ui.runs.RunFigures;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line at the bottom: what the program is doing, how fast, and how long it will take. */
final class StatusLine extends StatusBar {
    private final Label figures = new Label();
    private final Label notKept = new Label(Messages.get("status.notKept"), new FontIcon(Feather.ALERT_TRIANGLE));

    StatusLine() {
        setId("status");
        setText(Messages.get("status.starting"));
        figures.setId("status-figures");
        notKept.setId("status-not-kept");
        notKept.getStyleClass().add("not-kept");
        showNotKept("");
        getRightItems().addAll(notKept, figures);
    }

    /** Says that runs are not being kept; an empty sentence that they are. */
    void showNotKept(String why) {
        notKept.setVisible(!why.isEmpty());
        notKept.setManaged(!why.isEmpty());
        notKept.setTooltip(why.isEmpty() ? null : new Tooltip(why));
    }

    /** Shows how far the active run is, or nothing where there is none. */
    void show(@Nullable RunItem active) {
        if (active == null) {
            setProgress(0);
            figures.setText("");
            return;
        }
        RunFigures now = active.figures();
        long total = active.run().totalIterations();
        long done = now.iterations() - active.facts().firstIteration();
        long toCome = total - now.iterations();
        setProgress((double) done / (done + toCome));
        String key = now.state() == RunState.PAUSED ? "status.paused" : "status.running";
        setText(Messages.get(key, active.nameProperty().get(), Numbers.count(now.iterations()), Numbers.count(total)));
        double remaining = now.seconds() / done * toCome;
        figures.setText(Messages.get(
                "status.figures",
                Double.isNaN(now.samplesPerSecond()) ? "–" : Numbers.count(Math.round(now.samplesPerSecond())),
                Numbers.duration(now.seconds()),
                Numbers.duration(remaining)));
    }
}
