package dev.inkling.ui.support;

import java.util.concurrent.TimeUnit;

/**
 * The paces at which the window follows a run. Each frame costs the program that trains beside it the layout and the drawing of
 * whatever changed, and what is due at the same time comes into the same frame. Where training and its evaluations take all cores
 * there are, frames are fewer.
 */
public enum FramePace {
    /** Of curves and of what the network answers. */
    CURVES(100),
    /** Of numbers: nobody reads them faster. A multiple of the pace of curves, to share their frames. */
    FIGURES(200);

    private static final int CORES_OF_TRAINING = 2;

    private final long nanos;

    FramePace(long millis) {
        nanos = TimeUnit.MILLISECONDS.toNanos(isScarce() ? millis * 3 / 2 : millis);
    }

    private static boolean isScarce() {
        return Runtime.getRuntime().availableProcessors() <= CORES_OF_TRAINING;
    }

    /**
     * Whether what was last done at one frame is due again at another.
     *
     * @param last and
     * @param now as an {@code AnimationTimer} gives them, in nanoseconds
     */
    public boolean isNext(long last, long now) {
        // Counted from a common origin, not from each one's last time: that is what brings them into the same frame.
        return now / nanos != last / nanos;
    }
}
