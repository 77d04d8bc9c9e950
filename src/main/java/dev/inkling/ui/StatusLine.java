package dev.inkling.ui;

import dev.inkling.train.RunState;
import dev.inkling.ui.runs.RunFigures;
import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.support.Messages;
import dev.inkling.ui.support.Numbers;
import javafx.scene.control.Label;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;

/** The line at the bottom: what the program is doing, how fast, and how long it will take. */
final class StatusLine extends StatusBar {
    private final Label figures = new Label();

    StatusLine() {
        setId("status");
        setText(Messages.get("status.starting"));
        figures.setId("status-figures");
        getRightItems().add(figures);
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
        setProgress((double) now.iterations() / total);
        String key = now.state() == RunState.PAUSED ? "status.paused" : "status.running";
        setText(Messages.get(key, active.nameProperty().get(), Numbers.count(now.iterations()), Numbers.count(total)));
        double remaining = now.seconds() / now.iterations() * (total - now.iterations());
        figures.setText(Messages.get(
                "status.figures",
                Double.isNaN(now.samplesPerSecond()) ? "–" : Numbers.count(Math.round(now.samplesPerSecond())),
                Numbers.duration(now.seconds()),
                Numbers.duration(remaining)));
    }
}
