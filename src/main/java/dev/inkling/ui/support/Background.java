package dev.inkling.ui.support;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Work that must not hold up the window: done on another thread, its result or failure handed back on the window's. Tests
 * give executors that run at once.
 */
public final class Background {
    private final Executor workers;
    private final Executor window;
    private final Executor afterFrame;

    /**
     * @param workers where the work is done
     * @param window where results arrive, {@code Platform::runLater}
     */
    public Background(Executor workers, Executor window) {
        this(workers, window, window);
    }

    /** @param afterFrame runs what it is given on the window's thread after the next frame */
    public Background(Executor workers, Executor window, Executor afterFrame) {
        this.workers = workers;
        this.window = window;
        this.afterFrame = afterFrame;
    }

    /** Does the work, then calls one of the two on the window's thread. */
    public <T extends @Nullable Object> void run(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        workers.execute(() -> {
            try {
                T result = work.call();
                window.execute(() -> done.accept(result));
            } catch (Exception | Error e) {
                window.execute(() -> failed.accept(e));
            }
        });
    }

    /** Does something on the window's thread, soon. */
    public void onWindow(Runnable action) {
        window.execute(action);
    }

    /** Does something when the window has laid out what it is to show now, which takes longer beside it. */
    public void afterFrame(Runnable action) {
        afterFrame.execute(action);
    }

    /** Does the work and comes back when it is done; for the very end, when nobody needs the window any more. */
    public void runAndWait(Runnable work) {
        CountDownLatch done = new CountDownLatch(1);
        workers.execute(() -> {
            try {
                work.run();
            } finally {
                done.countDown();
            }
        });
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
