package dev.inkling.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Asks the window's thread every 5 ms to run a little thing and notes how late it does: a person's click would wait as long.
 * One question at a time, so that a stall counts once. Where it is very late, notes what that thread is doing.
 */
final class WindowProbe implements AutoCloseable {
    private static final long PACE_NANOS = 5_000_000;
    private static final int SUSPICIOUS_MILLIS = 40;
    private static final int FRAMES = 30;

    private final Timings late = new Timings();
    private final Timings overslept = new Timings();
    private final List<String> stacks = new ArrayList<>();
    private final Thread windowThread = WaitForAsyncUtils.waitForAsyncFx(10_000, Thread::currentThread);
    private final Thread renderer = ProcessFigures.thread("QuantumRenderer");
    private final Thread thread = new Thread(this::work, "probe");
    private volatile boolean closed;

    WindowProbe() {
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        try {
            while (!closed) {
                long before = System.nanoTime();
                LockSupport.parkNanos(PACE_NANOS);
                long posted = System.nanoTime();
                overslept.addNanos(posted - before - PACE_NANOS);
                late.addNanos(ask() - posted);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long ask() throws InterruptedException {
        long[] ran = new long[1];
        CountDownLatch done = new CountDownLatch(1);
        Platform.runLater(() -> {
            ran[0] = System.nanoTime();
            done.countDown();
        });
        long posted = System.nanoTime();
        if (!done.await(SUSPICIOUS_MILLIS, TimeUnit.MILLISECONDS)) {
            String doing = describe(windowThread) + "\n  " + describe(renderer);
            done.await();
            stacks.add(TimeUnit.NANOSECONDS.toMillis(ran[0] - posted) + " ms late\n  " + doing);
        }
        return ran[0];
    }

    private static String describe(Thread thread) {
        StringBuilder text = new StringBuilder(thread.getName() + ", " + thread.getState());
        StackTraceElement[] frames = thread.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            text.append("\n    ").append(frames[i]);
        }
        return text.toString();
    }

    /** How late the window's thread was each time. To be read after {@link #close}. */
    Timings late() {
        return late;
    }

    /** How late the probe's own thread woke up: what the machine and the garbage collector do to any thread. */
    Timings overslept() {
        return overslept;
    }

    /** What the window's thread and the one that draws were doing when it was very late. */
    List<String> stacks() {
        return stacks;
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
