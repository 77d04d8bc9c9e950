package dev.inkling.ui.support;

import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Computes for the window on a background thread, one request at a time and not more often than the pace allows. While one is
 * computed, only the newest that came meanwhile is kept: results stay fresh and no queue can grow, however fast requests come.
 *
 * @param <R> what is computed
 */
public final class LatestRequest<R> {
    private static final long IDLE_SECONDS = 10;

    private final long paceNanos;
    private final Executor deliver;
    private final ScheduledThreadPoolExecutor worker;
    private final AtomicReference<@Nullable Request<R>> waiting = new AtomicReference<>();
    private final AtomicLong generation = new AtomicLong();
    private long nextStart = System.nanoTime();

    /**
     * @param name of the thread
     * @param paceMillis least time from the begin of one computation to that of the next
     * @param deliver runs what receives a result: {@code Platform::runLater}
     */
    public LatestRequest(String name, long paceMillis, Executor deliver) {
        paceNanos = TimeUnit.MILLISECONDS.toNanos(paceMillis);
        this.deliver = deliver;
        worker = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
        // Nobody closes a panel: the thread of one that went away must end by itself.
        worker.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        worker.allowCoreThreadTimeOut(true);
    }

    /**
     * Asks for a result; takes the place of a request that still waits.
     *
     * @param work runs on the background thread; is handed the question whether its result is still of use
     * @param receiver gets the result, unless {@link #cancel} came before
     */
    public void submit(Function<BooleanSupplier, R> work, Consumer<R> receiver) {
        submit(work, receiver, () -> {});
    }

    /**
     * The same for somebody who waits for the result before asking again.
     *
     * @param failed called instead of the receiver if the work ends with an exception, unless {@link #cancel} came before
     */
    public synchronized void submit(Function<BooleanSupplier, R> work, Consumer<R> receiver, Runnable failed) {
        Request<R> before = waiting.getAndSet(new Request<>(work, receiver, failed, generation.get()));
        if (before == null) {
            long wait = Math.max(0, nextStart - System.nanoTime());
            nextStart = System.nanoTime() + wait + paceNanos;
            worker.schedule(this::work, wait, TimeUnit.NANOSECONDS);
        }
    }

    /** Forgets what waits, and the result of what is being computed; the next request starts at once. */
    public synchronized void cancel() {
        generation.incrementAndGet();
        waiting.set(null);
        nextStart = System.nanoTime();
    }

    private void work() {
        Request<R> request = waiting.getAndSet(null);
        if (request == null || !isWanted(request)) {
            return;
        }
        try {
            R result = request.work().apply(() -> isWanted(request));
            deliver.execute(() -> {
                if (isWanted(request)) {
                    request.receiver().accept(result);
                }
            });
        } catch (RuntimeException | Error e) {
            deliver.execute(() -> {
                if (isWanted(request)) {
                    request.failed().run();
                }
            });
            // The executor would keep it to itself.
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    private boolean isWanted(Request<R> request) {
        return request.generation() == generation.get();
    }

    private record Request<R>(
            Function<BooleanSupplier, R> work, Consumer<R> receiver, Runnable failed, long generation) {}
}
