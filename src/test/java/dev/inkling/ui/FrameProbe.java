package dev.inkling.ui;

import javafx.animation.AnimationTimer;

/** Notes how much time passes from each frame of the window to the next. */
final class FrameProbe implements AutoCloseable {
    private final Timings frames = new Timings();
    private final AnimationTimer timer = new AnimationTimer() {
        private long before;

        @Override
        public void handle(long ignored) {
            // Not the time of the pulse, which is that of the clock it is meant for.
            long now = System.nanoTime();
            if (before != 0) {
                frames.addNanos(now - before);
            }
            before = now;
        }
    };

    FrameProbe() {
        WindowHand.onWindow(() -> {
            timer.start();
            return true;
        });
    }

    /** To be read after {@link #close}. */
    Timings frames() {
        return frames;
    }

    @Override
    public void close() {
        WindowHand.onWindow(() -> {
            timer.stop();
            return true;
        });
    }
}
