package dev.inkling.ui.support;

/**
 * The pace at which figures and curves follow a run: some ten times a second, all in the same frame. Each frame costs the
 * program that trains beside it a copy of the whole window, however little changed.
 */
public final class FramePace {
    private static final long NANOS = 100_000_000;

    private FramePace() {}

    /**
     * Whether what was last done at one frame is due again at another.
     *
     * @param last and
     * @param now as an {@code AnimationTimer} gives them, in nanoseconds
     */
    public static boolean isNext(long last, long now) {
        // Counted from a common origin, not from each one's last time: that is what brings them into the same frame.
        return now / NANOS != last / NANOS;
    }
}
