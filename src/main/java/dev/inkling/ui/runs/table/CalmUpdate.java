package dev.inkling.ui.runs.table;

import java.util.function.BooleanSupplier;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Brings up to date what changes all the time, such as the order of runs that learn: soon, but not again and again. */
final class CalmUpdate {
    private static final Duration PACE = Duration.seconds(1);

    private final PauseTransition pause = new PauseTransition(PACE);

    /** @param update says whether it could be done; if not, it is tried again later */
    CalmUpdate(BooleanSupplier update) {
        pause.setOnFinished(event -> {
            if (!update.getAsBoolean()) {
                request();
            }
        });
    }

    /** Something has changed. */
    void request() {
        if (pause.getStatus() != Animation.Status.RUNNING) {
            pause.playFromStart();
        }
    }
}
