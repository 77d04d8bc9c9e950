package dev.inkling.ui.support;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Stands in for the window's thread where a test has no window: what is for it waits until the test lets it happen. */
public final class WindowThread {
    /** Far beyond what anything here takes: only a hang reaches it. */
    private static final int PATIENCE_SECONDS = 30;

    private static final Executor WORKERS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "background");
        thread.setDaemon(true);
        return thread;
    });

    private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
    private final Background background = new Background(WORKERS, waiting::add);

    /** Work is done on other threads, its results wait. */
    public Background background() {
        return background;
    }

    /** Lets happen what waits, and looks at the frame, until something holds. */
    public void runUntil(String what, Runnable frame, BooleanSupplier holds) {
        long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                throw new AssertionError("It never came: " + what);
            }
            try {
                Runnable next = waiting.poll(2, TimeUnit.MILLISECONDS);
                if (next != null) {
                    next.run();
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            frame.run();
        }
    }
}
