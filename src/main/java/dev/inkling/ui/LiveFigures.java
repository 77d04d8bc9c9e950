package dev.inkling.ui;

import dev.inkling.ui.runs.RunItem;
import dev.inkling.ui.runs.RunsModel;
import dev.inkling.ui.support.FramePace;

/** Lets the table and the status line follow the runs, at the pace at which figures are read. */
final class LiveFigures {
    private final RunsModel runs;
    private final StatusLine status;
    private long last;

    LiveFigures(RunsModel runs, StatusLine status) {
        this.runs = runs;
        this.status = status;
    }

    /** @param now of the frame, in nanoseconds */
    void refresh(long now) {
        RunItem active = runs.activeProperty().get();
        // A pause is somebody's doing, and answered at once.
        boolean otherState =
                active != null && active.run().state() != active.figures().state();
        if (otherState || FramePace.FIGURES.isNext(last, now)) {
            last = now;
            runs.refresh();
            if (active != null) {
                status.show(active);
            }
        }
    }
}
