package dev.inkling.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, or another signal to end, while something is to be stopped and saved first: the program ends when this is closed.
 * One object serves one command.
 */
final class Interruption implements AutoCloseable {
    /** A disk that does not answer must not hold a shell for ever. */
    private static final int PATIENCE_SECONDS = 60;

    private final Thread hook = new Thread(this::answer, "interruption");
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Object lock = new Object();
    private Runnable stop = () -> {};
    private boolean requested;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** What a signal stops from now on; at once where it has come already. */
    void onRequest(Runnable stop) {
        synchronized (lock) {
            this.stop = stop;
            if (requested) {
                stop.run();
            }
        }
    }

    boolean isRequested() {
        synchronized (lock) {
            return requested;
        }
    }

    /** Stops what is to be stopped, as a signal does. */
    void request() {
        synchronized (lock) {
            requested = true;
            stop.run();
        }
    }

    private void answer() {
        request();
        try {
            closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        // Java would tell signals apart by the exit code; here they mean the same.
        Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending already, and the hook waits for the latch.
        }
        closed.countDown();
    }
}
